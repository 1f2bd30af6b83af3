import { randomUUID } from 'node:crypto';
import type { Wish } from '@shared/wishes/wish';
import type { Actor } from '@shared/wishes/wish.events';
import type { WishRules } from '@shared/wishes/wish.rules';
import type { Log } from '../core/log';
import { type Patience, patience, pause } from '../core/retry';
import type { Page, Store, Write } from '../core/store';
import type { Step } from '../wishes/wish.step';

/** What the clock decides about a wish, and how that is written: the wishes feature's own functions, wired in hosts. */
export type DueWishes = {
  find(wishId: string): Promise<Wish | undefined>;
  decideDue(wish: Wish, rules: WishRules, now: Date): Step;
  stepWrites(before: Wish, step: NonNullable<Step>, by: Actor, rules: WishRules): readonly Write[];
};

export type DueDeps = {
  readonly store: Store;
  readonly wishes: DueWishes;
  readonly wishRules: (countyId: string) => Promise<WishRules>;
  readonly log: Pick<Log, 'error'>;
  readonly patience?: Partial<Patience>;
};

/** `looked` counts wishes, `changed` steps written, `failed` wishes or lists left for the next run because something broke. */
export type DueRun = { readonly looked: number; readonly changed: number; readonly failed: number };

const clock: Actor = { as: 'clock' };
const shards = [0, 1, 2, 3];
const pageSize = 100;
/** Of one shard; what is more waits for the next run. */
const mostWishes = 5000;
/** A wish left alone for long has several steps to catch up on. */
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
  for (const shard of shards) {
    const wishIds = (await attempt({ shard }, () => dueWishes(deps.store, shard, now))) ?? [];
    for (const wishId of wishIds) {
      run.looked += 1;
      run.changed += (await attempt({ wishId }, () => catchUp(deps, wishId, now))) ?? 0;
    }
  }
  return run;
};

/** The ids first, then the work: a wish that moves on in the index while others are worked on is not met twice. */
const dueWishes = async (store: Store, shard: number, now: Date): Promise<readonly string[]> => {
  const ids = new Set<string>();
  let after: string | undefined;
  do {
    // `~` sorts behind every sign of an id, so that what is due in this very millisecond counts.
    const range = { to: `${now.toISOString()}#~` };
    const page: Page = await store.query({ index: 'g3', pk: `DUE#${shard}`, sk: range, limit: pageSize, ...(after && { after }) });
    for (const item of page.items) ids.add(String(item.g3sk).split('#').at(-1) ?? '');
    after = page.next;
  } while (after && ids.size < mostWishes);
  return [...ids];
};

const catchUp = async ({ store, wishes, wishRules, ...deps }: DueDeps, wishId: string, now: Date): Promise<number> => {
  const trying = patience(deps.patience);
  let changed = 0;
  for (let lost = 0; changed < mostSteps && lost < trying.attempts; ) {
    const wish = await wishes.find(wishId);
    if (!wish) return changed;
    const rules = await wishRules(wish.countyId);
    const step = wishes.decideDue(wish, rules, now);
    if (!step) return changed;
    const done = await store.commit(wishes.stepWrites(wish, step, clock, rules), randomUUID());
    if (done.ok) changed += 1;
    else {
      lost += 1;
      await pause(trying, lost);
    }
  }
  return changed;
};
