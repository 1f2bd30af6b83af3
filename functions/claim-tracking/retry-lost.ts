import { after } from '@shared/time';
import type { WishEvent } from '@shared/wishes/wish.events';
import type { Log } from '../core/log';
import type { Item, Page, Store } from '../core/store';

export type LostDeps = {
  readonly store: Store;
  readonly react: (event: WishEvent) => Promise<unknown>;
  readonly log: Pick<Log, 'warn' | 'error'>;
};

/** `told` reactions that worked this time; `waiting` for a later try; `kept` for somebody to look at, tried as often as they may be. */
export type LostRun = { readonly told: number; readonly waiting: number; readonly kept: number };

/** Reactions to events that failed too often in a row to hold up those behind them. `seq` sorts them as they happened. */
export const lostKey = (seq: string) => ({ pk: 'LOST#reactions', sk: seq });
/** What is written when a reaction is lost: where its event stands. */
export const lostItem = (seq: string, event: { pk: string; sk: string }): Item => ({ ...lostKey(seq), of: event.pk, event: event.sk });

/** After each failure twice as long, from a minute on: the last try is about seventeen hours after the first. */
const mostTries = 11;
const waitAfter = (tries: number) => 2 ** (tries - 1) * 60_000;
const pageSize = 100;
/** Of one run; what is more waits for the next. */
const most = 1000;

/**
 * Tries lost reactions again that may be tried by `now`. Twice, late or in two places at once does no harm, for a reaction tells each
 * notice once. What failed as often as it may stays in the table with `keptAt`, is logged as an error once and counted in every run.
 */
export const retryLost = async (deps: LostDeps, now: Date): Promise<LostRun> => {
  const run = { told: 0, waiting: 0, kept: 0 };
  const items = await lostOnes(deps.store).catch((fault: unknown) => {
    deps.log.error('lostReactionsUnread', { fault });
    return [];
  });
  for (const item of items) {
    if (typeof item.keptAt === 'string') run.kept += 1;
    else if (typeof item.nextAt === 'string' && item.nextAt > now.toISOString()) run.waiting += 1;
    else run[await tryAgain(item, deps, now)] += 1;
  }
  return run;
};

const lostOnes = async (store: Store): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let next: string | undefined;
  do {
    const page: Page = await store.query({ pk: lostKey('').pk, limit: pageSize, ...(next && { after: next }) });
    items.push(...page.items);
    next = page.next;
  } while (next && items.length < most);
  return items;
};

const tryAgain = async (item: Item, { store, react, log }: LostDeps, now: Date): Promise<keyof LostRun> => {
  try {
    const stored = await store.get({ pk: String(item.of), sk: String(item.event) });
    if (!stored?.event) throw new Error('the event of a lost reaction is gone');
    await react(stored.event as WishEvent);
    await store.commit([{ remove: lostKey(item.sk) }]);
    return 'told';
  } catch (fault) {
    const tries = Number(item.tries ?? 0) + 1;
    const over = tries >= mostTries;
    log[over ? 'error' : 'warn'](over ? 'reactionKept' : 'reactionFailedAgain', {
      seq: item.sk,
      of: item.of,
      event: item.event,
      tries,
      fault,
    });
    const then = over ? { keptAt: now.toISOString() } : { nextAt: after(now, waitAfter(tries)) };
    const { nextAt: _, ...rest } = item;
    const noted = await store.commit([{ put: { ...rest, tries, ...then }, when: 'exists' }]).catch(() => undefined);
    return over && noted?.ok ? 'kept' : 'waiting';
  }
};
