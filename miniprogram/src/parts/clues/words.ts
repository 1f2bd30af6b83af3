import type { ClueStatus } from '@shared/clues/clue';
import { clueRefusalWords } from '@shared/glossary/clue-refusals';
import type { Urgency } from '@shared/terms';
import type { Tone } from '@/components/Chip';
import { knowWords, shortWords } from '@/words/words';

knowWords(clueRefusalWords);

export { clueLabel, isClueTerm } from '@shared/glossary/clues';

export const clueTones: Record<ClueStatus, Tone> = {
  reported: 'info',
  returned: 'soon',
  dispatched: 'main',
  inHand: 'info',
  settled: 'soon',
  closed: 'done',
  withdrawn: 'plain',
  duplicate: 'plain',
};
export const urgencyTones: Record<Urgency, Tone> = { urgent: 'main', soon: 'soon', normal: 'plain' };
export const clueSteps = ['clueStep.report', 'clueStep.triage', 'clueStep.verify', 'clueStep.aid', 'clueStep.feedback'] as const;

type Named = { readonly status: ClueStatus; readonly title: string; readonly words: string };
/** What a clue is called in lists: until it is sorted, what was said; then the line it was given. */
export const nameOf = ({ status, title, words }: Named): string =>
  status === 'reported' || status === 'returned' ? shortWords(words, 60) || title : title;

/** What the outbox calls a step of a clue, as against a report. */
export const clueStepParcel = 'clueStep';
/** A sentence more by whoever has the code. */
export const clueMoreParcel = 'clueMore';

export const cluePages = {
  report: 'packages/clues/report/index',
  track: 'packages/clues/track/index',
  mine: 'packages/clues/mine/index',
  outbox: 'packages/clues/outbox/index',
  record: 'packages/clues/record/index',
  desk: 'packages/workbench/clue-queue/index',
} as const;
