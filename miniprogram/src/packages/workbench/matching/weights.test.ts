import { expect, test } from '@jest/globals';
import { defaultMatchWeights, features, type MatchWeights } from '@shared/matching/matching';
import { changesIn, pointsOf, sumOf } from './weights';

const none = Object.fromEntries(features.map((feature) => [feature, 0])) as MatchWeights;

test('points are whole and add up to a hundred, whatever the weights', () => {
  expect(pointsOf(defaultMatchWeights)).toMatchObject({ skill: 24, distance: 24, time: 19 });
  for (let seed = 1; seed <= 300; seed += 1) {
    const weights = Object.fromEntries(features.map((feature, at) => [feature, (seed * (at + 3) * 7919) % 101])) as MatchWeights;
    const points = Object.values(pointsOf(weights));
    expect(points.reduce((sum, one) => sum + one, 0)).toBe(sumOf(weights) === 0 ? 0 : 100);
    expect(points.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
  }
  expect(Object.values(pointsOf(none))).toEqual(features.map(() => 0));
});

test('lists only what changes', () => {
  expect(changesIn(defaultMatchWeights, { ...defaultMatchWeights, waiting: 20 })).toEqual([{ feature: 'waiting', from: 5, to: 20 }]);
  expect(changesIn(defaultMatchWeights, defaultMatchWeights)).toEqual([]);
});
