import type { HouseholdEvent } from '@shared/households/household.events';
import { localDay } from '@shared/time';
import type { VisitEvent } from '@shared/visits/visit.events';
import { writeDecided } from '../core/decided-writes';
import type { Patience } from '../core/retry';
import type { Store, Write } from '../core/store';
import { decideRhythm, moveAlong } from './planning.decisions';
import type { VisitDeps } from './visit.deps';
import { stepWrites } from './visit.writes';

type ReactionDeps = Pick<VisitDeps, 'visits' | 'clock'> & {
  readonly households: Pick<VisitDeps['households'], 'find'>;
  readonly store: Pick<Store, 'commit'>;
  readonly patience?: Partial<Patience>;
};

/** After these the next visit may be another one. */
const asksForPlan: ReadonlySet<string> = new Set<HouseholdEvent['type'] | VisitEvent['type']>([
  'HouseholdOpened',
  'HouseholdChanged',
  'LevelDecided',
  'WatchBegun',
  'WatchEnded',
  'HouseholdVisited',
  'HouseholdClosed',
  'MergedAway',
  'MergeUndone',
  'HouseholdSplit',
  'VisitDone',
  'VisitDropped',
]);
/** A household is seen monthly at most by rhythm; older visits change nothing. */
const lookedBackOn = 30;

type Happened = {
  readonly type: string;
  readonly id: string;
  readonly at: string;
  readonly householdId: string;
  readonly by: { readonly as: string };
  readonly fields?: readonly string[];
};

/**
 * Plans the household's next visit by its rhythm from what stands written now, so that the event may come twice, late and out of order.
 */
export const planByRhythm = async (event: Happened, deps: ReactionDeps): Promise<boolean> => {
  // What the clock strikes off it has replaced or ended itself.
  if (!asksForPlan.has(event.type) || (event.type === 'VisitDropped' && event.by.as === 'clock')) return false;
  if (event.type === 'HouseholdChanged' && !event.fields?.includes('areaPath')) return false;
  return writeDecided(deps, `plan the visit after ${event.id}`, () => rhythmWrites(event, deps));
};

const rhythmWrites = async (event: Happened, { visits, households, clock }: ReactionDeps): Promise<readonly Write[]> => {
  const [household, known] = await Promise.all([
    households.find(event.householdId),
    visits.ofHousehold(event.householdId, { limit: lookedBackOn }),
  ]);
  if (!household) return [];
  const by = { as: 'clock' } as const;
  const moves = household.status === 'active' ? moveAlong(household, known.visits, clock()) : [];
  if (moves.length > 0) return moves.flatMap(({ before, step }) => stepWrites(before, step, by));
  const { plan, drop } = decideRhythm(household, known.visits, localDay(event.at), clock());
  return [...(plan ? stepWrites(undefined, plan, by) : []), ...drop.flatMap(({ before, step }) => stepWrites(before, step, by))];
};
