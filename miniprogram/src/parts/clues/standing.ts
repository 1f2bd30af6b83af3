import type { ClueStatus } from '@shared/clues/clue';
import type { useClueText } from '@/i18n/clue';
import type { Language } from '@/settings';
import { dueWords } from '@/words/words';

const keys = {
  reported: 'standReported',
  returned: 'standReturned',
  dispatched: 'standDispatched',
  inHand: 'standInHand',
  settled: 'standSettled',
  closed: 'standClosed',
  withdrawn: 'standWithdrawn',
  duplicate: 'standDuplicate',
} as const satisfies Record<ClueStatus, string>;

type Standing = { readonly status: ClueStatus; readonly ownerLabel?: string | undefined; readonly dueAt?: string | undefined };

/** Where a clue stands, in one sentence: who has it, until when. */
export function standing(clue: Standing, now: Date, language: Language, t: ReturnType<typeof useClueText>): string {
  const owner = clue.ownerLabel ?? '';
  const due = clue.dueAt ? dueWords(clue.dueAt, now, language) : '';
  const said = t(keys[clue.status] as 'standReported', { owner, due });
  return said.replace(/[，,]\s*$/u, '').trim();
}
