import type { Clue, ClueFacts, ClueOwner } from '@shared/clues/clue';
import type { ClueRules } from '@shared/clues/clue.rules';
import { refused } from '@shared/result';
import { already, type Decision, dueIn, facts, isEnded, step } from './clue.step';

export type NewClue = Omit<ClueFacts, 'version' | 'reportedAt' | 'changedAt' | 'more'>;
export type MoreSaid = { readonly words: string; readonly media: readonly string[] };

/** How often something can be added to one report. */
export const mostAdded = 10;

/** 上报: a voice note or one sentence is enough. `owner`: the desk that sorts it. */
export function reportClue(form: NewClue, owner: ClueOwner, rules: ClueRules, now: Date): Decision<'saySomething'> {
  if (!form.words && form.media.length === 0) return refused('saySomething', { field: '/words' });
  const at = now.toISOString();
  const due = dueIn(rules.triageHours, rules, now);
  return step(
    { ...form, version: 0, reportedAt: at, changedAt: at, more: [], status: 'reported', owner, escalations: [], ...due },
    { type: 'ClueReported', owner, dueAt: due.dueAt, ...(form.reporterId && { reporterId: form.reporterId }) },
    now,
  );
}

/** More words, photos, voice. What was returned goes back to the desk, `owner`. */
export function addMore(
  clue: Clue,
  said: MoreSaid,
  owner: ClueOwner,
  rules: ClueRules,
  now: Date,
): Decision<'saySomething' | 'tooMuchAdded' | 'clueEnded'> {
  if (isEnded(clue) || clue.status === 'settled') return refused('clueEnded');
  if (!said.words && said.media.length === 0) return refused('saySomething', { field: '/words' });
  const last = clue.more.at(-1);
  if (last && clue.status !== 'returned' && last.words === said.words && last.media.join() === said.media.join()) return already;
  if (clue.more.length >= mostAdded) return refused('tooMuchAdded', { details: { limit: mostAdded } });
  const more = [...clue.more, { words: said.words, media: said.media, at: now.toISOString() }];
  if (clue.status !== 'returned') return step({ ...clue, more }, { type: 'ClueAddedTo' }, now);
  const due = dueIn(rules.triageHours, rules, now);
  return step(
    { ...facts(clue), more, status: 'reported', owner, escalations: [], ...due },
    { type: 'ClueAddedTo', owner, dueAt: due.dueAt },
    now,
  );
}

/** It was a mistake; until somebody has been there. */
export function withdrawClue(clue: Clue, now: Date): Decision<'clueEnded' | 'clueUnderWay'> {
  switch (clue.status) {
    case 'withdrawn':
      return already;
    case 'reported':
    case 'returned':
    case 'dispatched':
      return step({ ...facts(clue), status: 'withdrawn', endedAt: now.toISOString() }, { type: 'ClueWithdrawn' }, now);
    case 'inHand':
    case 'settled':
      return refused('clueUnderWay');
    default:
      return refused('clueEnded');
  }
}
