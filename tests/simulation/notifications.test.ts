import { describe, expect, it } from '@jest/globals';
import { runPushSeed } from './notifications-run';
import { pushMutations } from './push-mutations';

const seeds = Number(process.env.SEEDS ?? 40);
const firstSeed = Number(process.env.FIRST_SEED ?? 1);

describe('news in bad weather', () => {
  it(`tells everybody everything once over ${seeds} seeds`, async () => {
    const sum: Record<string, number> = {};
    const violations: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
      const run = await runPushSeed(seed);
      for (const [name, count] of Object.entries(run.figures)) sum[name] = (sum[name] ?? 0) + count;
      violations.push(...run.violations.map((violation) => `seed ${seed}: ${violation}`));
    }
    process.stdout.write(`notifications: ${seeds} seeds, ${JSON.stringify(sum)}, ${violations.length} violations\n`);
    expect(violations).toEqual([]);
    // All of it was lived through, or the promise would be empty.
    for (const name of ['sent', 'digested', 'seen', 'unreachable', 'dead', 'calls', 'readMeanwhile', 'faults'])
      expect([name, sum[name]]).toEqual([name, expect.any(Number)]);
    if (seeds >= 40) expect(Object.values(sum).every((count) => count > 0)).toBe(true);
    expect(sum.notices).toBeGreaterThan(seeds * 20);
    expect(sum.sent).toBeGreaterThan(seeds * 3);
  }, 3_600_000);

  it('replays a seed exactly', async () => {
    const again = [await runPushSeed(7), await runPushSeed(7)].map(({ trace, figures }) => [trace, figures]);
    expect(again[1]).toEqual(again[0]);
  });

  it.each(pushMutations)(
    'would notice if this were missing: %s',
    async (mutation) => {
      let seed = 1;
      let caught: readonly string[] = [];
      for (; seed <= 200 && caught.length === 0; seed++) caught = (await runPushSeed(seed, mutation)).violations;
      process.stdout.write(`without ${mutation}: caught at seed ${seed - 1}: ${caught[0]}\n`);
      expect(caught.length).toBeGreaterThan(0);
      // It is the missing part that is noticed: with it, the same seed is clean.
      expect((await runPushSeed(seed - 1)).violations).toEqual([]);
    },
    600_000,
  );
});
