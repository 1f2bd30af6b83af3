import { expect, it } from '@jest/globals';
import type { SeedRun } from './run-town';

const firstSeed = Number(process.env.FIRST_SEED ?? 1);
const long = 7_200_000;

type Run<Mutation> = (seed: number, mutation?: Mutation) => Promise<SeedRun>;
type Life<Mutation> = {
  readonly name: string;
  readonly run: Run<Mutation>;
  /** How many seeds are lived unless SEEDS says. */
  readonly usually: number;
  /** What must have happened at least once, from so many seeds on. */
  readonly lived: readonly string[];
  readonly livedFrom: number;
  /** More changes than this happen to a seed. */
  readonly changes: number;
};

/** Lives every seed, and finds nothing broken in any; then one seed twice, and finds the same. */
export function keepsEveryPromise<Mutation>({ name, run, usually, lived, livedFrom, changes }: Life<Mutation>): void {
  const seeds = Number(process.env.SEEDS ?? usually);
  it(
    `keeps every promise over ${seeds} seeds`,
    async () => {
      const sum = { requests: 0, changes: 0, faults: 0 };
      const happened = new Map<string, number>();
      const violations: string[] = [];
      for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
        const one = await run(seed);
        sum.requests += one.requests;
        sum.changes += one.happened.length;
        for (const type of one.happened) happened.set(type, (happened.get(type) ?? 0) + 1);
        sum.faults += one.faults;
        violations.push(...one.violations.map((violation) => `seed ${seed}: ${violation}`));
      }
      process.stdout.write(
        `${name}: ${seeds} seeds, ${sum.requests} requests, ${sum.changes} changes, ${sum.faults} faults, ${violations.length} violations\n${JSON.stringify(Object.fromEntries(happened))}\n`,
      );
      expect(violations).toEqual([]);
      // All of it was lived through, or the promise would be empty.
      if (seeds >= livedFrom) expect([...happened.keys()]).toEqual(expect.arrayContaining([...lived]));
      expect(sum.changes).toBeGreaterThan(seeds * changes);
      expect(sum.faults).toBeGreaterThan(seeds * 10);
    },
    long,
  );

  it('replays a seed exactly', async () => {
    const again = [await run(7), await run(7)].map(({ trace, requests, faults }) => [trace, requests, faults]);
    expect(again[1]).toEqual(again[0]);
  });
}

type Notice = {
  /** From which seed on it shows soon. */
  readonly from?: number | undefined;
  /** By what it must be noticed, where it is not all the same. */
  readonly by?: RegExp | undefined;
  /** What else must hold at the seed that showed it. */
  readonly also?: ((seed: number) => Promise<void>) | undefined;
};

/** For each part that could be missing: some seed is broken without it, and clean with it. */
export function noticesWhatIsMissing<Mutation>(
  mutations: readonly Mutation[],
  run: Run<Mutation>,
  noticeOf: (mutation: Mutation) => Notice = () => ({}),
): void {
  it.each([...mutations])(
    'would notice if this were missing: %s',
    async (mutation) => {
      const { from = 1, by = /./, also } = noticeOf(mutation);
      let caught: readonly string[] = [];
      let seed = from;
      for (; seed <= from + 60 && caught.length === 0; seed++)
        caught = (await run(seed, mutation)).violations.filter((violation) => by.test(violation));
      process.stdout.write(`without ${mutation}: caught at seed ${seed - 1}: ${caught[0]}\n`);
      expect(caught.length).toBeGreaterThan(0);
      // It is the missing part that is noticed: with it, the same seed is clean.
      expect((await run(seed - 1)).violations).toEqual([]);
      await also?.(seed - 1);
    },
    600_000,
  );
}
