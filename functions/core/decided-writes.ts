import { randomUUID } from 'node:crypto';
import { type Patience, patience, pause } from './retry';
import { type Store, StoreFault, type Write } from './store';

type Deps = { readonly store: Pick<Store, 'commit'>; readonly patience?: Partial<Patience> };

/**
 * What follows from an event, for consumers that hear of it twice, late and out of order: decided from what stands written now, and again when somebody
 * else was first. Answers whether anything was written. Throws `StoreFault` when it could not be: give the event again then.
 */
export const writeDecided = async (deps: Deps, what: string, decide: () => Promise<readonly Write[] | undefined>): Promise<boolean> => {
  const trying = patience(deps.patience);
  for (let attempt = 1; attempt <= trying.attempts; attempt += 1) {
    const writes = (await decide()) ?? [];
    if (writes.length === 0) return false;
    if ((await deps.store.commit(writes, randomUUID())).ok) return true;
    await pause(trying, attempt);
  }
  throw new StoreFault(what);
};
