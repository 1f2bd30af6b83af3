import { shapeOf } from '@shared/help/help-kinds';
import { type Candidate, defaultMatchWeights, type Need } from '@shared/matching/matching';
import { chanceFrom } from '../../functions/demo/random';
import { type Assignment, assign } from '../../functions/matching/assign';
import { assignNearest, type Demand } from '../../functions/matching/assign-nearest';
import { planDrive } from '../../functions/matching/drive';
import { planGreedily } from '../../functions/matching/greedy.builder';
import { highsCost, loadHighs } from '../../functions/matching/highs.builder';
import { aNeed, someCandidate, someNeed } from '../../functions/matching/match.builder';
import { poolOf } from '../../functions/matching/pool';
import { bestOf, standingsOf } from '../../functions/matching/pool-search';
import { rank } from '../../functions/matching/rank';
import { scanFor } from './support/match-scan';
import { type Figure, median, report } from './support/report';

// Top ten among many against a plain scan of typed arrays; many to many at once against HiGHS, and against taking requests one by one.
const rounds = Number(process.env.ROUNDS ?? 5);
const weights = defaultMatchWeights;
const megabytes = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};
const timed = <Value>(work: () => Value): { value: Value; ms: number } => {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
};

function searching(size: number): { ratio: number; ms: { search: number; scan: number }; poolMegabytes: number } {
  const chance = chanceFrom(size);
  const before = megabytes();
  let candidates: Candidate[] | undefined = Array.from({ length: size }, (_, at) => someCandidate(`v${at + 1}`, chance));
  const pool = poolOf(candidates);
  candidates = undefined;
  const poolMegabytes = megabytes() - before;
  const scan = scanFor(pool.columns);
  const needs = Array.from({ length: 40 }, (_, at) => someNeed(`n${at}`, size, chance));
  const pairs: { search: number; scan: number }[] = [];
  for (let round = 0; round < rounds + 1; round += 1) {
    let [search, plain] = [0, 0];
    for (const need of needs) {
      const scanned = timed(() => scan(need, weights, 10));
      const found = timed(() => bestOf(pool, need, weights, 10));
      if (JSON.stringify(found.value.map(({ id, score }) => [id, score])) !== JSON.stringify(scanned.value))
        throw new Error(`The two differ for ${need.id} among ${size}.`);
      search += found.ms;
      plain += scanned.ms;
    }
    if (round > 0) pairs.push({ search: search / needs.length, scan: plain / needs.length });
  }
  const ms = { search: median(pairs.map(({ search }) => search)), scan: median(pairs.map(({ scan: one }) => one)) };
  return { ratio: median(pairs.map((pair) => pair.search / pair.scan)), ms, poolMegabytes };
}

/** Requests and volunteers of an invented county, the volunteers' hands counted, and each request's list from the pool. */
function drive(requests: number, volunteers: number, seed: number) {
  const chance = chanceFrom(seed);
  const candidates = Array.from({ length: volunteers }, (_, at) => ({ ...someCandidate(`v${at + 1}`, chance), busy: [] }));
  const pool = poolOf(candidates);
  const numberOf = new Map(candidates.map(({ id }, at) => [id, at]));
  const hands = candidates.map(({ atATime, open }) => Math.max(0, atATime - open));
  const needs: Need[] = Array.from({ length: requests }, (_, at) => {
    const need = someNeed(`n${at}`, volunteers, chance);
    const { slot, when, minutes } = aNeed();
    return { ...need, when, minutes, ...(slot && { slot }) };
  });
  const demands: Demand[] = needs.map((need) => ({
    places: Math.min(3, shapeOf[need.kind].people),
    unmatched: 2_000_000,
    cheapest: (most) =>
      standingsOf(pool, need, weights, most).map(({ id, score }) => ({ volunteer: numberOf.get(id) ?? 0, cost: 100_000 - score })),
  }));
  return { needs, candidates, demands, hands };
}

