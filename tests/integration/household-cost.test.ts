import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { HouseholdRecord, HouseholdSummary } from '@shared/households/household.views';
import { areaItem } from '../../functions/areas/areas.repository';
import { aHousehold, aMember, bySun, child, daysLater, morning } from '../../functions/households/household.builder';
import { newHouseholdWrites } from '../../functions/households/new-household';
import { type Cost, costsOf, countedStore } from '../support/counted-store';
import { aHouse } from '../support/house';

const actor = { personId: 'officer', label: '孙**', as: 'officer' } as const;

/** A county of so many households, 13 in a cell, as many cells a community; the first two files are whole, of the others the state is enough. */
const countyOf = async (households: number) => {
  const counted = countedStore();
  const store = counted.plain;
  const at = await aHouse(counted.store);
  for (let turn = 0; turn < households; turn += 1) {
    const cell = Math.floor(turn / 13);
    const areaPath = `huangliu/${turn < 13 ? 'hewan' : `t${cell % 26}`}/${turn < 13 ? 'liuyin' : `k${cell % 301}`}/c${cell}`;
    const file = aHousehold({
      id: `hh${turn}`,
      areaPath,
      members: [aMember({ memberId: `a${turn}` }), { ...child, memberId: `b${turn}` }],
      from: bySun,
    });
    const writes = newHouseholdWrites(file, actor, morning, at.house.crypto);
    await store.commit(turn < 2 ? writes : writes.slice(0, 1));
  }
  await store.commit([{ put: areaItem('huangliu/hewan/liuyin/c0', '第一网格') }]);
  return { ...at, counted };
};

const pages = (
  [
    ['supervisor', '/api/households?limit=20'],
    ['leader', '/api/households?limit=20'],
    ['supervisor', '/api/households?limit=20&level=undecided'],
    ['supervisor', '/api/households?limit=20&show=waiting'],
    ['supervisor', '/api/households?limit=20&cause=illness'],
    ['officer', '/api/households?limit=20'],
    ['officer', '/api/households/hh0'],
    ['officer', '/api/households/hh0/doubles'],
    ['officer', '/api/households/hh0/history?field=incomeYuan'],
  ] as const
).map(([who, path]) => [`${who} ${path}`, who, path] as const);

describe('a page costs the same in a county of 32,000 households as in one of 1,000', () => {
  const costs = new Map<number, Record<string, Cost>>();
  beforeAll(async () => {
    for (const households of [1_000, 32_000]) {
      const at = await countyOf(households);
      costs.set(households, await costsOf(pages, at.counted, at.ask));
    }
  }, 120_000);
  afterAll(() => costs.clear());

  test('in calls and in items', () => {
    expect(costs.get(32_000)).toEqual(costs.get(1_000));
  });

  test('and little: a session, one query a list, three reads a file', () => {
    const all = costs.get(32_000) ?? {};
    expect(Object.keys(all)).toHaveLength(pages.length);
    for (const [what, { reads, items }] of Object.entries(all)) expect([what, reads <= 6, items <= 30]).toEqual([what, true, true]);
    expect(all['supervisor /api/households?limit=20']?.reads).toBeLessThanOrEqual(3);
  });
});

test('the whole ledger comes in pages without gaps or doubles, also over several cells', async () => {
  const at = await countyOf(60);
  await at.regrant('grid', [
    { role: 'gridWorker', areaPath: 'huangliu/hewan/liuyin/c0' },
    { role: 'gridWorker', areaPath: 'huangliu/t2/k2/c2' },
  ]);
  const all = async (who: string, more = '') => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { status, body } = await at.ask<{ items: HouseholdSummary[]; next?: string }>(
        who,
        'GET',
        `/api/households?limit=5${more}${cursor ? `&cursor=${cursor}` : ''}`,
      );
      expect(status).toBe(200);
      ids.push(...body.items.map(({ id }) => id));
      cursor = body.next;
    } while (cursor);
    return ids;
  };
  const everybody = await all('supervisor');
  expect([everybody.length, new Set(everybody).size]).toEqual([60, 60]);
  const mine = await all('grid');
  expect(mine.sort()).toEqual(
    [...Array.from({ length: 13 }, (_, turn) => `hh${turn}`), ...Array.from({ length: 13 }, (_, turn) => `hh${turn + 26}`)].sort(),
  );
  expect(await all('officer', '&words=%E5%91%A8')).toHaveLength(13);
  expect(await all('officer', '&cause=illness')).toEqual([]);
  at.later(1);
  expect(daysLater(1).getTime()).toBe(at.time.now.getTime());
  const { body } = await at.ask<HouseholdRecord>('officer', 'GET', '/api/households/hh0');
  expect(body.areaName).toBe('柳荫社区第一网格');
});
