import { describe, expect, test } from '@jest/globals';
import type { Household, RiskLevel } from '@shared/households/household';
import type { Caller } from '@shared/people/caller';
import { daysAfter } from '@shared/visits/rhythm';
import { may } from '../access/access-table';
import { memoryStore, type StoreOperation } from '../core/memory-store';
import type { Call, Reply } from '../core/route';
import type { Item, Write } from '../core/store';
import { driveWrite } from './drive.writes';
import { getDriveVisitsRoute } from './get-drive-visits.route';
import { getVisitRouteRoute } from './get-visit-route.route';
import { getVisitsRoute } from './get-visits.route';
import { planned } from './planning.decisions';
import { aDrive, aHousehold, morning } from './visit.builder';
import type { VisitDeps } from './visit.deps';
import { visitRepository } from './visit.repository';
import { visitWrites } from './visit.writes';

const fileKey = (id: string) => ({ pk: `HOUSEHOLD#${id}`, sk: 'STATE' });
const levels: readonly RiskLevel[] = ['red', 'yellow', 'blue'];
/** A county of so many households, 42 to a community, 6 to a cell, each with a planned visit; those of the first town stand in a drive. */
const county = async (households: number) => {
  const seen: StoreOperation[] = [];
  let items = 0;
  const plain = memoryStore({ hooks: { before: (operation) => void seen.push(operation) } });
  const store = {
    ...plain,
    query: async (query: Parameters<typeof plain.query>[0]) => {
      const page = await plain.query(query);
      items += page.items.length;
      return page;
    },
    getMany: async (keys: Parameters<typeof plain.getMany>[0]) => {
      const found = await plain.getMany(keys);
      items += found.length;
      return found;
    },
  };
  const writes: Write[] = [driveWrite(undefined, aDrive({ areaPath: 'huangliu/t0', state: 'running' }))];
  for (let at = 0; at < households; at += 1) {
    const community = Math.floor(at / 42);
    const household = aHousehold({
      id: `h${at}`,
      areaPath: `huangliu/t${Math.floor(community / 12)}/v${community}/c${Math.floor((at % 42) / 6)}`,
      level: { level: levels[at % 3] ?? 'red', reasons: [], at: '', byLabel: '', reviewBy: '' },
    });
    const drive = at < 500 ? { drive: aDrive({ id: 'd1', areaPath: 'huangliu/t0' }) } : {};
    writes.push(
      { put: { ...fileKey(household.id), household } },
      ...visitWrites(undefined, planned(household, daysAfter('2026-11-20', at % 28), { reason: 'rhythm', ...drive }, morning), {
        as: 'clock',
      }),
    );
  }
  for (let from = 0; from < writes.length; from += 100) await plain.commit(writes.slice(from, from + 100));
  const deps = {
    visits: visitRepository(store),
    households: {
      many: async (ids: readonly string[]) => {
        const files = (await store.getMany(ids.map(fileKey))).map((item) => item.household as Household);
        return new Map(files.map((one) => [one.id, one]));
      },
    },
    may,
    areas: { nameOf: async (path: string) => path, find: async () => undefined },
    media: { view: (id: string) => ({ id, kind: 'image', url: '' }), ownedBy: async () => true },
    clock: () => morning,
  } as unknown as VisitDeps;
  return {
    deps,
    store: plain,
    counted: async (run: () => Promise<unknown>) => {
      seen.length = 0;
      items = 0;
      const answer = await run();
      return { calls: seen.length, items, answer };
    },
  };
};
const person = (role: 'gridWorker' | 'townOfficer' | 'countyOfficer' | 'communityOfficer', areaPath: string): Caller => ({
  personId: 'p1',
  countyId: 'huangliu',
  homeArea: areaPath,
  name: '赵格',
  language: 'zh',
  grants: [{ role, areaPath }],
  sessionId: 's',
});
const called = (caller: Caller, query: object, params: object = {}) => ({ caller, query, params }) as unknown as Call<never>;
const page = { show: 'due', limit: 20 };
const lists = [
  ['a cell', person('gridWorker', 'huangliu/t0/v1/c2'), getVisitsRoute, page, {}],
  ['a community', person('communityOfficer', 'huangliu/t0/v1'), getVisitsRoute, page, {}],
  ['a town', person('townOfficer', 'huangliu/t0'), getVisitsRoute, page, {}],
  ['the county', person('countyOfficer', 'huangliu'), getVisitsRoute, page, {}],
  ['what is given to me', person('gridWorker', 'huangliu/t0/v1/c2'), getVisitsRoute, { ...page, show: 'mine' }, {}],
  ['today’s route', person('gridWorker', 'huangliu/t0/v1/c2'), getVisitRouteRoute, { days: 31 }, {}],
  ['a drive', person('townOfficer', 'huangliu/t0'), getDriveVisitsRoute, { limit: 20 }, { driveId: 'd1' }],
] as const;

test('a cell of a large community sees all its visits, page by page, past those of other cells', async () => {
  const at = await county(0);
  const plan = (id: string, cell: string, day: number) =>
    visitWrites(
      undefined,
      planned(aHousehold({ id, areaPath: `huangliu/t0/v0/${cell}` }), daysAfter('2026-11-20', day), { reason: 'rhythm' }, morning),
      { as: 'clock' },
    );
  for (let turn = 0; turn < 1_300; turn += 1) await at.store.commit(plan(`far${turn}`, 'c0', turn % 100));
  const near = Array.from({ length: 7 }, (_, turn) => `near${turn}`);
  for (const [turn, id] of near.entries()) await at.store.commit(plan(id, 'c9', 15 * turn));
  const found: string[] = [];
  let [pages, cursor]: [number, string | undefined] = [0, undefined];
  do {
    const query = { show: 'due', limit: 5, ...(cursor && { cursor }) };
    const reply = await getVisitsRoute.handle(called(person('gridWorker', 'huangliu/t0/v0/c9'), query) as never, at.deps as never);
    const { answer } = reply as Extract<Reply<{ items: { householdId: string }[]; next?: string }>, { kind: 'answer' }>;
    found.push(...answer.items.map(({ householdId }) => householdId));
    cursor = answer.next;
    pages += 1;
  } while (cursor !== undefined && pages < 20);
  expect([found, pages <= 6]).toEqual([near, true]);
});

describe('the first page of a list costs the same in a small county and in a large one', () => {
  test('1,000 and 12,000 households', async () => {
    const [small, large] = [await county(1_000), await county(12_000)];
    for (const [name, caller, route, query, params] of lists) {
      const cost = async (at: typeof small) => {
        const { calls, items, answer } = await at.counted(() => route.handle(called(caller, query, params) as never, at.deps as never));
        const reply = answer as Extract<Reply<{ items?: Item[]; stops?: Item[] }>, { kind: 'answer' }>;
        expect([name, reply.kind]).toEqual([name, 'answer']);
        const rows = (reply.answer.items ?? reply.answer.stops ?? []).length;
        return { calls, items, rows };
      };
      const [one, many] = [await cost(small), await cost(large)];
      expect([name, many]).toEqual([name, one]);
      expect([name, one.calls <= 4, one.items <= 52]).toEqual([name, true, true]);
      if (name !== 'what is given to me') expect([name, one.rows > 0]).toEqual([name, true]);
    }
  }, 60_000);
});
