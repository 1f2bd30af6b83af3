import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Highs } from 'highs';
import { chanceFrom } from '../demo/random';
import { type Assignment, assign } from './assign';
import { assignNearest, type Demand } from './assign-nearest';
import { highsCost, loadHighs } from './highs.builder';

/** All pairs that are possible, each request's cheapest first. */
const someAssignment = (
  seed: number,
  requests: number,
  volunteers: number,
  most: { places: number; hands: number; odds: number },
): Assignment => {
  const { whole } = chanceFrom(seed);
  const lists = Array.from({ length: requests }, () =>
    Array.from({ length: volunteers }, (_, volunteer) => ({ volunteer, cost: whole(0, 1000) * (whole(1, 4) === 1 ? 1 : 10) }))
      .filter(() => whole(1, 100) <= most.odds)
      .sort((a, b) => a.cost - b.cost),
  );
  const first = Int32Array.from([
    0,
    ...lists.map(
      (
        (sum) => (list: unknown[]) =>
          (sum += list.length)
      )(0),
    ),
  ]);
  const flat = lists.flat();
  return {
    places: Int32Array.from({ length: requests }, () => whole(1, most.places)),
    hands: Int32Array.from({ length: volunteers }, () => whole(0, most.hands)),
    unmatched: Int32Array.from({ length: requests }, () => whole(1, 20_000)),
    first,
    to: Int32Array.from(flat, ({ volunteer }) => volunteer),
    cost: Int32Array.from(flat, ({ cost }) => cost),
  };
};

/** The cheapest of all ways, tried one by one. */
const bruteCost = ({ places, hands, unmatched, first, to, cost }: Assignment): number => {
  const left = [...hands];
  const from = (request: number, arc: number, open: number): number => {
    if (request === places.length) return 0;
    if (open === 0 || arc === first[request + 1])
      return open * (unmatched[request] ?? 0) + from(request + 1, first[request + 1] ?? 0, places[request + 1] ?? 0);
    const one = to[arc] ?? 0;
    const without = from(request, arc + 1, open);
    if ((left[one] ?? 0) === 0) return without;
    left[one] = (left[one] ?? 0) - 1;
    const withIt = (cost[arc] ?? 0) + from(request, arc + 1, open - 1);
    left[one] = (left[one] ?? 0) + 1;
    return Math.min(without, withIt);
  };
  return from(0, 0, places[0] ?? 0);
};

const keepsRules = ({ places, hands, first, to }: Assignment, { taken, empty }: ReturnType<typeof assign>): boolean => {
  const used = new Int32Array(hands.length);
  for (let request = 0; request < places.length; request += 1) {
    let filled = 0;
    for (let arc = first[request] ?? 0; arc < (first[request + 1] ?? 0); arc += 1)
      if (taken[arc]) {
        filled += 1;
        used[to[arc] ?? 0] = (used[to[arc] ?? 0] ?? 0) + 1;
      }
    if (filled + (empty[request] ?? 0) !== places[request]) return false;
  }
  return used.every((times, one) => times <= (hands[one] ?? 0));
};

const demandsOf = ({ places, unmatched, first, to, cost }: Assignment): Demand[] =>
  [...places].map((wanted, request) => {
    const [start, end] = [first[request] ?? 0, first[request + 1] ?? 0];
    const all = Array.from({ length: end - start }, (_, at) => ({ volunteer: to[start + at] ?? 0, cost: cost[start + at] ?? 0 }));
    return { places: wanted, unmatched: unmatched[request] ?? 0, cheapest: (most) => all.slice(0, most) };
  });

describe('assign', () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  test('costs what the cheapest of all ways costs, on 400 small cases', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const { whole } = chanceFrom(seed + 5000);
      const given = someAssignment(seed, whole(1, 4), whole(1, 5), { places: whole(1, 3), hands: whole(1, 2), odds: whole(40, 100) });
      const found = assign(given);
      expect([seed, keepsRules(given, found), found.cost]).toEqual([seed, true, bruteCost(given)]);
    }
  });

  test.each([
    ['enough hands', 40, 120, { places: 2, hands: 3, odds: 40 }],
    ['scarce hands', 120, 60, { places: 3, hands: 2, odds: 30 }],
    ['one to one', 80, 80, { places: 1, hands: 1, odds: 100 }],
    ['few ways', 150, 150, { places: 2, hands: 2, odds: 3 }],
  ])('costs what HiGHS finds: %s', (_, requests, volunteers, most) => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const given = someAssignment(seed, requests, volunteers, most);
      const found = assign(given);
      expect([seed, keepsRules(given, found)]).toEqual([seed, true]);
      expect([seed, found.cost]).toEqual([seed, Math.round(highsCost(highs, given) ?? Number.NaN)]);
    }
  });

  test('its prices prove it: no way left out would be cheaper', () => {
    const given = someAssignment(11, 100, 70, { places: 2, hands: 2, odds: 50 });
    const { taken, price, gain, empty } = assign(given);
    for (let request = 0; request < 100; request += 1) {
      expect(price[request] ?? 0).toBeLessThanOrEqual(given.unmatched[request] ?? 0);
      if (empty[request]) expect(price[request]).toBe(given.unmatched[request]);
      for (let arc = given.first[request] ?? 0; arc < (given.first[request + 1] ?? 0); arc += 1) {
        if ((given.hands[given.to[arc] ?? 0] ?? 0) === 0) continue;
        const reduced = (given.cost[arc] ?? 0) - (price[request] ?? 0) + (gain[given.to[arc] ?? 0] ?? 0);
        expect(taken[arc] ? reduced <= 0 : reduced >= 0).toBe(true);
      }
    }
  });

  test('knowing only the nearest of each is enough: the same cost as over all pairs, with fewer of them', () => {
    let fewer = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const { whole } = chanceFrom(seed);
      const given = someAssignment(seed, whole(5, 60), whole(5, 60), { places: whole(1, 3), hands: whole(1, 3), odds: whole(20, 100) });
      const near = assignNearest(demandsOf(given), [...given.hands], 2);
      expect([seed, near.cost]).toEqual([seed, assign(given).cost]);
      expect(near.pairs.length + near.empty.reduce((sum, one) => sum + one, 0)).toBe(given.places.reduce((sum, one) => sum + one, 0));
      if (near.graph.to.length < given.to.length) fewer += 1;
    }
    expect(fewer).toBeGreaterThan(20);
  });
});
