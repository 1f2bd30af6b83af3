import { beforeEach, describe, expect, it } from '@jest/globals';
import type { WishEvent } from '@shared/wishes/wish.events';
import { type MemoryStore, memoryStore, type StoreHooks } from '../core/memory-store';
import { StoreFault } from '../core/store';
import { type LostRun, lostItem, lostKey, retryLost } from './retry-lost';

const start = new Date('2026-11-20T01:00:00.000Z');
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

describe('lost reactions', () => {
  let store: MemoryStore;
  let hooks: { before?: StoreHooks['before'] };
  let told: string[];
  let logged: string[];
  let broken: boolean;
  const lose = (seq: string, wishId: string) => {
    const at = { pk: `WISH#${wishId}`, sk: 'EVENT#000001' };
    return store.commit([{ put: { ...at, event: { id: `${wishId}.1` } } }, { put: lostItem(seq, at) }]);
  };
  const run = (minutes: number): Promise<LostRun> =>
    retryLost(
      {
        store,
        react: async ({ id }: WishEvent) => {
          if (broken) throw new StoreFault('commit');
          told.push(id);
        },
        log: { warn: (name) => void logged.push(`warn ${name}`), error: (name) => void logged.push(`error ${name}`) },
      },
      minutesLater(minutes),
    );

  beforeEach(() => {
    hooks = {};
    store = memoryStore({ hooks: { before: (operation) => hooks.before?.(operation) } });
    told = [];
    logged = [];
    broken = false;
  });

  it('are told at the next run, in the order they happened, and are lost no more', async () => {
    await lose('00000002', 'w2');
    await lose('00000001', 'w1');
    expect(await run(0)).toEqual({ told: 2, waiting: 0, kept: 0 });
    expect(told).toEqual(['w1.1', 'w2.1']);
    expect(await run(1)).toEqual({ told: 0, waiting: 0, kept: 0 });
    expect(await store.get(lostKey('00000001'))).toBeUndefined();
  });

  it('are tried again ever later while it goes on failing, and told once it does not', async () => {
    await lose('00000001', 'w1');
    broken = true;
    const tries: number[] = [];
    for (let minute = 0; minute <= 20; minute += 1) {
      const before = logged.length;
      await run(minute);
      if (logged.length > before) tries.push(minute);
    }
    expect(tries).toEqual([0, 1, 3, 7, 15]);
    broken = false;
    expect(await run(30)).toEqual({ told: 0, waiting: 1, kept: 0 });
    expect(await run(31)).toEqual({ told: 1, waiting: 0, kept: 0 });
  });

  it('stay to be seen when they were tried often enough: an error once, counted in every run, tried no more', async () => {
    await lose('00000001', 'w1');
    broken = true;
    for (let minute = 0; minute <= 24 * 60; minute += 1) await run(minute);
    expect(logged).toEqual([...Array(10).fill('warn reactionFailedAgain'), 'error reactionKept']);
    expect(await store.get(lostKey('00000001'))).toMatchObject({
      of: 'WISH#w1',
      tries: 11,
      keptAt: minutesLater(1023).toISOString(),
    });
    broken = false;
    expect([await run(48 * 60), told]).toEqual([{ told: 0, waiting: 0, kept: 1 }, []]);
  });

  it('hold each other up neither when one is broken nor when what came of it cannot be written', async () => {
    await store.commit([{ put: lostItem('00000001', { pk: 'WISH#gone', sk: 'EVENT#000001' }) }]);
    await lose('00000002', 'w2');
    hooks.before = (operation) => {
      if (operation.kind === 'commit' && JSON.stringify(operation.writes).includes('00000001')) throw new StoreFault('write');
    };
    expect(await run(0)).toEqual({ told: 1, waiting: 1, kept: 0 });
    expect(told).toEqual(['w2.1']);
  });

  it('wait when they cannot be read', async () => {
    await lose('00000001', 'w1');
    hooks.before = (operation) => {
      if (operation.kind === 'query') throw new StoreFault('read');
    };
    expect(await run(0)).toEqual({ told: 0, waiting: 0, kept: 0 });
    expect(logged).toEqual(['error lostReactionsUnread']);
    hooks.before = undefined;
    expect(await run(1)).toMatchObject({ told: 1 });
  });

  it('are all looked at, however many', async () => {
    for (let n = 0; n < 230; n += 1) await lose(String(n).padStart(8, '0'), `w${n}`);
    expect(await run(0)).toEqual({ told: 230, waiting: 0, kept: 0 });
  });

  it('do no harm in two places at once', async () => {
    await lose('00000001', 'w1');
    await Promise.all([run(0), run(0)]);
    expect(await run(1)).toEqual({ told: 0, waiting: 0, kept: 0 });
  });
});
