import { shapeOf } from '@shared/help/help-kinds';
import { features, type HardLimit, type MatchWeights, type Need, type RankedMatch } from '@shared/matching/matching';
import {
  areaNearness,
  distanceValue,
  type Facts,
  fairnessValue,
  hundredMetres,
  knownFaceValue,
  skillBits,
  skillFor,
  skillValue,
  usualMetres,
  waitingValue,
  wholeHours,
} from './facts';
import { freeValue, type TimeWish, timeWishOf, weekdayOf, weekWords } from './free-time';
import { isTooFar, isTooYoung } from './limits';
import { type Columns, type Group, type Pool, rowOf, speechBits } from './pool';
import { byStanding, type Outside, type Standing } from './rank';
import { reasonsOf, shareOf, sumOf, tieHash } from './reasons';

/** A request made ready for rows of numbers. */
export type Search = {
  readonly need: Need;
  readonly weights: MatchWeights;
  readonly columns: Columns;
  /** Rows of areas `first … last` of the columns' list. */
  readonly areas: readonly [number, number];
  readonly wanted: number;
  readonly speech: number;
  readonly wish: TimeWish | undefined;
  readonly slot: readonly [number, number] | undefined;
  readonly household: number;
  readonly own: ReadonlySet<number>;
  readonly passedOver: ReadonlySet<number>;
  readonly met: ReadonlyMap<number, number>;
  readonly nearness: readonly ReturnType<typeof areaNearness>[];
  /** Shares by value, 0 to 1000, of each feature. */
  readonly shares: Readonly<Record<(typeof features)[number], Int32Array>>;
  readonly waitingShare: number;
};

const firstAtLeast = (areas: readonly string[], path: string): number => {
  const at = areas.findIndex((area) => area >= path);
  return at < 0 ? areas.length : at;
};

type Shares = Search['shares'];
const sharesByWeights = new WeakMap<MatchWeights, Shares>();
const sharesOf = (weights: MatchWeights): Shares => {
  const known = sharesByWeights.get(weights);
  if (known) return known;
  const sum = sumOf(weights);
  const table = (feature: keyof MatchWeights) => Int32Array.from({ length: 1001 }, (_, value) => shareOf(weights[feature], value, sum));
  const shares = Object.fromEntries(features.map((feature) => [feature, table(feature)])) as Shares;
  sharesByWeights.set(weights, shares);
  return shares;
};

export const searchFor = ({ columns }: Pool, need: Need, weights: MatchWeights, within = need.areaPath.split('/')[0] ?? ''): Search => {
  const shares = sharesOf(weights);
  const rows = (ids: readonly string[]) => new Set(ids.map((id) => rowOf(columns, id)).filter((row) => row >= 0));
  return {
    need,
    weights,
    columns,
    // '0' follows '/' among characters, so that only paths below come between.
    areas: [firstAtLeast(columns.areas, within), firstAtLeast(columns.areas, `${within}0`)],
    wanted: skillBits(shapeOf[need.kind].skills),
    speech: need.speech ? speechBits([need.speech]) : 0,
    wish: timeWishOf(need.when, need.slot, need.minutes),
    slot: need.slot && [Date.parse(need.slot.start), Date.parse(need.slot.end)],
    household: need.householdId === undefined ? 0 : (columns.householdNumbers.get(need.householdId) ?? 0),
    own: rows(need.personIds),
    passedOver: rows(need.passedOver),
    met: new Map(
      Object.entries(need.knows).flatMap(([id, times]) => (rowOf(columns, id) >= 0 ? [[rowOf(columns, id), times] as const] : [])),
    ),
    nearness: columns.areas.map((area) => areaNearness(need.areaPath, area)),
    shares,
    waitingShare: shares.waiting[waitingValue(wholeHours(need.waitedHours))] as number,
  };
};

const wayOf = (search: Search, row: number): Pick<Facts, 'nearness' | 'metres'> => {
  const { columns, need } = search;
  const lat = columns.lat[row] as number;
  if (need.point && !Number.isNaN(lat))
    return { nearness: 'point', metres: hundredMetres(need.point.lat, need.point.lon, lat, columns.lon[row] as number) };
  const nearness = search.nearness[columns.area[row] as number] ?? 'elsewhere';
  return { nearness, metres: usualMetres[nearness] };
};

