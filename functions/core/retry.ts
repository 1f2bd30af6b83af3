import { setTimeout as sleep } from 'node:timers/promises';

/** How to wait between tries; `random` gives 0 ≤ x < 1. */
export type Patience = { readonly attempts: number; readonly random: () => number; readonly wait: (ms: number) => Promise<unknown> };

export const patience = (given: Partial<Patience> = {}): Patience => ({
  attempts: 6,
  random: Math.random,
  wait: (ms) => sleep(ms),
  ...given,
});

/** Full jitter: between 0 and 20 ms doubled for each try before, at most 500 ms. */
export const pause = (it: Patience, attempt: number): Promise<unknown> => it.wait(it.random() * Math.min(500, 20 * 2 ** attempt));
