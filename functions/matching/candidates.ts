import type { Reach } from '@shared/help/help';
import type { Candidate, MatchWeights, Need, RankedMatch } from '@shared/matching/matching';
import type { Volunteer } from '@shared/volunteers/volunteer';
import { candidateOf } from './candidate-of';
import { askerOf, needOf, type OpenedHelp } from './need-of';
import { bestOf, outsideOf } from './pool-search';
import { fitsYou, type Outside, rank } from './rank';
import type { Fresh, Supply } from './supply';

export type Candidates = {
  readonly ranked: readonly RankedMatch[];
  readonly outside: Outside;
  readonly looked: number;
  /** The volunteers behind `ranked`, as they are now. */
  readonly volunteers: ReadonlyMap<string, Volunteer>;
  /** How much more each of them can take on. */
  readonly hands: ReadonlyMap<string, number>;
};
export type CandidateDeps = {
  readonly supply: Supply;
  readonly matchWeights: (countyId: string) => Promise<MatchWeights>;
  readonly clock: () => Date;
};

const depthOf: Readonly<Record<Reach, number>> = { community: 3, town: 2, county: 1 };
/** The area in which people are looked for. */
export const areaWithin = (areaPath: string, reach: Reach): string => areaPath.split('/').slice(0, depthOf[reach]).join('/');

const firstLook = 50;
const farthestLook = 400;

/**
 * The best `most` with their days looked at. The pool knows nobody's calendar and takes everybody for unburdened, so no true score is above the
 * pool's: the list is exact once the last wanted stands above all who were not looked at. Otherwise twice as many are, up to `farthestLook`.
 */
export const bestNow = async (
  { supply, clock }: Pick<CandidateDeps, 'supply' | 'clock'>,
  need: Need,
  { countyId, weights, within, most }: { countyId: string; weights: MatchWeights; within: string; most: number },
): Promise<{ ranked: readonly RankedMatch[]; outside: Outside; fresh: ReadonlyMap<string, Fresh> }> => {
  const pool = await supply.poolFor(countyId);
  const fresh = new Map<string, Fresh>();
  for (let look = Math.max(firstLook, most); ; look *= 2) {
    const hopeful = bestOf(pool, need, weights, look, within);
    const unseen = hopeful.map(({ id }) => id).filter((id) => !fresh.has(id));
    for (const [id, one] of await supply.fresh(unseen)) fresh.set(id, one);
    const candidates = hopeful.flatMap(({ id }): Candidate[] => {
      const one = fresh.get(id);
      return one ? [candidateOf(one.volunteer, one.lately, clock(), need.id)] : [];
    });
    const { ranked, outside } = rank(need, candidates, weights);
    const last = ranked[most - 1];
    const notLookedAt = hopeful.length < look ? undefined : hopeful[hopeful.length - 1];
    const isCertain = !notLookedAt || (last !== undefined && last.score > notLookedAt.score);
    if (isCertain || look >= farthestLook) return { ranked: ranked.slice(0, most), outside, fresh };
  }
};

const added = (a: Outside, b: Outside): Outside =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((limit) => [
      limit,
      (a[limit as keyof Outside] ?? 0) + (b[limit as keyof Outside] ?? 0),
    ]),
  );

export const matchingOf = (deps: CandidateDeps) => ({
  /**
   * Who could help with a request, best first, within its reach. Counted as outside are all in reach by what the pool knows, and by their calendars those
   * who would have been among the best.
   */
  async candidatesFor(help: OpenedHelp, reach: Reach, most = 20): Promise<Candidates> {
    const { supply, matchWeights, clock } = deps;
    const [weights, knows, pool] = await Promise.all([
      matchWeights(help.countyId),
      supply.knows(askerOf(help)),
      supply.poolFor(help.countyId),
    ]);
    const need = needOf(help, knows, clock());
    const within = areaWithin(help.areaPath, reach);
    const { ranked, outside, fresh } = await bestNow(deps, need, { countyId: help.countyId, weights, within, most });
    const known = outsideOf(pool, need, weights, within);
    return {
      ranked,
      outside: added(known.outside, outside),
      looked: known.looked,
      volunteers: new Map([...fresh].map(([id, { volunteer }]) => [id, volunteer])),
      hands: new Map([...fresh].map(([id, { volunteer, lately }]) => [id, Math.max(0, volunteer.atATime - lately.open)])),
    };
  },

  /** What fits one volunteer, best first; nothing for who is none. */
  async fitsFor(personId: string, helps: readonly OpenedHelp[]): Promise<readonly RankedMatch[]> {
    const { supply, matchWeights, clock } = deps;
    const one = (await supply.fresh([personId])).get(personId);
    if (!one) return [];
    const [weights, met] = await Promise.all([matchWeights(one.volunteer.countyId), supply.metBy(personId, helps.map(askerOf))]);
    const now = clock();
    const needs = helps.map((help) => needOf(help, met.has(askerOf(help)) ? { [personId]: met.get(askerOf(help)) ?? 0 } : {}, now));
    return fitsYou(candidateOf(one.volunteer, one.lately, now), needs, weights);
  },
});
export type Matching = ReturnType<typeof matchingOf>;
