import { describe, expect, test } from '@jest/globals';
import { instantOf, overlap } from '@shared/help/when';
import type { Need } from '@shared/matching/matching';
import { defaultMatchWeights } from '@shared/matching/matching';
import { chanceFrom } from '../demo/random';
import { planDrive, type Wanting } from './drive';
import { planGreedily } from './greedy.builder';
import { aNeed, someCandidate, someNeed } from './match.builder';
import { rank } from './rank';

const at = (id: string, clock: string, changes: Partial<Need> = {}) => {
  const start = instantOf('2026-11-24', clock);
  return aNeed({ id, slot: { start, end: new Date(Date.parse(start) + 7_200_000).toISOString() }, ...changes });
};
const whom = (...scores: [id: string, score: number][]) => scores.map(([id, score]) => ({ id, score, reasons: [] }));
const wanting = (need: Need, ranked: Wanting['ranked'], more: Partial<Wanting> = {}): Wanting => ({
  need,
  ranked,
  places: 1,
  urgency: 'normal',
  ...more,
});

describe('a drive', () => {
  test('sends the one who could do both to where nobody else can go', () => {
    const both = [wanting(at('easy', '09:00'), whom(['a', 90_000], ['b', 80_000])), wanting(at('hard', '09:00'), whom(['a', 70_000]))];
    const hands = new Map([
      ['a', 2],
      ['b', 1],
    ]);
    expect(planGreedily(both, hands).empty).toBe(1);
    const plan = planDrive(both, hands);
    expect([plan.empty, plan.asked.get('easy'), plan.asked.get('hard')]).toEqual([0, ['b'], ['a']]);
  });

  test('asks nobody to be in two places at once, but for one thing after the other as often as their hands allow', () => {
    const two = (clock: string) => [wanting(at('one', '09:00'), whom(['a', 90_000])), wanting(at('other', clock), whom(['a', 90_000]))];
    expect(planDrive(two('10:00'), new Map([['a', 5]])).empty).toBe(1);
    expect(planDrive(two('11:00'), new Map([['a', 5]])).empty).toBe(0);
    expect(planDrive(two('11:00'), new Map([['a', 1]])).empty).toBe(1);
  });

  test('leaves empty what is least urgent', () => {
    const list = whom(['a', 90_000]);
    const plan = planDrive(
      [wanting(at('normal', '09:00'), list), wanting(at('urgent', '09:00'), list, { urgency: 'urgent' })],
      new Map([['a', 1]]),
    );
    expect([plan.asked.get('urgent'), plan.asked.get('normal'), plan.empty]).toEqual([['a'], undefined, 1]);
  });

  test('on random days keeps every rule, and when all is at once leaves no more places empty than one by one', () => {
    let [planned, greedy] = [0, 0];
    for (let seed = 1; seed <= 40; seed += 1) {
      const chance = chanceFrom(seed);
      const candidates = Array.from({ length: 30 }, (_, one) => someCandidate(`v${one + 1}`, chance));
      const atOnce = seed % 2 === 0;
      const needs = Array.from({ length: 30 }, (_, one) => {
        const need = someNeed(`n${one}`, 30, chance);
        return atOnce ? at(need.id, '09:00', { kind: need.kind, areaPath: need.areaPath }) : need;
      });
      const hands = new Map(candidates.map(({ id, atATime, open }) => [id, Math.max(0, atATime - open)]));
      const all = needs.map((need) =>
        wanting(need, rank(need, candidates, defaultMatchWeights).ranked, {
          places: chance.whole(1, 2),
          urgency: chance.pick(['urgent', 'normal']),
        }),
      );
      const plan = planDrive(all, hands);
      const times = new Map<string, Need[]>();
      for (const { need, places, ranked } of all) {
        const asked = plan.asked.get(need.id) ?? [];
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(places);
        for (const id of asked) {
          expect(ranked.map((one) => one.id)).toContain(id);
          times.set(id, [...(times.get(id) ?? []), need]);
        }
      }
      for (const [id, mine] of times) {
        expect(mine.length).toBeLessThanOrEqual(hands.get(id) ?? 0);
        for (const [one, a] of mine.entries())
          for (const b of mine.slice(one + 1)) expect(a.slot && b.slot ? overlap(a.slot, b.slot) : false).toBe(false);
      }
      if (atOnce) {
        const byTurns = planGreedily(all, hands).empty;
        expect(plan.empty).toBeLessThanOrEqual(byTurns);
        planned += plan.empty;
        greedy += byTurns;
      }
    }
    expect(planned).toBeLessThan(greedy);
  });
});
