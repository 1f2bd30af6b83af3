import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ChainTask } from '@shared/chain/aid-chain';
import { type MemoryStore, memoryStore } from '../core/memory-store';
import { anEvent, aTask, without } from './chain.builder';
import { chainReact } from './chain.react';
import { chainRepository } from './chain.repository';

let store: MemoryStore;
let state: ChainTask | undefined;
const react = (changes: Record<string, unknown> = {}, apart?: ReadonlySet<string>) =>
  chainReact(anEvent(changes), {
    store,
    things: { visit: { task: async () => state, ...(apart && { apart }) } },
    householdOf: async (personId) => (personId === 'zhou' ? 'home' : undefined),
    areaName: async () => '柳荫社区',
    patience: { attempts: 3, random: () => 0, wait: async () => {} },
  });
const chains = () => chainRepository(store);
const links = async (chain: string) =>
  (await chains().links([{ chain }], { limit: 50, from: undefined, newestFirst: false })).links.map(({ entry }) => entry);
const tasks = async (chain: string) => (await chains().tasks([{ chain }])).tasks;

beforeEach(() => {
  store = memoryStore();
  state = aTask();
});

describe('putting an event on its chain', () => {
  test('twice puts it there once', async () => {
    expect(await react()).toEqual({ linked: true });
    const before = store.all();
    expect(await react()).toEqual({ linked: false });
    expect(store.all()).toEqual(before);
  });

  test('an older state that comes late replaces nothing', async () => {
    state = aTask({ version: 2, status: 'done', open: false });
    await react({ id: 'v1.2', version: 2 });
    state = aTask({ version: 1 });
    await react();
    expect(await tasks('H-home')).toMatchObject([{ version: 2, status: 'done' }]);
    expect(await links('H-home')).toHaveLength(2);
  });

  test('a thing whose household becomes known takes all its links there', async () => {
    state = without(aTask(), 'householdId');
    await react({ householdId: undefined });
    expect([await links('H-home'), await tasks('H-home')]).toEqual([[], []]);
    state = aTask({ version: 2 });
    await react({ id: 'v1.2', version: 2 });
    expect((await links('H-home')).map(({ eventId }) => eventId)).toEqual(['v1.1', 'v1.2']);
    expect(await tasks('H-home')).toHaveLength(1);
  });

  test('goes with whom it is about: to their household if they have one', async () => {
    state = { ...without(aTask(), 'householdId'), subjectId: 'zhou' };
    await react();
    expect(await links('H-home')).toHaveLength(1);
    state = { ...without(aTask({ version: 2 }), 'householdId'), subjectId: 'li' };
    await react({ id: 'v1.2', version: 2 });
    expect([await links('H-home'), (await links('P-li')).length]).toEqual([[], 2]);
  });

  test('never tells who reported, and names the office of an area that has it', async () => {
    state = aTask({ owner: { label: '', areaPath: 'huangliu/hewan/liuyin' } });
    await react({ by: { personId: 'li', label: '李**', as: 'reporter' } });
    expect(await links('H-home')).toMatchObject([{ who: '', as: 'reporter' }]);
    expect(await tasks('H-home')).toMatchObject([{ owner: { label: '柳荫社区' } }]);
  });

  test('what is no link keeps the task as it stands', async () => {
    await react({}, new Set(['VisitPlanned']));
    expect([await links('H-home'), (await tasks('H-home')).length]).toEqual([[], 1]);
  });

  test('what was read before something newer was written is looked at again', async () => {
    const older = without(aTask(), 'householdId');
    let overtaken = false;
    store = memoryStore({
      hooks: {
        before: async ({ kind }) => {
          if (kind !== 'commit' || overtaken) return;
          overtaken = true;
          state = aTask({ version: 2, status: 'done' });
          await react({ id: 'v1.2', version: 2 });
        },
      },
    });
    state = older;
    expect(await react({ householdId: undefined })).toEqual({ linked: true });
    expect((await links('H-home')).map(({ eventId }) => eventId)).toEqual(['v1.1', 'v1.2']);
    expect(await tasks('H-home')).toMatchObject([{ version: 2, status: 'done' }]);
  });

  test('several chains are read as one, filtered or not, in pages of any size', async () => {
    const expected: string[] = [];
    for (let n = 0; n < 40; n += 1) {
      const id = `v${String(n).padStart(2, '0')}`;
      const householdId = ['home', 'other', 'third'][n % 3 === 0 ? 0 : n % 7 === 0 ? 1 : 2] as string;
      const at = new Date(Date.parse('2026-11-20T01:00:00.000Z') + n * 1000).toISOString();
      state = aTask({ id, householdId });
      await react({ id: `${id}.1`, visitId: id, householdId, at });
      expected.push(`${id}.1`);
    }
    const strands = ['home', 'other', 'third'].map((home) => ({ chain: `H-${home}` }));
    for (const newestFirst of [false, true]) {
      for (const kind of [undefined, 'visit' as const]) {
        for (const limit of [1, 3, 7]) {
          const read: string[] = [];
          let from: string | undefined;
          do {
            const page = await chains().links(strands, { limit, from, newestFirst, kind });
            read.push(...page.links.map(({ entry }) => entry.eventId));
            from = page.next;
          } while (from);
          expect([limit, read]).toEqual([limit, newestFirst ? [...expected].reverse() : expected]);
        }
      }
    }
  });

  test('a long life moves whole', async () => {
    state = without(aTask(), 'householdId');
    for (let version = 1; version <= 230; version += 1) await react({ id: `v1.${version}`, version, householdId: undefined });
    state = aTask({ version: 231 });
    await react({ id: 'v1.231', version: 231 });
    const read: string[] = [];
    let from: string | undefined;
    do {
      const page = await chains().links([{ chain: 'H-home' }], { limit: 100, from, newestFirst: false });
      read.push(...page.links.map(({ entry }) => entry.eventId));
      from = page.next;
    } while (from);
    expect(read).toEqual(Array.from({ length: 231 }, (_, at) => `v1.${at + 1}`));
  });
});
