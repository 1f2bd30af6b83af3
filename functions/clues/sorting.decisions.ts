import type { Clue, ClueKind, ClueOwner } from '@shared/clues/clue';
import type { ClueRules } from '@shared/clues/clue.rules';
import { refused } from '@shared/result';
import type { Urgency } from '@shared/terms';
import { after, dayMs, hourMs } from '@shared/time';
import { already, type Decision, dueBy, facts, isEnded, isOwned, sameOwner, step } from './clue.step';

export type Sorted = {
  readonly kind: ClueKind;
  readonly urgency: Urgency;
  readonly title: string;
  readonly owner: ClueOwner;
  readonly words?: string | undefined;
  readonly dueAt?: string | undefined;
};

/** A chosen due date lies within this many days. */
export const mostDays = 60;
type DueFault = 'duePast' | 'dueTooFar';

/** The chosen time, or as long as the rules give a clue of this urgency. */
const dueFor = (chosen: string | undefined, urgency: Urgency, rules: ClueRules, now: Date): Decision<DueFault> | { dueAt: string } => {
  if (chosen === undefined) return { dueAt: after(now, rules.verifyHours[urgency] * hourMs) };
  const dueAt = new Date(chosen).toISOString();
  if (dueAt <= now.toISOString()) return refused('duePast', { field: '/dueAt' });
  if (dueAt > after(now, mostDays * dayMs)) return refused('dueTooFar', { field: '/dueAt', details: { days: mostDays } });
  return { dueAt };
};

/** 分类交办: what it is, how pressing, who verifies it at home by when. */
export function dispatchClue(clue: Clue, sorted: Sorted, rules: ClueRules, now: Date): Decision<'clueNotReported' | DueFault> {
  const { kind, urgency, title, owner, words } = sorted;
  if (clue.status === 'dispatched' && clue.title === title && clue.kind === kind && sameOwner(clue.owner, owner)) return already;
  if (clue.status !== 'reported' && clue.status !== 'returned') return refused('clueNotReported');
  const due = dueFor(sorted.dueAt, urgency, rules, now);
  if (!('dueAt' in due)) return due;
  const escalations = clue.status === 'reported' ? clue.escalations : [];
  return step(
    {
      ...facts(clue),
      kind,
      urgency,
      title,
      status: 'dispatched',
      owner,
      escalations,
      dispatchedAt: now.toISOString(),
      ...dueBy(due.dueAt, rules, now),
    },
    { type: 'ClueDispatched', kind, urgency, owner, dueAt: due.dueAt, ...(words && { words }) },
    now,
  );
}

/** Somebody else is in charge, with the reason. */
export function handOnClue(
  clue: Clue,
  to: { readonly owner: ClueOwner; readonly reason: string; readonly dueAt?: string | undefined },
  rules: ClueRules,
  now: Date,
): Decision<'clueNotDispatched' | DueFault> {
  if (clue.status !== 'dispatched') return refused('clueNotDispatched');
  if (sameOwner(clue.owner, to.owner)) return already;
  const due = dueFor(to.dueAt, clue.urgency, rules, now);
  if (!('dueAt' in due)) return due;
  const { remindedAt: _told, ...rest } = clue;
  return step(
    { ...rest, owner: to.owner, ...dueBy(due.dueAt, rules, now) },
    { type: 'ClueHandedOn', from: clue.owner, owner: to.owner, reason: to.reason, dueAt: due.dueAt },
    now,
  );
}

/** Asks the reporter for more; without an account they read it by their code. */
export function returnClue(clue: Clue, reason: string, now: Date): Decision<'clueNotReported'> {
  if (clue.status === 'returned' && clue.reason === reason) return already;
  if (clue.status !== 'reported') return refused('clueNotReported');
  return step({ ...facts(clue), status: 'returned', reason, returnedAt: now.toISOString() }, { type: 'ClueReturned', reason }, now);
}

export function linkHousehold(
  clue: Clue,
  household: { readonly householdId: string; readonly label: string },
  now: Date,
): Decision<'clueEnded'> {
  if (clue.householdId === household.householdId) return already;
  if (clue.status === 'withdrawn' || clue.status === 'duplicate' || clue.status === 'returned') return refused('clueEnded');
  const aboutLabel = clue.aboutLabel || household.label;
  return step({ ...clue, householdId: household.householdId, aboutLabel }, { type: 'ClueLinked' }, now);
}

/** Another clue says the same. The other one must not be a duplicate of this one, nor of anything: what it was joined to is the one to choose. */
export function markDuplicate(clue: Clue, other: Clue | undefined, now: Date): Decision<'clueEnded' | 'clueUnknown' | 'duplicateOfItself'> {
  if (!other || other.countyId !== clue.countyId) return refused('clueUnknown', { field: '/of' });
  if (other.id === clue.id || (other.status === 'duplicate' && other.of === clue.id)) return refused('duplicateOfItself', { field: '/of' });
  if (clue.status === 'duplicate' && clue.of === other.id) return already;
  if (other.status === 'duplicate' || other.status === 'withdrawn') return refused('clueUnknown', { field: '/of' });
  const open = isOwned(clue) && clue.status !== 'settled' && clue.status !== 'inHand';
  if (isEnded(clue) || !(open || clue.status === 'returned')) return refused('clueEnded');
  return step(
    { ...facts(clue), status: 'duplicate', of: other.id, endedAt: now.toISOString() },
    { type: 'ClueMarkedDuplicate', of: other.id },
    now,
  );
}
