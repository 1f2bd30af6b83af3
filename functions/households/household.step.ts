import type { Household } from '@shared/households/household';
import type { HouseholdHappening } from '@shared/households/household.events';
import type { HouseholdRules } from '@shared/households/household.rules';
import { maskName } from '@shared/people/mask';
import { accepted, type Result } from '@shared/result';
import { same } from '@shared/same';
import { type HouseholdFile, headOf, livingIn, type StoredProposal } from './household.file';
import { proposeLevel } from './risk-level.decisions';

/** A file as it was and as it will be, and what happened to it. Without `before` it comes into being. */
export type FileChange = {
  readonly before?: HouseholdFile;
  readonly after: HouseholdFile;
  readonly happenings: readonly HouseholdHappening[];
};
export type Settled = { readonly proposal: StoredProposal; readonly accept: readonly number[]; readonly settledAt: string };

/** One or two files change together; `undefined` when it is so already and nothing needs writing. The first is the one that was asked about. */
export type Step =
  | {
      readonly changes: readonly [FileChange, ...FileChange[]];
      /** Findings that were settled, kept in the same transaction. */
      readonly settled?: Settled;
    }
  | undefined;
export type Decision<Reason extends string = string> = Result<Step, Reason>;

export const already = accepted(undefined as Step);
export const step = (first: FileChange, ...others: readonly FileChange[]): { ok: true; value: NonNullable<Step> } =>
  accepted({ changes: [first, ...others] });

/** The file with its state changed, and what follows from who lives there: head, number, flags. */
export const amended = (file: HouseholdFile, part: Partial<HouseholdFile>, state: Partial<Household> = {}): HouseholdFile => {
  const next = { ...file, ...part };
  const living = livingIn(next);
  const head = headOf(next);
  const flags = [...new Set(living.flatMap(({ values }) => values.flags?.value ?? []))].sort();
  const household = {
    ...file.household,
    ...state,
    members: living.length,
    flags,
    headLabel: head ? maskName(head.name) : file.household.headLabel,
    waiting: next.proposals.length,
    hasAddress: next.sealedAddress !== undefined,
  } as Household;
  return { ...next, household };
};

/** The change, with a new proposal for the level where the facts speak for another one than was decided. */
export const changed = (
  before: HouseholdFile | undefined,
  after: HouseholdFile,
  happenings: readonly HouseholdHappening[],
  rules: HouseholdRules,
  now: Date,
): FileChange => {
  const at = now.toISOString();
  const { level, reasons } = proposeLevel(after, rules, now);
  const { proposal: pending, ...plain } = after.household;
  const { level: decided, status } = after.household;
  // What was decided upon knowing these very reasons is not proposed again.
  const wanted = status === 'active' && (!decided || (decided.level !== level && !same(decided.reasons, reasons)));
  const known = pending && pending.level === level && same(pending.reasons, reasons);
  const proposal = known ? pending : { level, reasons, at };
  const all: readonly HouseholdHappening[] = wanted && !known ? [...happenings, { type: 'LevelProposed', level, reasons }] : happenings;
  const household = {
    ...plain,
    ...(wanted && { proposal }),
    ...(status !== 'active' && pending && { proposal: pending }),
    version: (before?.household.version ?? 0) + all.length,
    changedAt: at,
  } as Household;
  return { ...(before && { before }), after: { ...after, household }, happenings: all };
};
