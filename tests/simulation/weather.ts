import type { Household } from '@shared/households/household';
import { memoryStore } from '../../functions/core/memory-store';
import { type Committed, type Item, keyOf, type Store, StoreFault, type Write } from '../../functions/core/store';
import type { Chance, Scheduler } from './scheduler';

/** What is taken away from the writes, to see that the simulation would notice. */
export const mutations = ['version', 'counter', 'idempotency', 'event', 'notice', 'token'] as const;
export const helpMutations = ['version', 'calendar', 'counter', 'service', 'event', 'idempotency', 'volunteer'] as const;
export const visitMutations = ['version', 'event', 'idempotency'] as const;
export const clueMutations = ['version', 'event', 'idempotency', 'opening'] as const;
export const householdMutations = ['file', 'number', 'moving', 'history', 'other', 'deciding', 'ledger', 'event', 'idempotency'] as const;
export type Mutation =
  | (typeof mutations)[number]
  | (typeof helpMutations)[number]
  | (typeof clueMutations)[number]
  | (typeof householdMutations)[number]
  | 'confirming';

const without = ({ when: _, ...write }: Write & { when?: unknown }) => write as Write;
const puts = (write: Write, head: string) => 'put' in write && write.put.pk.startsWith(head);
const ofThing = (write: Write) =>
  (puts(write, 'WISH#') || puts(write, 'HELP#') || puts(write, 'CLUE#') || puts(write, 'VISIT#')) &&
  'put' in write &&
  /^(STATE|EVENT#)/.test(write.put.sk);
const lax = (writes: readonly Write[], which: (write: Write) => boolean) => writes.map((write) => (which(write) ? without(write) : write));
const confirms = (writes: readonly Write[]) => writes.some((write) => puts(write, 'SERVICE#'));

const fileState = (write: Write) => puts(write, 'HOUSEHOLD#') && 'put' in write && write.put.sk === 'STATE';
/** A proposed level taken for a decided one. */
const decided = (write: Write): Write => {
  if (!('put' in write) || !fileState(write)) return write;
  const household = write.put.household as Household;
  const { proposal } = household;
  if (!proposal) return write;
  const level = { ...proposal, byLabel: '规则', reviewBy: '2027-01-20' };
  return { ...write, put: { ...write.put, levelName: level.level, household: { ...household, level } } };
};
/** The second file of a change that concerns two. */
const second = (writes: readonly Write[]): string | undefined => {
  const [, other] = writes.filter(fileState);
  return other && 'put' in other ? other.put.pk : undefined;
};
const pkOf = (write: Write) => keyOf(write).pk;

/**
 * `version`: the state's version and, since it guards the same, that its event is new. `counter`: the limit of what is in hand. `calendar`: that a
 * day was not booked meanwhile. `volunteer`: that who is asked or comes is as they were. `confirming`: of what confirms hours everything else that
 * guards them; `service`: then also that the hours are new. `opening`: that what a clue opens is there. Of household files
 * `file` is what `version` is of others; `number`: that an ID number stands nowhere else; `moving`: that who moves leaves the file before; `history`: what
 * was there before; `other`: the second file of a merge or split; `deciding`: that a proposal is none; `ledger`: that only living files are listed.
 */
const weaken: Readonly<Record<Mutation, (writes: readonly Write[]) => readonly Write[]>> = {
  version: (writes) => lax(writes, ofThing),
  counter: (writes) => writes.map((write) => (typeof write.when === 'object' && 'below' in write.when ? without(write) : write)),
  idempotency: (writes) => writes.filter((write) => !('put' in write && write.put.pk.startsWith('IDEM#'))),
  event: (writes) => writes.filter((write) => !('put' in write && write.put.sk.startsWith('EVENT#'))),
  notice: (writes) => writes.map((write) => ('put' in write && write.put.pk.startsWith('INBOX#') ? without(write) : write)),
  token: (writes) => writes,
  calendar: (writes) => lax(writes, (write) => puts(write, 'CALENDAR#')),
  volunteer: (writes) => writes.filter((write) => !('check' in write && write.check.pk.startsWith('VOLUNTEER#'))),
  opening: (writes) =>
    writes.some((write) => puts(write, 'CLUE#')) ? writes.filter((write) => !puts(write, 'WISH#') && !puts(write, 'HELP#')) : writes,
  confirming: (writes) => (confirms(writes) ? lax(writes, (write) => ofThing(write) || puts(write, 'CALENDAR#')) : writes),
  file: (writes) => lax(writes, (write) => puts(write, 'HOUSEHOLD#') && 'put' in write && /^(STATE|EVENT#)/.test(write.put.sk)),
  number: (writes) => lax(writes, (write) => puts(write, 'IDNUMBER#')),
  moving: (writes) => writes.filter((write) => !('remove' in write && write.remove.sk.startsWith('FILE#MEMBER#'))),
  history: (writes) => writes.filter((write) => !('put' in write && write.put.sk.startsWith('FILEHISTORY#'))),
  other: (writes) => writes.filter((write) => pkOf(write) !== second(writes)),
  deciding: (writes) => writes.map(decided),
  ledger: (writes) =>
    writes.map((write) =>
      'put' in write && fileState(write) ? { ...write, put: { g1pk: 'LEDGER#huangliu', g1sk: write.put.pk, ...write.put } } : write,
    ),
  service: (writes) => (confirms(writes) ? lax(writes, (write) => 'put' in write && !puts(write, 'IDEM#')) : writes),
};

export type Weather = {
  readonly store: Store;
  readonly all: () => readonly Item[];
  /** What is there from the beginning. */
  plant(items: readonly Item[]): Promise<void>;
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
    // A level that the code itself decides upon would be meant.
    if (done.ok) committed(mutation === 'deciding' ? sent : writes);
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
    plant: async (items) => {
      for (const put of items) await base.commit([{ put }]);
    },
    calm: () => {
      rough = false;
    },
    faults: () => faults,
  };
};
