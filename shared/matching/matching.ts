import * as z from 'zod/mini';
import type { HelpKind, Skill, Speech } from '../help/help-kinds';
import type { Slot, When } from '../help/when';
import type { Point } from '../place';
import type { FreeSpan } from '../volunteers/volunteer';

/** What a ranking looks at. Each feature's value lies between 0 and 1. */
export const features = ['skill', 'distance', 'time', 'speech', 'knownFace', 'fairness', 'waiting'] as const;
export type Feature = (typeof features)[number];

const weight = z.number().check(z.int({ error: 'wrongType' }), z.gte(0, { error: 'tooSmall' }), z.lte(100, { error: 'tooLarge' }));
/** Whole numbers; a feature's share of a score is weight × value ÷ sum of weights. */
export const MatchWeights = z.strictObject({
  skill: weight,
  distance: weight,
  time: weight,
  speech: weight,
  knownFace: weight,
  fairness: weight,
  waiting: weight,
});
export type MatchWeights = z.output<typeof MatchWeights>;
export const defaultMatchWeights: MatchWeights = { skill: 25, distance: 25, time: 20, speech: 10, knownFace: 10, fairness: 10, waiting: 5 };

/** What must hold before anything is weighed, in the order in which it is asked. */
export const hardLimits = [
  'paused',
  'own',
  'apart',
  'passedOver',
  'tooYoung',
  'skillMissing',
  'proofMissing',
  'tooFar',
  'busyThen',
  'handsFull',
] as const;
export type HardLimit = (typeof hardLimits)[number];

/** One person as matching sees them; nothing that names them. `load`: pieces of help accepted in the last four weeks; `open`: now. */
export type Candidate = {
  readonly id: string;
  readonly areaPath: string;
  readonly point?: Point;
  readonly reachMetres: number;
  readonly age: number;
  readonly guardianConsent: boolean;
  readonly active: boolean;
  readonly skills: readonly Skill[];
  readonly provenSkills: readonly Skill[];
  readonly speeches: readonly Speech[];
  readonly free: readonly FreeSpan[];
  readonly busy: readonly Slot[];
  readonly load: number;
  readonly open: number;
  readonly atATime: number;
  readonly householdId?: string;
  readonly apartFrom: readonly string[];
};

/** A request as matching sees it. `waitedHours` since it was opened; `knows`: volunteers this person has met before, with how often. */
export type Need = {
  readonly id: string;
  readonly kind: HelpKind;
  readonly areaPath: string;
  readonly point?: Point;
  readonly when: When;
  readonly slot?: Slot;
  readonly minutes: number;
  readonly speech?: Speech;
  readonly personIds: readonly string[];
  readonly householdId?: string;
  readonly passedOver: readonly string[];
  readonly waitedHours: number;
  readonly knows: Readonly<Record<string, number>>;
};

/** One reason in plain words: the glossary's `reason.<word>` with these details, and what it gave of the 100 points. */
export const MatchReason = z.strictObject({
  feature: z.enum(features),
  word: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  /** weight × value, in thousandths of a point, a whole number: shares add up to `score` exactly. */
  share: z.number(),
});
export type MatchReason = z.output<typeof MatchReason>;

/** `score` is the sum of the shares. Ties are broken by less load, then by a hash of both ids, so that no name is favoured. */
export const RankedMatch = z.strictObject({ id: z.string(), score: z.number(), reasons: z.array(MatchReason) });
export type RankedMatch = z.output<typeof RankedMatch>;
