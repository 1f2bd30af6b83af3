import { expect, test } from '@jest/globals';
import { type MemoryStore, memoryStore } from '../../functions/core/memory-store';
import type { Item } from '../../functions/core/store';
import { backfillDesks } from '../../functions/hosts/backfill-desks';
import { helpStates } from '../support/help';
import { aHouse, county, liuyin } from '../support/house';
import { wishStates } from '../support/wish-states';

const suggestion = {
  kind: 'service',
  words: '中午没有人值班，白跑了两趟。',
  media: [],
  areaPath: liuyin,
  toCounty: false,
  anonymous: false,
};

/** The item as it was stored before towns and counties had desks of their own. */
const older = (item: Item): Item => {
  const added = item.sk.startsWith('SAFETY#') ? ['g1', 'g4'] : item.pk.startsWith('SUGGESTION#') ? ['g4'] : [];
  return Object.fromEntries(Object.entries(item).filter(([name]) => !added.includes(name.slice(0, 2)))) as Item;
};

test('what was there before stands at the desks of its town and county afterwards, once, as if it had been written so', async () => {
  const at = await aHouse(memoryStore());
  for (const state of ['submitted', 'open', 'claimed', 'disputed', 'closed'] as const) await wishStates[state](at);
  await helpStates.submitted(at);
  await helpStates.open(at);
  await helpStates.reported(at);
  expect((await at.ask('zhou', 'POST', '/api/suggestions', suggestion)).status).toBe(201);
  const store = at.store as MemoryStore;
  const whole = store.all();
  for (const item of whole) await store.commit([item.sk === 'DESK' ? { remove: item } : { put: older(item) }]);
  const missing = whole.filter((item) => item.sk === 'DESK' || JSON.stringify(older(item)) !== JSON.stringify(item)).length;
  expect([missing, store.all().length]).toEqual([10, whole.length - 8]);

  expect(await backfillDesks(at.house, county)).toBe(missing);
  const now = store.all().filter(({ pk }) => pk !== `DESKS#${county}`);
  // What is watched over stands there since it changed last, for nobody wrote down since when it is.
  const plain = (items: readonly Item[]) =>
    items.map(({ g1sk, g2sk, g4sk, ...item }) => (item.sk === 'DESK' ? item : { ...item, g1sk, g2sk, g4sk }));
  expect(plain(now)).toEqual(plain(whole));
  expect(await backfillDesks(at.house, county)).toBeUndefined();
});
