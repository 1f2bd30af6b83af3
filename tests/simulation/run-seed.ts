import { dayMs, hourMs } from '@shared/time';
import type { Wish } from '@shared/wishes/wish';
import { wishClock } from '../../functions/wishes/wish.clock';
import { wishRepository } from '../../functions/wishes/wish.repository';
import { violationsIn } from './invariants';
import { nextRequest, submission, verification } from './requests';
import { type Life, runTown, type SeedRun } from './run-town';
import { helpers, officer, residents, roster, rules, townApp } from './town';
import type { Mutation } from './weather';

const wishCount = 5;

/** Wishes: published, claimed, waited for, delivered, disputed. */
const wishLife = (seed: number): Life => {
  const states = new Map<string, Wish>();
  return {
    start: Date.UTC(2026, 10, 20, 1),
    turns: 10,
    planted: [],
    server: ({ store, clock, patience, sink }) => ({
      app: townApp(store, clock, { patience, sink }),
      features: { WISH: wishClock({ wishes: wishRepository(store), wishRules: async () => rules }) },
    }),
    roster,
    readers: [...residents, ...helpers, officer],
    committed: (writes) => {
      for (const write of writes)
        if ('put' in write && write.put.sk === 'STATE' && write.put.pk.startsWith('WISH#'))
          states.set(write.put.pk, write.put.wish as Wish);
    },
    found: async (send) => {
      for (let n = 0; n < wishCount; n++) {
        const made = await send(submission(residents[n % residents.length] as string, `key-${seed}-submit-${n}`));
        if (made) await send(verification(String(made.body.id), `key-${seed}-verify-${n}`));
      }
      return states.size > 0;
    },
    next: (key, chance) => [nextRequest(chance.pick([...states.values()]), key, chance)],
    leap: (chance) => chance.pick([hourMs, 12 * hourMs, dayMs, dayMs, 2 * dayMs, 8 * dayMs]),
    violations: (seen) => violationsIn(seen, rules.maxOpenClaims),
  };
};

export const runSeed = (seed: number, mutation?: Mutation): Promise<SeedRun> => runTown(seed, wishLife, mutation);
