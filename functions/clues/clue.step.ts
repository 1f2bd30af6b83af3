import type { Clue, ClueFacts, ClueIn, ClueOwner } from '@shared/clues/clue';
import type { ClueHappening } from '@shared/clues/clue.events';
import type { ClueRules } from '@shared/clues/clue.rules';
import { only } from '@shared/only';
import { accepted, type Result } from '@shared/result';
import { after, hourMs } from '@shared/time';
import type { Write } from '../core/store';

/** The clue as it will be, and what happened; `undefined` when it is so already and nothing needs writing. */
export type Step =
  | {
      readonly clue: Clue;
      readonly happenings: readonly ClueHappening[];
      /** Written in the same transaction. */
      readonly also?: readonly Write[];
    }
  | undefined;
export type Decision<Reason extends string = string> = Result<Step, Reason>;

export const step = (clue: Clue, happening: ClueHappening, now: Date): { ok: true; value: NonNullable<Step> } =>
  accepted({ clue: { ...clue, version: clue.version + 1, changedAt: now.toISOString() }, happenings: [happening] });
export const already = accepted(undefined as Step);

const factNames = [
  'id',
  'version',
  'countyId',
  'areaPath',
  'reporterId',
  'reporterKey',
  'foundBy',
  'anonymous',
  'words',
  'media',
  'point',
  'householdId',
  'visitId',
  'subjectId',
  'aboutLabel',
  'kind',
  'urgency',
  'title',
  'reportedAt',
  'changedAt',
  'more',
] as const satisfies readonly (keyof ClueFacts)[];

/** What every clue has, whatever its status. */
export const facts = (clue: Clue): ClueFacts => only(clue as ClueFacts, factNames);

export type OwnedClue = ClueIn<'reported' | 'dispatched' | 'inHand' | 'settled'>;
/** Somebody must act on it. */
export const isOwned = (clue: Clue): clue is OwnedClue =>
  clue.status === 'reported' || clue.status === 'dispatched' || clue.status === 'inHand' || clue.status === 'settled';
export type VerifiedClue = ClueIn<'inHand' | 'settled' | 'closed'>;
export const isVerified = (clue: Clue): clue is VerifiedClue =>
  clue.status === 'inHand' || clue.status === 'settled' || clue.status === 'closed';
export const isEnded = (clue: Clue): boolean => clue.status === 'closed' || clue.status === 'withdrawn' || clue.status === 'duplicate';
export const ownerOf = (clue: Clue): ClueOwner | undefined => ('owner' in clue ? clue.owner : undefined);

/** A due date; whoever has less time than the reminder comes before it is not reminded. */
export const dueBy = (dueAt: string, rules: ClueRules, now: Date): { dueAt: string; remindedAt?: string } => ({
  dueAt,
  ...(after(now, rules.remindBeforeHours * hourMs) >= dueAt && { remindedAt: now.toISOString() }),
});
export const dueIn = (hours: number, rules: ClueRules, now: Date) => dueBy(after(now, hours * hourMs), rules, now);

export const sameOwner = (a: ClueOwner, b: ClueOwner): boolean =>
  a.level === b.level && a.areaPath === b.areaPath && a.orgId === b.orgId && a.personId === b.personId;
