import { type Feature, features, type MatchWeights } from '@shared/matching/matching';

export const sumOf = (weights: MatchWeights): number => features.reduce((sum, feature) => sum + weights[feature], 0);

/** What each reason can give of the 100 points: whole numbers that add up to 100, the largest remainders rounded up. */
export function pointsOf(weights: MatchWeights): Record<Feature, number> {
  const sum = sumOf(weights);
  const exact = features.map((feature) => ({ feature, value: sum === 0 ? 0 : (weights[feature] * 100) / sum }));
  const points = Object.fromEntries(exact.map(({ feature, value }) => [feature, Math.floor(value)])) as Record<Feature, number>;
  const left = sum === 0 ? 0 : 100 - features.reduce((total, feature) => total + points[feature], 0);
  const byRemainder = [...exact].sort((a, b) => (b.value % 1) - (a.value % 1));
  for (const { feature } of byRemainder.slice(0, left)) points[feature] += 1;
  return points;
}

/** What would change, in the order of the page. */
export const changesIn = (now: MatchWeights, written: MatchWeights) =>
  features.flatMap((feature) => (written[feature] === now[feature] ? [] : [{ feature, from: now[feature], to: written[feature] }]));

export const sameWeights = (one: MatchWeights, other: MatchWeights): boolean => changesIn(one, other).length === 0;
