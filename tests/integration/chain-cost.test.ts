import { describe, expect, test } from '@jest/globals';
import { anEvent, aTask } from '../../functions/chain/chain.builder';
import { entryOf, linkItem, taskItem } from '../../functions/chain/chain.items';
import { workWrites } from '../../functions/chain/work.react';
import { memoryStore } from '../../functions/core/memory-store';
import type { Item } from '../../functions/core/store';
import { settled } from '../../functions/demo/replay';
import { householdWrites } from '../support/chain-household';
import { aHouse, county, liuyin } from '../support/house';

/** What one request asks of the table: reads, and how many items came. */
type Cost = { reads: number; items: number };

/** A county of so many households, each with a visit that is overdue and was counted, in as many towns, communities and cells as such a county has. */
const countyOf = (households: number): readonly Item[] => {
  const towns = Math.min(26, Math.ceil(households / 400));
  const items: Item[] = [];
  const counted = [];
  for (let n = 0; n < households; n += 1) {
    const areaPath = n < 40 ? `${liuyin}/c1` : `${county}/t${n % towns}/k${n % 12}/c${n % 8}`;
    const householdId = `x${n}`;
    const event = anEvent({
      type: 'VisitDone',
      kind: 'gridWorker',
      deeds: ['served'],
      findings: 0,
      id: `v${n}.1`,
      visitId: `v${n}`,
      householdId,
      areaPath,
      at: '2026-11-10T01:00:00.000Z',
    });
    const task = aTask({ id: `v${n}`, householdId, areaPath, dueAt: '2026-11-12T01:00:00.000Z' });
    const chain = `H-${householdId}`;
    items.push(taskItem(task, { task, chain, version: 1 }), linkItem(1, { ...entryOf(event, task), chain }));
    counted.push(...workWrites(event, 'visits'), ...workWrites(event, 'served'));
  }
  return [...items, ...settled(counted)];
};

const pages: readonly (readonly [string, string, string])[] = [
  ['a chain', 'officer', '/api/chains/H-x3'],
  ['what happened on it', 'officer', '/api/chains/H-x3/entries'],
  ['broken chains of a community', 'officer', '/api/queues/broken-chains'],
  ['broken chains of a town', 'town', '/api/queues/broken-chains'],
  ['broken chains of the county', 'supervisor', '/api/queues/broken-chains'],
  ['the work log of a community', 'officer', '/api/work-log'],
  ['the work log of a county', 'supervisor', '/api/work-log?from=2025-12&to=2026-11'],
  ['its records', 'supervisor', '/api/work-log/records?kind=visits'],
];

const costs = async (households: number): Promise<Record<string, Cost>> => {
  const cost: Cost = { reads: 0, items: 0 };
  const plain = memoryStore();
  const store: typeof plain = {
    ...plain,
    get: async (key) => {
      cost.reads += 1;
      return plain.get(key);
    },
    getMany: async (keys) => {
      cost.reads += 1;
      const found = await plain.getMany(keys);
      cost.items += found.length;
      return found;
    },
    query: async (query) => {
      cost.reads += 1;
      const page = await plain.query(query);
      cost.items += page.items.length;
      return page;
    },
  };
  const at = await aHouse(store);
  const items = countyOf(households);
  for (let from = 0; from < items.length; from += 100) await plain.commit(items.slice(from, from + 100).map((put) => ({ put })));
  await plain.commit(householdWrites('x3', ['zhou', 'daughter']));
  const seen: Record<string, Cost> = {};
  for (const [name, who, path] of pages) {
    // The tree of areas is kept for a minute, so each page is read once before it is counted.
    expect([name, (await at.ask(who, 'GET', path)).status]).toEqual([name, 200]);
    Object.assign(cost, { reads: 0, items: 0 });
    await at.ask(who, 'GET', path);
    seen[name] = { ...cost };
  }
  return seen;
};

describe('what a page of chains and of the work log costs', () => {
  test('is the same in a county of a thousand households and of thirty-two thousand', async () => {
    const [small, large] = [await costs(1000), await costs(32_000)];
    for (const [name] of pages) {
      const [few, many] = [small[name] as Cost, large[name] as Cost];
      // A county has at most 26 towns; the log lists them, in one read.
      expect([name, many.reads <= few.reads + (name.includes('county') ? 24 : 0), many.reads]).toEqual([name, true, many.reads]);
      expect([name, many.items <= 70]).toEqual([name, true]);
    }
    expect(small['a chain']).toEqual(large['a chain']);
    expect(small['broken chains of the county']).toEqual(large['broken chains of the county']);
  }, 180_000);
});
