import * as z from 'zod/mini';
import { AreaPath, Id, Instant, Urgency } from '../fields';
import { Point } from '../place';
import { clueActionNames, clueKinds, clueOutcomes, clueStatuses, foundBy } from './clue';

export const ClueKind = z.enum(clueKinds);
export const ClueOutcome = z.enum(clueOutcomes);
export const FoundBy = z.enum(foundBy);
export const ClueMediaView = z.strictObject({ id: Id, kind: z.enum(['image', 'audio', 'video']), url: z.string() });
export type ClueMediaView = z.output<typeof ClueMediaView>;
export const ClueOwnerLevel = z.enum(['cell', 'community', 'town', 'county', 'department']);

/** Who must act, as shown: a public office or a masked name. */
export const ClueOwnerView = z.strictObject({
  level: ClueOwnerLevel,
  areaPath: AreaPath,
  orgId: z.optional(Id),
  personId: z.optional(Id),
  label: z.string(),
});
export type ClueOwnerView = z.output<typeof ClueOwnerView>;

export const ClueSummary = z.strictObject({
  id: Id,
  status: z.enum(clueStatuses),
  step: z.number(),
  kind: ClueKind,
  urgency: Urgency,
  title: z.string(),
  words: z.string(),
  areaPath: AreaPath,
  areaName: z.string(),
  aboutLabel: z.string(),
  foundBy: FoundBy,
  anonymous: z.boolean(),
  /** Photos, voice and video together. */
  files: z.number(),
  ownerLabel: z.optional(z.string()),
  dueAt: z.optional(Instant),
  overdue: z.boolean(),
  /** How many times it went a level up because time ran out. */
  escalated: z.number(),
  reportedAt: Instant,
  changedAt: Instant,
  /** I reported it. */
  mine: z.boolean(),
});
export type ClueSummary = z.output<typeof ClueSummary>;

export const ClueLink = z.strictObject({
  id: z.string().check(z.maxLength(80)),
  type: z.string(),
  at: Instant,
  who: z.string(),
  as: z.string(),
  reason: z.optional(z.string()),
  /** Words to fill in: `owner`, `from`, `outcome`, `dueAt`, `of`. */
  params: z.record(z.string(), z.string()),
});
export type ClueLink = z.output<typeof ClueLink>;

const More = z.strictObject({ words: z.string(), media: z.array(ClueMediaView), at: Instant });

/** What the viewer may not see is absent: a reporter gets no verification, no household and no outcome before feedback. */
export const ClueRecord = z.extend(ClueSummary, {
  version: z.number(),
  actions: z.array(z.enum(clueActionNames)),
  relation: z.enum(['own', 'owner', 'officer', 'gridWorker', 'supervisor', 'visitor']),
  media: z.array(ClueMediaView),
  more: z.array(More),
  point: z.optional(Point),
  /** 赵**; absent for the anonymous and for guests who left no name. */
  reporterLabel: z.optional(z.string()),
  /** A sealed contact of the reporter or of whom it is about can be opened. */
  hasContact: z.boolean(),
  householdId: z.optional(Id),
  householdLabel: z.optional(z.string()),
  owner: z.optional(ClueOwnerView),
  escalations: z.array(z.strictObject({ from: z.string(), to: z.string(), at: Instant })),
  /** Words of the office to the owner, when it was dispatched. */
  dispatchWords: z.optional(z.string()),
  verification: z.optional(
    z.strictObject({
      visitedAt: Instant,
      met: z.enum(['personMet', 'familyMet', 'neighbourAsked', 'nobodyHome']),
      words: z.string(),
      media: z.array(ClueMediaView),
      byLabel: z.string(),
    }),
  ),
  outcome: z.optional(ClueOutcome),
  outcomeWords: z.optional(z.string()),
  opened: z.optional(z.strictObject({ kind: z.enum(['wish', 'help', 'application']), id: Id, done: z.boolean() })),
  feedback: z.optional(z.string()),
  /** Why it was returned. */
  reason: z.optional(z.string()),
  /** The clue it is a duplicate of. */
  of: z.optional(Id),
  chain: z.array(ClueLink),
});
export type ClueRecord = z.output<typeof ClueRecord>;

/** What anybody with the code may see: no words of the report, no names, nothing private. */
export const ClueTrack = z.strictObject({
  status: z.enum(clueStatuses),
  step: z.number(),
  kind: ClueKind,
  areaName: z.string(),
  reportedAt: Instant,
  changedAt: Instant,
  ownerLabel: z.optional(z.string()),
  dueAt: z.optional(Instant),
  /** Why more is asked for, when returned. */
  reason: z.optional(z.string()),
  feedback: z.optional(z.string()),
  mayAddMore: z.boolean(),
  steps: z.array(z.strictObject({ type: z.string(), at: Instant, who: z.string() })),
});
export type ClueTrack = z.output<typeof ClueTrack>;

/** Where a clue waits: to be sorted; to be verified at home; what was opened from it runs; the reporter must hear; over. */
export const clueDesks = ['triage', 'verify', 'inHand', 'feedback', 'ended'] as const;
export const ClueDesk = z.enum(clueDesks);
export type ClueDesk = z.output<typeof ClueDesk>;

/** Why two clues look alike. */
export const similarReasons = ['samePerson', 'sameHousehold', 'near', 'sameWords', 'sameKind'] as const;
export type SimilarReason = (typeof similarReasons)[number];
