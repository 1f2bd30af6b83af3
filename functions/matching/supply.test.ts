import { expect, test } from '@jest/globals';
import { defaultMatchWeights } from '@shared/matching/matching';
import type { Volunteer } from '@shared/volunteers/volunteer';
import { chanceFrom } from '../demo/random';
import { aVolunteer } from '../volunteers/volunteer.builder';
import { candidateOf, type Lately } from './candidate-of';
import { bestNow } from './candidates';
import { aNeed, someCandidate, someNeed, someWeights } from './match.builder';
import { poolOf } from './pool';
import { rank } from './rank';
import type { Supply } from './supply';

const now = new Date('2026-11-22T02:00:00.000Z');
const nobody: Lately = { slots: [], open: 0 };

/** A county whose pool knows nobody's days, and how many calendars were read. */
const aCounty = (seed: number, size: number) => {
  const chance = chanceFrom(seed);
  const all = Array.from({ length: size }, (_, at) => {
    const { id, areaPath, point, reachMetres, skills, speeches, free } = someCandidate(`v${at}`, chance);
    const volunteer: Volunteer = aVolunteer({
      personId: id,
      areaPath,
      reachMetres,
      skills: skills.map((skill) => ({ skill })),
      speeches: [...speeches],
      free: [...free],
      ...(point && { point }),
    });
    const slot = () => ({ helpId: `h${chance.whole(1, 9)}`, start: '2026-11-24T01:00:00.000Z', end: '2026-11-24T02:00:00.000Z' });
    const lately: Lately = { slots: Array.from({ length: chance.whole(0, 4) }, slot), open: chance.whole(0, 2) };
    return { volunteer, lately };
  });
  const byId = new Map(all.map((one) => [one.volunteer.personId, one]));
  const pool = poolOf(all.map(({ volunteer }) => candidateOf(volunteer, nobody, now)));
  let looked = 0;
  const supply = {
    poolFor: async () => pool,
    fresh: async (ids: readonly string[]) => {
      looked += ids.length;
      return new Map(ids.flatMap((id) => (byId.has(id) ? [[id, byId.get(id)] as const] : [])));
    },
  } as unknown as Supply;
  return { all, supply, looked: () => looked };
};

test('looking at the days of a few only, the best are those of all with their days looked at', async () => {
  let fewer = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const { all, supply, looked } = aCounty(seed, 350);
    const chance = chanceFrom(seed + 1000);
    const need = seed % 3 === 0 ? aNeed({ areaPath: 'huangliu/t1/c1' }) : someNeed('h1', 350, chance);
    const weights = seed % 2 ? defaultMatchWeights : someWeights(chance);
    const found = await bestNow({ supply, clock: () => now }, need, { countyId: 'huangliu', weights, within: 'huangliu', most: 5 });
    const candidates = all.map(({ volunteer, lately }) => candidateOf(volunteer, lately, now, need.id));
    expect([seed, found.ranked]).toEqual([seed, rank(need, candidates, weights).ranked.slice(0, 5)]);
    if (looked() < 100) fewer += 1;
  }
  expect(fewer).toBeGreaterThan(20);
});
