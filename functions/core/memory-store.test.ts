import { describe, expect, it } from '@jest/globals';
import { memoryStore } from './memory-store';
import { StoreFault } from './store';
import { storeSpec } from './store.spec';

storeSpec('memory', async () => ({ store: memoryStore(), close: async () => undefined }));

describe('memory store for simulations', () => {
  const key = { pk: 'A', sk: '1' };

  it('can fail before a change, after it, or be busy', async () => {
    const weather = { before: undefined as 'busy' | 'fault' | undefined, after: false };
    const store = memoryStore({
      hooks: {
        before: ({ kind }) => {
          if (kind === 'commit' && weather.before === 'fault') throw new StoreFault('write');
          return kind === 'commit' && weather.before === 'busy' ? 'busy' : undefined;
        },
        after: ({ kind }) => {
          if (kind === 'commit' && weather.after) throw new StoreFault('write');
        },
      },
    });
    weather.before = 'fault';
    await expect(store.commit([{ put: key }])).rejects.toBeInstanceOf(StoreFault);
    weather.before = 'busy';
    expect(await store.commit([{ put: key }])).toEqual({ ok: false, failed: [], busy: true });
    expect(store.all()).toEqual([]);
    weather.before = undefined;
    weather.after = true;
    await expect(store.commit([{ put: key }])).rejects.toBeInstanceOf(StoreFault);
    expect(store.all()).toEqual([key]);
  });

  it('forgets request tokens after ten minutes', async () => {
    let now = 0;
    const store = memoryStore({ clock: () => new Date(now) });
    const writes = [{ add: key, attribute: 'n', by: 1 }];
    await store.commit(writes, 'token');
    now = 9 * 60_000;
    await store.commit(writes, 'token');
    expect(store.all()).toEqual([{ ...key, n: 1 }]);
    now = 11 * 60_000;
    await store.commit(writes, 'token');
    expect(store.all()).toEqual([{ ...key, n: 2 }]);
  });

  it('refuses keys the table would refuse', async () => {
    await expect(memoryStore().commit([{ put: { pk: '', sk: 'x' } }])).rejects.toThrow(TypeError);
    await expect(memoryStore().commit([{ put: { ...key, g2pk: 'x', g2sk: 5 } }])).rejects.toThrow(TypeError);
  });
});