const graphOf = (demands: readonly Demand[], hands: readonly number[], most: number): Assignment => {
  const lists = demands.map(({ cheapest }) => cheapest(most));
  const flat = lists.flat();
  let sum = 0;
  return {
    places: Int32Array.from(demands, ({ places }) => places),
    hands: Int32Array.from(hands),
    unmatched: Int32Array.from(demands, ({ unmatched }) => unmatched),
    first: Int32Array.from([0, ...lists.map((list) => (sum += list.length))]),
    to: Int32Array.from(flat, ({ volunteer }) => volunteer),
    cost: Int32Array.from(flat, ({ cost }) => cost),
  };
};

const small = searching(20_000);
const large = searching(1_000_000);

const highs = await loadHighs();
// Sampled sizes over all pairs: the same least cost, though we start from the nearest eight of each.
let compared = 0;
for (const [requests, volunteers] of [
  [50, 200],
  [200, 200],
  [300, 1200],
  [400, 250],
] as const)
  for (let seed = 1; seed <= 2; seed += 1) {
    const { demands, hands } = drive(requests, volunteers, seed);
    const theirs = highsCost(highs, graphOf(demands, hands, volunteers));
    const ours = assignNearest(demands, hands, 8).cost;
    if (theirs === undefined || Math.round(theirs) !== ours) throw new Error(`${requests} × ${volunteers}: ${ours}, HiGHS says ${theirs}.`);
    compared += 1;
  }

const full = drive(5_000, 20_000, 1);
const whole = timed(() => assignNearest(full.demands, full.hands));
const { graph } = whole.value;
const solved: number[] = [];
let ours = 0;
for (let round = 0; round < rounds; round += 1) {
  const { value, ms } = timed(() => assign(graph));
  solved.push(ms);
  ours = value.cost;
}
const theirs = timed(() => highsCost(highs, graph, 60));
const finished = theirs.value !== undefined;
if (finished && Math.round(theirs.value ?? 0) !== ours) throw new Error(`5,000 × 20,000: ${ours}, HiGHS says ${theirs.value}.`);

const scarce = drive(1000, 1500, 3);
const wanting = scarce.needs.map((need, at) => ({
  need,
  places: scarce.demands[at]?.places ?? 1,
  urgency: 'normal' as const,
  ranked: rank(need, scarce.candidates, weights).ranked,
}));
const hands = new Map(scarce.candidates.map(({ id }, at) => [id, scarce.hands[at] ?? 0]));
const places = wanting.reduce((sum, one) => sum + one.places, 0);
const [planned, greedy] = [planDrive(wanting, hands), planGreedily(wanting, hands)];
if (planned.empty >= greedy.empty) process.exitCode = 1;

const figures: Figure[] = [
  { name: 'top 10 among 20,000, time : scan', value: small.ratio, aim: { atMost: 2 } },
  { name: 'top 10 among 1,000,000, time : scan', value: large.ratio, aim: { atMost: 0.1 } },
  { name: 'pool of 20,000, MB', value: small.poolMegabytes },
  { name: 'pool of 1,000,000, MB', value: large.poolMegabytes },
  { name: 'sampled sizes with the same cost as HiGHS over all pairs', value: compared, aim: { atLeast: 8 } },
  {
    name: `5,000 × 20,000, HiGHS ${finished ? '' : '(stopped after 60 s) '}: ours, same arcs`,
    value: theirs.ms / median(solved),
    aim: { atLeast: 10 },
  },
  { name: '5,000 × 20,000 with all proven complete, seconds', value: whole.ms / 1000 },
  { name: `scarce: places empty of ${places}, one by one`, value: greedy.empty },
  { name: `scarce: places empty of ${places}, at the optimum`, value: planned.empty, aim: { atMost: greedy.empty - 1 } },
];
report('matching', figures, {
  ms: { small: small.ms, large: large.ms, ours: median(solved), highs: theirs.ms },
  drive: { arcs: graph.to.length, rounds: whole.value.rounds, cost: ours, empty: whole.value.empty.reduce((sum, one) => sum + one, 0) },
});
