import type { Clue, ClueOutcome, Opened, Verification } from '@shared/clues/clue';
import type { ClueRules } from '@shared/clues/clue.rules';
import { refused } from '@shared/result';
import { after, dayMs } from '@shared/time';
import { already, type Decision, dueBy, dueIn, facts, step } from './clue.step';

/** What was opened has clocks of its own; after so many days somebody looks whether it came to something. */
export const inHandDays = 30;

export type Seen = {
  readonly verification: Verification;
  readonly outcome: ClueOutcome;
  readonly outcomeWords: string;
  readonly opened?: Opened | undefined;
};

const openingOutcomes: readonly ClueOutcome[] = ['wishOpened', 'helpOpened', 'applicationOpened'];
export const opens = (outcome: ClueOutcome): boolean => openingOutcomes.includes(outcome);
/** Where nobody was met only what cannot wait, or goes on looking, can follow. */
const withoutMeeting: readonly ClueOutcome[] = ['watched', 'handedToPolice', 'handedToMedical'];
/** What can have taken a moment longer on the phone's clock. */
const clockSlipMs = 10 * 60_000;

type VerifyFault = 'clueNotDispatched' | 'visitInFuture' | 'visitBeforeReport' | 'saySomething' | 'nobodyMet';

/** 核查: what was found at home and what comes of it. What was opened from it is in hand until it is done; all else is settled at once. */
export function verifyClue(clue: Clue, seen: Seen, rules: ClueRules, now: Date): Decision<VerifyFault> {
  if (clue.status !== 'dispatched') return refused('clueNotDispatched');
  const { verification, outcome, outcomeWords, opened } = seen;
  if (verification.visitedAt > after(now, clockSlipMs)) return refused('visitInFuture', { field: '/visitedAt' });
  if (verification.visitedAt < after(clue.reportedAt, -dayMs)) return refused('visitBeforeReport', { field: '/visitedAt' });
  if (!verification.words && verification.media.length === 0) return refused('saySomething', { field: '/words' });
  if (verification.met === 'nobodyHome' && !withoutMeeting.includes(outcome)) return refused('nobodyMet', { field: '/outcome' });
  const { remindedAt: _told, ...rest } = clue;
  const happening = { type: 'ClueVerified', owner: clue.owner, outcome, ...(opened && { opened }) } as const;
  if (opened) {
    const due = dueBy(after(now, inHandDays * dayMs), rules, now);
    return step({ ...rest, status: 'inHand', verification, outcome, outcomeWords, opened, ...due }, happening, now);
  }
  const due = dueIn(rules.feedbackHours, rules, now);
  return step({ ...rest, status: 'settled', verification, outcome, outcomeWords, settledAt: now.toISOString(), ...due }, happening, now);
}

/** What was opened is done, or will not come: somebody says what came of it. */
export function settleClue(
  clue: Clue,
  { outcome, outcomeWords }: { readonly outcome: ClueOutcome; readonly outcomeWords: string },
  rules: ClueRules,
  now: Date,
): Decision<'clueNotInHand' | 'outcomeNotOpen'> {
  if (clue.status === 'settled' && clue.outcome === outcome && clue.outcomeWords === outcomeWords) return already;
  if (clue.status !== 'inHand') return refused('clueNotInHand');
  if (opens(outcome) && outcome !== clue.outcome) return refused('outcomeNotOpen', { field: '/outcome' });
  const { remindedAt: _told, ...rest } = clue;
  const opened = { ...clue.opened, done: outcome === clue.outcome };
  return step(
    {
      ...rest,
      status: 'settled',
      outcome,
      outcomeWords,
      opened,
      settledAt: now.toISOString(),
      ...dueIn(rules.feedbackHours, rules, now),
    },
    { type: 'ClueSettled', owner: clue.owner, outcome, opened },
    now,
  );
}

/** The wish or request that was opened has come to its end. Told twice or late, or of another one, it changes nothing. */
export function openedEnded(clue: Clue, ended: { readonly id: string; readonly done: boolean }, rules: ClueRules, now: Date): Decision {
  if (clue.status !== 'inHand' || clue.opened.id !== ended.id) return already;
  const { remindedAt: _told, ...rest } = clue;
  const opened = { ...clue.opened, done: ended.done };
  return step(
    { ...rest, status: 'settled', opened, settledAt: now.toISOString(), ...dueIn(rules.feedbackHours, rules, now) },
    { type: 'ClueSettled', owner: clue.owner, outcome: clue.outcome, opened },
    now,
  );
}

/** 反馈: the reporter hears what came of it, in words that whoever has the code may read. */
export function giveFeedback(clue: Clue, words: string, now: Date): Decision<'clueNotSettled'> {
  if (clue.status === 'closed' && clue.feedback === words) return already;
  if (clue.status !== 'settled') return refused('clueNotSettled');
  const { remindedAt: _told, ...rest } = clue;
  return step(
    { ...rest, status: 'closed', feedback: words, endedAt: now.toISOString() },
    { type: 'FeedbackGiven', outcome: clue.outcome, ...(clue.reporterId && { reporterId: clue.reporterId }) },
    now,
  );
}

/** It must be looked at once more, by whoever had it. What was found before stays in the chain of events. */
export function reopenClue(clue: Clue, reason: string, rules: ClueRules, now: Date): Decision<'clueNotSettled'> {
  if (clue.status !== 'settled' && clue.status !== 'closed') return refused('clueNotSettled');
  const { owner, dispatchedAt, escalations } = clue;
  const due = dueIn(rules.verifyHours[clue.urgency], rules, now);
  return step(
    { ...facts(clue), status: 'dispatched', owner, dispatchedAt, escalations, ...due },
    { type: 'ClueReopened', reason, owner, dueAt: due.dueAt },
    now,
  );
}

/** Each opening is recorded. */
export function openClueContact(clue: Clue, now: Date): Decision<'contactClosed'> {
  const open = clue.status === 'reported' || clue.status === 'returned' || clue.status === 'dispatched' || clue.status === 'inHand';
  return open ? step(clue, { type: 'ClueContactOpened' }, now) : refused('contactClosed');
}
