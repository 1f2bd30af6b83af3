import { describe, expect, test } from '@jest/globals';
import { anEvent, aTask } from '../../functions/chain/chain.builder';
import { entryOf, linkItem, taskItem } from '../../functions/chain/chain.items';
import { workWrites } from '../../functions/chain/work.react';
import type { Item } from '../../functions/core/store';
import { settled } from '../../functions/demo/replay';
import { householdWrites } from '../support/chain-household';
import { type Cost, costsOf, countedStore } from '../support/counted-store';
import { aHouse, county, liuyin } from '../support/house';

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
  const counted = countedStore();
  const at = await aHouse(counted.store);
  await counted.fill(countyOf(households));
  await counted.plain.commit(householdWrites('x3', ['zhou', 'daughter']));
  return costsOf(pages, counted, at.ask);
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
