import { newKey, type Outcome } from '@/api/client';

/** Whether the server has decided; without an answer, or while it is busy, the same thing may be sent again. */
const decided = (outcome: Outcome<unknown>): boolean =>
  outcome.ok || (outcome.refusal.status >= 400 && outcome.refusal.status < 500 && ![401, 408, 429].includes(outcome.refusal.status));

/**
 * One thing meant is done once: taps while it is being sent do nothing, and a repeat after a lost answer carries the same key,
 * until it succeeded or was refused.
 */
export function intentions(makeKey: () => string = newKey) {
  const keys = new Map<string, string>();
  let running = false;
  return async <Answer>(name: string, send: (key: string) => Promise<Outcome<Answer>>): Promise<Outcome<Answer> | undefined> => {
    if (running) return undefined;
    running = true;
    const key = keys.get(name) ?? makeKey();
    keys.set(name, key);
    try {
      const outcome = await send(key);
      if (decided(outcome)) keys.delete(name);
      return outcome;
    } finally {
      running = false;
    }
  };
}