/** The first limit, as `limitOf` finds it, for a row of the pool. */
const limitAt = (search: Search, row: number): HardLimit | undefined => {
  const { columns, need, wanted, slot, household } = search;
  if (row >= columns.active) return 'paused';
  if (search.own.has(row) || (household !== 0 && columns.household[row] === household)) return 'own';
  if (columns.apart.get(row)?.some((id) => need.personIds.includes(id))) return 'apart';
  if (search.passedOver.has(row)) return 'passedOver';
  if (isTooYoung(need.kind, columns.age[row] as number, columns.guardian[row] === 1)) return 'tooYoung';
  if (((columns.has[row] as number) & wanted) === 0) return 'skillMissing';
  if (((columns.able[row] as number) & wanted) === 0) return 'proofMissing';
  const { nearness, metres } = wayOf(search, row);
  if (isTooFar(nearness, metres, columns.reach[row] as number)) return 'tooFar';
  if (slot)
    for (let at = columns.busyFrom[row] as number; at < (columns.busyFrom[row + 1] as number); at += 2)
      if ((columns.busy[at] as number) < slot[1] && slot[0] < (columns.busy[at + 1] as number)) return 'busyThen';
  return (columns.open[row] as number) >= (columns.atATime[row] as number) ? 'handsFull' : undefined;
};

const scoreAt = (search: Search, row: number): number => {
  const { columns, shares, need, speech } = search;
  const met = search.met.size > 0 ? (search.met.get(row) ?? 0) : 0;
  return (
    (shares.skill[skillValue(need.kind, columns.able[row] as number)] as number) +
    (shares.distance[distanceValue(wayOf(search, row).metres)] as number) +
    (shares.time[freeValue(search.wish, columns.free, row * weekWords)] as number) +
    (speech === 0 || ((columns.speech[row] as number) & speech) !== 0 ? (shares.speech[1000] as number) : 0) +
    (shares.knownFace[knownFaceValue(met)] as number) +
    (shares.fairness[fairnessValue(columns.load[row] as number)] as number) +
    search.waitingShare
  );
};

const factsAt = (search: Search, row: number): Facts => {
  const { columns, need, wish } = search;
  return {
    skill: skillFor(need.kind, columns.able[row] as number),
    ...wayOf(search, row),
    time: freeValue(wish, columns.free, row * weekWords),
    weekday: wish ? weekdayOf(wish, columns.free, row * weekWords) : 0,
    speaks: search.speech === 0 || ((columns.speech[row] as number) & search.speech) !== 0,
    met: search.met.get(row) ?? 0,
    load: columns.load[row] as number,
  };
};

/** No row of the group is nearer than this. */
const nearestOf = ({ need, nearness }: Search, group: Group): number => {
  let metres = Number.POSITIVE_INFINITY;
  if (group.somePointless || !need.point)
    for (let area = group.firstArea; area <= group.lastArea; area += 1)
      metres = Math.min(metres, usualMetres[nearness[area] ?? 'community']);
  if (need.point && group.south <= group.north) {
    const lat = Math.min(Math.max(need.point.lat, group.south), group.north);
    const lon = Math.min(Math.max(need.point.lon, group.west), group.east);
    // A degree of longitude is shortest where the group lies furthest from the equator; a rounded hundred is given way.
    const furthest = Math.max(Math.abs(group.south), Math.abs(group.north), Math.abs(need.point.lat));
    const north = (need.point.lat - lat) * 111_320;
    const east = (need.point.lon - lon) * 111_320 * Math.cos((furthest * Math.PI) / 180);
    metres = Math.min(metres, Math.max(0, Math.round(Math.sqrt(north * north + east * east) / 100) * 100 - 100));
  }
  return metres;
};

/** No row of the group scores more; -1 when none may help at all. Known faces are looked at apart. */
export const mostOf = (search: Search, group: Group): number => {
  const { shares, need } = search;
  const [first, last] = search.areas;
  if (group.lastArea < first || group.firstArea >= last || (group.able & search.wanted) === 0) return -1;
  return (
    (shares.skill[skillValue(need.kind, group.able)] as number) +
    (shares.distance[distanceValue(nearestOf(search, group))] as number) +
    (shares.time[freeValue(search.wish, group.free, 0)] as number) +
    (search.speech === 0 || (group.speech & search.speech) !== 0 ? (shares.speech[1000] as number) : 0) +
    (shares.fairness[fairnessValue(group.leastLoad)] as number) +
    search.waitingShare
  );
};

