import { type Committed, type Store, StoreFault, type Write } from '../../functions/core/store';
import type { Scheduler } from './scheduler';

/** How the weather of a run is: something goes wrong now and then, as long as it is rough. */
export type Roughness = { readonly scheduler: Scheduler; readonly strikes: (probability: number) => boolean };

/** A store that is slow, fails before and after it wrote, and is in the way of itself. `change`: what becomes of writes on their way; `heard`: of those that were done. */
export const roughStore = (
  base: Store,
  { scheduler, strikes }: Roughness,
  change: (writes: readonly Write[]) => readonly Write[],
  heard: (writes: readonly Write[]) => void,
): Store => {
  const reading = async <Answer>(read: () => Promise<Answer>): Promise<Answer> => {
    await scheduler.park();
    if (strikes(0.015)) throw new StoreFault('read');
    return read();
  };
  const commit = async (writes: readonly Write[], token?: string): Promise<Committed> => {
    await scheduler.park();
    if (strikes(0.03)) throw new StoreFault('write');
    if (strikes(0.03)) return { ok: false, failed: [], busy: true };
    const done = await base.commit(change(writes), token);
    if (done.ok) heard(writes);
    await scheduler.park();
    if (strikes(0.03)) throw new StoreFault('hear the answer');
    return done;
  };
  return {
    get: (key) => reading(() => base.get(key)),
    getMany: (keys) => reading(() => base.getMany(keys)),
    query: (query) => reading(() => base.query(query)),
    commit,
  };
};
