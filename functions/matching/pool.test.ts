import { describe, expect, test } from '@jest/globals';
import type { Candidate } from '@shared/matching/matching';
import { chanceFrom } from '../demo/random';
import { someCandidate, someNeed, someWeights } from './match.builder';
import { poolOf } from './pool';
import { bestOf, outsideOf } from './pool-search';
import { rank } from './rank';

const crowd = (seed: number, size: number): Candidate[] => {
  const chance = chanceFrom(seed);
  return Array.from({ length: size }, (_, at) => someCandidate(`v${at + 1}`, chance));
};
const covers = (area: string) => (one: Candidate) => one.areaPath === area || one.areaPath.startsWith(`${area}/`);

describe('pool', () => {
  test.each([[0], [1], [40], [900], [4000]])('finds the very best that ranking all %i finds, whichever reach', (size) => {
    const candidates = crowd(size + 1, size);
    const pool = poolOf(candidates);
    const chance = chanceFrom(99 + size);
    let found = 0;
    for (let turn = 0; turn < (size > 1000 ? 60 : 120); turn += 1) {
      const need = someNeed(`n${turn}`, size || 1, chance);
      const weights = someWeights(chance);
      const within = need.areaPath.split('/').slice(0, chance.whole(1, 3)).join('/');
      const most = chance.pick([1, 3, 10, 50]);
      const told = rank(need, candidates.filter(covers(within)), weights);
      const best = bestOf(pool, need, weights, most, within);
      expect(best).toEqual(told.ranked.slice(0, most));
      expect(outsideOf(pool, need, weights, within)).toEqual({ outside: told.outside, looked: told.looked });
      found += best.length;
    }
    if (size >= 900) expect(found).toBeGreaterThan(200);
  });

  test('looks at the whole county when no area is named', () => {
    const candidates = crowd(5, 300);
    const chance = chanceFrom(6);
    const [need, weights] = [someNeed('n1', 300, chance), someWeights(chance)];
    expect(bestOf(poolOf(candidates), need, weights, 300)).toEqual(rank(need, candidates, weights).ranked);
  });
});