type Kept = Standing & { readonly row: number };
/** The best `most` so far, kept in order. */
export const keepBest = (search: Search, most: number) => {
  const kept: Kept[] = [];
  const offer = (row: number): void => {
    const score = scoreAt(search, row);
    const last = kept[kept.length - 1];
    if (kept.length === most && last && score < last.score) return;
    if (limitAt(search, row)) return;
    const id = search.columns.ids[row] as string;
    const one: Kept = { row, score, load: search.columns.load[row] as number, hash: tieHash(search.need.id, id), id };
    if (kept.length === most && last && byStanding(last, one) < 0) return;
    let at = kept.length;
    while (at > 0 && byStanding(one, kept[at - 1] as Kept) < 0) at -= 1;
    kept.splice(at, 0, one);
    if (kept.length > most) kept.pop();
  };
  return { kept, offer, floor: () => (kept.length < most ? -1 : (kept[kept.length - 1] as Kept).score) };
};

type Waiting = { readonly group: Group; readonly most: number };
const push = (heap: Waiting[], one: Waiting): void => {
  let at = heap.push(one) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if ((heap[above] as Waiting).most >= one.most) break;
    heap[at] = heap[above] as Waiting;
    at = above;
  }
  heap[at] = one;
};
const pop = (heap: Waiting[]): Waiting | undefined => {
  const top = heap[0];
  const last = heap.pop();
  if (!top || !last || heap.length === 0) return top;
  let at = 0;
  for (let below = 1; below < heap.length; below = 2 * at + 1) {
    if (below + 1 < heap.length && (heap[below + 1] as Waiting).most > (heap[below] as Waiting).most) below += 1;
    if ((heap[below] as Waiting).most <= last.most) break;
    heap[at] = heap[below] as Waiting;
    at = below;
  }
  heap[at] = last;
  return top;
};

const rowsOf = (search: Search, { from, to }: Group, offer: (row: number) => void): void => {
  const [first, last] = search.areas;
  const area = search.columns.area[from] as number;
  if (area < first || area >= last) return;
  for (let row = from; row < to; row += 1) if (search.met.size === 0 || !search.met.has(row)) offer(row);
};

/** Groups that cannot reach the last of the best so far are passed by. */
const keptOf = (pool: Pool, search: Search, most: number): readonly Kept[] => {
  const [first, last] = search.areas;
  const { kept, offer, floor } = keepBest(search, most);
  for (const row of search.met.keys()) {
    const area = search.columns.area[row] as number;
    if (row < search.columns.active && area >= first && area < last) offer(row);
  }
  const heap: Waiting[] = [];
  const enter = (groups: readonly Group[]) => {
    for (const group of groups) {
      const reachable = mostOf(search, group);
      if (reachable >= 0 && reachable >= floor()) push(heap, { group, most: reachable });
    }
  };
  enter(pool.groups);
  for (let next = pop(heap); next && next.most >= floor(); next = pop(heap)) {
    if (next.group.inner.length > 0) enter(next.group.inner);
    else rowsOf(search, next.group, offer);
  }
  return kept;
};

/** The best `most` of those in area `within`, the very same that `rank` would put first. */
export const bestOf = (pool: Pool, need: Need, weights: MatchWeights, most: number, within?: string): readonly RankedMatch[] => {
  const search = searchFor(pool, need, weights, within);
  return keptOf(pool, search, most).map(({ row, score, id }) => ({ id, score, reasons: reasonsOf(need, factsAt(search, row), weights) }));
};

/** As `bestOf`, without saying why. */
export const standingsOf = (pool: Pool, need: Need, weights: MatchWeights, most: number, within?: string): readonly Standing[] =>
  keptOf(pool, searchFor(pool, need, weights, within), most);

/** How many of those in area `within` stand outside, for which limit first. Looks at every row. */
export const outsideOf = (pool: Pool, need: Need, weights: MatchWeights, within?: string): { outside: Outside; looked: number } => {
  const search = searchFor(pool, need, weights, within);
  const [first, last] = search.areas;
  const outside: Outside = {};
  let looked = 0;
  for (let row = 0; row < pool.columns.size; row += 1) {
    const area = pool.columns.area[row] as number;
    if (area < first || area >= last) continue;
    looked += 1;
    const limit = limitAt(search, row);
    if (limit) outside[limit] = (outside[limit] ?? 0) + 1;
  }
  return { outside, looked };
};
