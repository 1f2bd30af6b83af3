import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Wish } from '@shared/wishes/wish';
import { defaultWishRules as rules } from '@shared/wishes/wish.rules';
import { type MemoryStore, memoryStore, type StoreHooks } from '../core/memory-store';
import { StoreFault } from '../core/store';
import { joinWaitingList } from '../wishes/claim.decisions';
import { claimed, daysLater, delivered, helper, opened, submitted, wishAfter } from '../wishes/wish.builder';
import { wishClock } from '../wishes/wish.clock';
import { decideDue } from '../wishes/wish.due';
import { type eventOf, stepWrites, wishRepository } from '../wishes/wish.repository';
import { type DueDeps, runDue } from './run-due';

describe('what is due', () => {
  let store: MemoryStore;
  let hooks: { before?: StoreHooks['before']; after?: StoreHooks['after'] };
  let logged: unknown[];
  const deps = (decide = decideDue): DueDeps => ({
    store,
    features: { WISH: wishClock({ wishes: wishRepository(store), wishRules: async () => rules }, decide) },
    log: { error: (_, fields) => void logged.push(fields) },
    patience: { wait: async () => {}, random: () => 0 },
  });
  const put = async (wish: Wish) => {
    const step = { wish, happening: { type: 'WishPublished' as const } };
    const [state] = stepWrites(undefined, step, { as: 'clock' }, rules);
    await store.commit([...(state ? [state] : []), { add: { pk: 'HOLDER#li', sk: 'OPEN' }, attribute: 'open', by: 1 }]);
  };
  const events = () => store.all().flatMap((item) => (item.event ? [(item.event as ReturnType<typeof eventOf>).type] : []));
  const run = (days: number, decide?: typeof decideDue) => runDue(deps(decide), daysLater(days));

  beforeEach(() => {
    hooks = {};
    logged = [];
    store = memoryStore({ hooks: { before: (operation) => hooks.before?.(operation), after: (operation) => hooks.after?.(operation) } });
  });

  it('does nothing before its time', async () => {
    await put(claimed());
    expect(await run(0)).toEqual({ looked: 0, changed: 0, failed: 0 });
  });

  it('reminds before and at the date, then releases, one step each time it is due', async () => {
    await put(claimed());
    for (const days of [2.5, 3.5, 6]) expect(await run(days)).toEqual({ looked: 1, changed: 1, failed: 0 });
    expect(events()).toEqual(['DueSoonReminded', 'DueReminded', 'ClaimReleased']);
    expect((await store.get({ pk: 'HOLDER#li', sk: 'OPEN' }))?.open).toBe(0);
  });

  it('changes nothing more when it runs again', async () => {
    await put(claimed());
    await put(delivered());
    await run(2.5);
    const before = store.all();
    expect((await run(2.5)).changed).toBe(0);
    expect(store.all()).toEqual(before);
  });

  it('changes nothing more when it runs in two places at once', async () => {
    for (const id of ['w1', 'w2', 'w3', 'w4', 'w5']) await put(claimed(helper(), { id }));
    const runs = await Promise.all([run(2.5), run(2.5), run(2.5)]);
    expect(runs.reduce((sum, one) => sum + one.changed, 0)).toBe(5);
    expect(events()).toEqual(Array(5).fill('DueSoonReminded'));
  });

  it('skips reminders that a later step overtakes when it comes late', async () => {
    await put(claimed());
    expect(await run(6)).toMatchObject({ changed: 1 });
    expect(events()).toEqual(['ClaimReleased']);
  });

  it('catches up on everything in one run after a long silence', async () => {
    await put(wishAfter(joinWaitingList(claimed(), helper('wang'), rules, daysLater(1))));
    await run(6);
    await run(60);
    expect(events()).toEqual(['ClaimReleased', 'OfferExpired']);
    await run(120);
    expect(events().slice(2)).toEqual(['OfferedToUnits', 'FlaggedUnclaimed']);
  });

  it('reads every page of every shard', async () => {
    for (let n = 0; n < 260; n++) await put(submitted({ id: `w${n}` }));
    expect(await run(5)).toEqual({ looked: 260, changed: 260, failed: 0 });
    expect(await run(5)).toEqual({ looked: 0, changed: 0, failed: 0 });
  });

  it('goes on when one wish is broken, and says so', async () => {
    for (const id of ['w1', 'w2', 'w3']) await put(submitted({ id }));
    const broken: typeof decideDue = (wish, ...rest) => {
      if (wish.id === 'w2') throw new Error('broken');
      return decideDue(wish, ...rest);
    };
    expect(await run(5, broken)).toEqual({ looked: 3, changed: 2, failed: 1 });
    expect(logged).toMatchObject([{ kind: 'WISH', id: 'w2' }]);
    expect(await run(5)).toEqual({ looked: 1, changed: 1, failed: 0 });
  });

  it('goes on when a list cannot be read', async () => {
    for (const id of ['w1', 'w2', 'w3', 'w4']) await put(submitted({ id }));
    hooks.before = (operation) => {
      if (operation.kind === 'query' && operation.query.pk === 'DUE#1') throw new StoreFault('read');
    };
    const first = await run(5);
    expect(first).toMatchObject({ looked: 3, failed: 1 });
    hooks.before = undefined;
    expect(await run(5)).toEqual({ looked: 1, changed: 1, failed: 0 });
  });

  it('writes a step once when its answer is lost on the way back', async () => {
    await put(submitted());
    let broken = true;
    hooks.after = (operation) => {
      if (operation.kind === 'commit' && broken) {
        broken = false;
        throw new StoreFault('answer');
      }
    };
    expect(await run(5)).toMatchObject({ changed: 0, failed: 1 });
    await run(5);
    expect(events()).toEqual(['VerificationOverdue']);
  });

  it('gives up on a wish that stays busy, for now', async () => {
    await put(submitted());
    hooks.before = (operation) => (operation.kind === 'commit' ? 'busy' : undefined);
    expect(await run(5)).toEqual({ looked: 1, changed: 0, failed: 0 });
    hooks.before = undefined;
    expect(await run(5)).toMatchObject({ changed: 1 });
  });

  it('passes over an index entry whose wish is gone', async () => {
    await store.commit([{ put: { pk: 'X', sk: 'X', g3pk: 'DUE#0', g3sk: '2026-01-01T00:00:00.000Z#WISH#gone' } }]);
    expect(await run(1)).toEqual({ looked: 1, changed: 0, failed: 0 });
  });

  it('leaves a finished wish alone', async () => {
    await put(opened());
    await run(30);
    const { changed } = await run(300);
    expect(changed).toBe(0);
  });
});
