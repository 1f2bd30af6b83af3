import { randomUUID } from 'node:crypto';
import { dueBy, duePk, dueShards } from '../core/due-index';
import type { Log } from '../core/log';
import { type Patience, patience, pause } from '../core/retry';
import type { Page, Store, Write } from '../core/store';

/** What the clock does about one kind of thing, wired in hosts: the writes of the one step that is due, if any. */
export type DueFeature = { step(id: string, now: Date): Promise<readonly Write[] | undefined> };

export type DueDeps = {
  readonly store: Store;
  /** By the word before the id in the index: `<instant>#WISH#<id>`. */
  readonly features: Readonly<Record<string, DueFeature>>;
  readonly log: Pick<Log, 'error'>;
  readonly patience?: Partial<Patience>;
};
export type DueThing = { readonly kind: string; readonly id: string };

/** `looked` counts things, `changed` steps written, `failed` things or lists left for the next run because something broke. */
export type DueRun = { readonly looked: number; readonly changed: number; readonly failed: number };

const pageSize = 100;
/** Of one shard; what is more waits for the next run. */
const mostThings = 5000;
/** A thing left alone for long has several steps to catch up on. */
const mostSteps = 8;

/**
 * Does everything that is due by `now`, found by index and not by scan (W5). Running it twice, late, or in two places at once changes nothing
 * more: each step is written on condition of the version it was decided on. What breaks is logged and stops nothing else.
 */
export const runDue = async (deps: DueDeps, now: Date): Promise<DueRun> => {
  const run = { looked: 0, changed: 0, failed: 0 };
  const attempt = async <Value>(what: object, act: () => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await act();
    } catch (fault) {
      run.failed += 1;
      deps.log.error('due step failed', { ...what, fault });
      return undefined;
    }
  };
  for (const shard of dueShards) {
    const things = (await attempt({ shard }, () => dueThings(deps.store, shard, now))) ?? [];
    for (const thing of things) {
      run.looked += 1;
      run.changed += (await attempt(thing, () => catchUp(deps, thing, now))) ?? 0;
    }
  }
  return run;
};

/** The things first, then the work: one that moves on in the index while others are worked on is not met twice. */
const dueThings = async (store: Store, shard: number, now: Date): Promise<readonly DueThing[]> => {
  const things = new Map<string, DueThing>();
  let after: string | undefined;
  do {
    const page: Page = await store.query({ index: 'g3', pk: duePk(shard), sk: dueBy(now), limit: pageSize, ...(after && { after }) });
    for (const item of page.items) {
      const [, kind = '', id = ''] = String(item.g3sk).split('#');
      things.set(`${kind}#${id}`, { kind, id });
    }
    after = page.next;
  } while (after && things.size < mostThings);
  return [...things.values()];
};

/** The steps of one thing that are due by now, one after the other. Also called when something happened that cannot wait for the next run. */
export const catchUp = async (deps: DueDeps, { kind, id }: DueThing, now: Date): Promise<number> => {
  const feature = deps.features[kind];
  if (!feature) throw new Error(`Nobody looks after what is due of ${kind}.`);
  const trying = patience(deps.patience);
  let changed = 0;
  for (let lost = 0; changed < mostSteps && lost < trying.attempts; ) {
    const writes = await feature.step(id, now);
    if (!writes) return changed;
    const done = await deps.store.commit(writes, randomUUID());
    if (done.ok) changed += 1;
    else {
      lost += 1;
      await pause(trying, lost);
    }
  }
  return changed;
};
