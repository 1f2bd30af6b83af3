import { describe, expect, it } from '@jest/globals';
import { runVisitSeed } from './visit-life';
import { visitMutations } from './weather';

const seeds = Number(process.env.SEEDS ?? 40);
const firstSeed = Number(process.env.FIRST_SEED ?? 1);
const lived = [
  'VisitPlanned',
  'VisitAssigned',
  'VisitDone',
  'NobodyMet',
  'VisitPostponed',
  'VisitDropped',
  'VisitOverdue',
  'HouseholdVisited',
  'FindingsProposed',
];

describe('visits in bad weather', () => {
  it(`keep every promise over ${seeds} seeds`, async () => {
    const happened = new Set<string>();
    const violations: string[] = [];
    const sum = { requests: 0, changes: 0, faults: 0 };
    for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
      const run = await runVisitSeed(seed);
      for (const type of run.happened) happened.add(type);
      violations.push(...run.violations.map((violation) => `seed ${seed}: ${violation}`));
      sum.requests += run.requests;
      sum.changes += run.happened.length;
      sum.faults += run.faults;
    }
    process.stdout.write(
      `visits: ${seeds} seeds, ${sum.requests} requests, ${sum.changes} changes, ${sum.faults} faults, ${violations.length} violations\n`,
    );
    expect(violations).toEqual([]);
    if (seeds >= 40) expect([...happened]).toEqual(expect.arrayContaining(lived));
  }, 3_600_000);

  it('replays a seed exactly', async () => {
    const again = [await runVisitSeed(7), await runVisitSeed(7)].map(({ trace, requests, faults }) => [trace, requests, faults]);
    expect(again[1]).toEqual(again[0]);
  });

  it.each(visitMutations)(
    'would notice if this were missing: %s',
    async (mutation) => {
      let seed = 1;
      let caught: readonly string[] = [];
      for (; seed <= 40 && caught.length === 0; seed++) caught = (await runVisitSeed(seed, mutation)).violations;
      process.stdout.write(`without ${mutation}: caught at seed ${seed - 1}: ${caught[0]}\n`);
      expect(caught.length).toBeGreaterThan(0);
      expect((await runVisitSeed(seed - 1)).violations).toEqual([]);
    },
    600_000,
  );
});
