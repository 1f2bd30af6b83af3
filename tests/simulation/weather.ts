import { memoryStore } from '../../functions/core/memory-store';
import { type Committed, type Item, type Store, StoreFault, type Write } from '../../functions/core/store';
import type { Chance, Scheduler } from './scheduler';

/** What is taken away from the writes, to see that the simulation would notice. */
export const mutations = ['version', 'counter', 'idempotency', 'event', 'notice', 'token'] as const;
export type Mutation = (typeof mutations)[number];

const without = ({ when: _, ...write }: Write & { when?: unknown }) => write as Write;
const ofWish = (write: Write) => 'put' in write && write.put.pk.startsWith('WISH#') && /^(STATE|EVENT#)/.test(write.put.sk);

/** `version`: the state's version and, since it guards the same, that its event is new. `counter`: the limit of open claims. */
const weaken: Readonly<Record<Mutation, (writes: readonly Write[]) => readonly Write[]>> = {
  version: (writes) => writes.map((write) => (ofWish(write) ? without(write) : write)),
  counter: (writes) => writes.map((write) => (typeof write.when === 'object' && 'below' in write.when ? without(write) : write)),
  idempotency: (writes) => writes.filter((write) => !('put' in write && write.put.pk.startsWith('IDEM#'))),
  event: (writes) => writes.filter((write) => !('put' in write && write.put.sk.startsWith('EVENT#'))),
  notice: (writes) => writes.map((write) => ('put' in write && write.put.pk.startsWith('INBOX#') ? without(write) : write)),
  token: (writes) => writes,
};

export type Weather = {
  readonly store: Store;
  readonly all: () => readonly Item[];
  calm(): void;
  /** Faults that were made to happen. */
  readonly faults: () => number;
};

/**
 * A store in bad weather: others come in between, reads and writes fail before or after they took effect, transactions are throttled. With
 * `resends` a lost answer is asked for again with the same token, as the SDK does; otherwise the caller gets a `StoreFault`.
 */
export const weatherOver = (given: {
  chance: Chance;
  scheduler: Scheduler;
  resends: boolean;
  mutation?: Mutation | undefined;
  committed: (writes: readonly Write[]) => void;
}): Weather => {
  const { chance, scheduler, resends, mutation, committed } = given;
  // Resends come at once, whatever leaps the clocks of the simulation make.
  const base = memoryStore({ clock: () => new Date(0) });
  let rough = true;
  let faults = 0;
  const strikes = (probability: number) => {
    const struck = rough && chance.happens(probability);
    if (struck) faults += 1;
    return struck;
  };
  const reading = async <Answer>(read: () => Promise<Answer>): Promise<Answer> => {
    await scheduler.park();
    if (strikes(0.02)) throw new StoreFault('read');
    return read();
  };
  const commit = async (writes: readonly Write[], token: string | undefined): Promise<Committed> => {
    await scheduler.park();
    if (strikes(0.06)) throw new StoreFault('write');
    if (strikes(0.05)) return { ok: false, failed: [], busy: true };
    const sent = mutation ? weaken[mutation](writes) : writes;
    const done = sent.length > 0 ? await base.commit(sent, token) : ({ ok: true } as const);
    if (done.ok) committed(writes);
    await scheduler.park();
    if (!strikes(0.08)) return done;
    if (!resends) throw new StoreFault('hear the answer');
    await scheduler.park();
    return base.commit(sent, mutation === 'token' ? undefined : token);
  };
  return {
    store: {
      get: (key) => reading(() => base.get(key)),
      getMany: (keys) => reading(() => base.getMany(keys)),
      query: (query) => reading(() => base.query(query)),
      commit,
    },
    all: base.all,
    calm: () => {
      rough = false;
    },
    faults: () => faults,
  };
};
