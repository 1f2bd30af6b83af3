import { beforeEach, describe, expect, test } from '@jest/globals';
import type { HouseholdRecord } from '@shared/households/household.views';
import type { RouteStop, VisitRecord } from '@shared/visits/visit.views';
import { areaItem } from '../../functions/areas/areas.repository';
import type { MemoryStore } from '../../functions/core/memory-store';
import { type AHouse, aHouse, cast, liuyin } from '../support/house';
import { aFile, aFileForm } from '../support/household-routes';
import { plannedFor, reactAll } from '../support/visits';

const c1 = `${liuyin}/c1`;
const c2 = `${liuyin}/c2`;
const address = '柳荫社区平房区三排十二号';
const elsewhere = '向阳路枣树巷七号院';
const telling = /平房区三排|枣树巷/;
type Problem = { reason: string; errors?: { pointer: string }[] };
type Opened = { address: string } & Problem;

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
  await at.store.commit([{ put: areaItem(c1, '第一网格') }, { put: areaItem(c2, '第二网格') }]);
  await at.regrant('grid', [{ role: 'gridWorker', areaPath: c1 }]);
});
const read = async (who: string, id: string) => (await at.ask<HouseholdRecord>(who, 'GET', `/api/households/${id}`)).body;
const write = (who: string, id: string, body: unknown = { address }, headers?: Record<string, string>) =>
  at.ask<HouseholdRecord & Problem>(who, 'PUT', `/api/households/${id}/address`, body, headers);
const open = (who: string, id: string, purpose = '上门核实', headers?: Record<string, string>) =>
  at.ask<Opened>(who, 'POST', `/api/households/${id}/address/open`, { purpose }, headers);
const openFor = (who: string, visit: string, headers?: Record<string, string>) =>
  at.ask<Opened>(who, 'POST', `/api/visits/${visit}/address`, undefined, headers);
const looks = async (id: string) => (await read('officer', id)).entries?.filter(({ type }) => type === 'AddressOpened');
/** A file with this address, of a household that is to be visited. */
const toVisit = async (areaPath = c1, point?: object) => {
  const id = await aFile(at, areaPath);
  await write('town', id, { address, ...(point && { point }) });
  await at.ask('town', 'POST', `/api/households/${id}/level`, { level: 'red', words: '走访后商定' });
  await reactAll(at);
  return { id, visit: (await plannedFor(at, id)).id };
};
const stopsOf = async (who: string) => (await at.ask<{ stops: RouteStop[] }>(who, 'GET', '/api/visit-route?days=31')).body.stops;

describe('the address of a household', () => {
  test('is written by its grid worker and offices, replaced, and never part of the file that they read', async () => {
    const id = await aFile(at, c1);
    const before = await read('grid', id);
    expect([before.hasAddress, before.actions.includes('openAddress'), before.actions.includes('setAddress')]).toEqual([
      false,
      false,
      true,
    ]);
    expect((await open('grid', id)).body.reason).toBe('addressUnknown');
    const { status, body } = await write('grid', id, { address, point: { lat: 40.76512, lon: 107.38449 } });
    expect([status, body.hasAddress, body.actions.includes('openAddress'), body.version]).toEqual([200, true, true, before.version + 1]);
    expect(body.entries?.[0]).toMatchObject({ type: 'HouseholdChanged', fields: ['address'], as: 'gridWorker' });
    expect((await at.house.households.find(id))?.point).toEqual({ lat: 40.765, lon: 107.384 });
    expect((await write('officer', id)).body.version).toBe(body.version);
    expect((await write('officer', id, { address: elsewhere })).body.version).toBe(body.version + 1);
    expect((await at.house.households.find(id))?.point).toBeUndefined();
    expect((await open('town', id)).body).toEqual({ address: elsewhere });
    const refused = await write('officer', id, { address: '打 19912345670 问路' });
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '/address']);
    expect((await write('officer', id, { address }, { 'If-Match': '"1"' })).status).toBe(412);
    await at.ask('officer', 'POST', `/api/households/${id}/close`, { reason: '搬走了' });
    expect([(await write('officer', id)).body.reason, (await open('officer', id)).body]).toEqual([
      'householdEnded',
      { address: elsewhere },
    ]);
  });

  test('comes with a new file', async () => {
    const form = { ...aFileForm(40, c1), address, point: { lat: 40.76512, lon: 107.38449 } };
    const { status, body } = await at.ask<HouseholdRecord>('officer', 'POST', '/api/households', form);
    expect([status, body.hasAddress]).toEqual([201, true]);
    expect((await open('grid', body.id)).body).toEqual({ address });
  });

  test('is opened with a purpose by who works with the file alone, and every look is recorded', async () => {
    const id = await aFile(at, c1);
    await write('town', id);
    for (const [who, status] of [
      ['nobody', 401],
      ['zhou', 403],
      ['wang', 403],
      ['department', 403],
      ['leader', 403],
      ['supervisor', 403],
      ['elsewhere', 404],
      ['farOfficer', 404],
    ] as const) {
      expect([who, (await open(who, id)).status]).toEqual([who, status]);
      expect([who, (await write(who, id)).status]).toEqual([who, status]);
    }
    for (const who of ['leader', 'supervisor']) expect([who, (await read(who, id)).actions]).toEqual([who, []]);
    expect('hasAddress' in (await read('leader', id))).toBe(false);
    expect((await open('grid', id, '打 19912345670')).status).toBe(422);
    expect(await looks(id)).toEqual([]);
    const key = { 'Idempotency-Key': 'look-once' };
    for (let turn = 0; turn < 2; turn++) expect((await open('grid', id, '上门核实', key)).body).toEqual({ address });
    expect(await looks(id)).toMatchObject([{ who: '赵**', as: 'gridWorker', reason: '上门核实' }]);
    await open('officer', id, '核对信息');
    expect((await looks(id))?.map(({ reason }) => reason)).toEqual(['核对信息', '上门核实']);
    await at.regrant('grid', [{ role: 'gridWorker', areaPath: c2 }]);
    expect((await open('grid', id, '上门核实', key)).status).toBe(404);
  });

  test('nobody opens or writes the address of their own household, whatever their office', async () => {
    const { id, visit } = await toVisit();
    const both = await at.house.people.find('both');
    if (both) await at.store.commit([at.house.joinHousehold(both, id)]);
    expect([(await open('both', id)).status, (await write('both', id)).status, (await openFor('both', visit)).status]).toEqual([
      403, 403, 403,
    ]);
  });

  test('stays with the file that others merge into; a file without one takes the other’s until the merge is undone', async () => {
    const [first, second, third] = [await aFile(at, c1), await aFile(at, c1), await aFile(at, c1)];
    await write('town', first);
    await write('town', second, { address: elsewhere });
    const merge = (id: string, other: string, path = '/merge') =>
      at.ask('town', 'POST', `/api/households/${id}${path}`, path === '/merge' ? { other, same: [], reason: '同一家人' } : { other });
    expect((await merge(first, second)).status).toBe(200);
    expect((await open('town', first)).body).toEqual({ address });
    expect((await merge(first, second, '/merge/undo')).status).toBe(200);
    expect([(await open('town', first)).body, (await open('town', second)).body]).toEqual([{ address }, { address: elsewhere }]);
    expect((await merge(third, second)).status).toBe(200);
    expect((await open('town', third)).body).toEqual({ address: elsewhere });
    expect((await merge(third, second, '/merge/undo')).status).toBe(200);
    expect((await open('town', third)).body.reason).toBe('addressUnknown');
    expect((await read('town', third)).hasAddress).toBe(false);
    expect((await open('town', second)).body).toEqual({ address: elsewhere });
  });
});

describe('on the way to a visit', () => {
  test('the route says where there is an address, and one tap opens it for 走访, recorded in the file', async () => {
    const { id, visit } = await toVisit();
    await toVisit(c2);
    const other = await aFile(at, c1);
    await at.ask('town', 'POST', `/api/households/${other}/level`, { level: 'red', words: '走访后商定' });
    await reactAll(at);
    const stops = await stopsOf('grid');
    expect(stops.map(({ householdId, hasAddress }) => [householdId, hasAddress]).sort()).toEqual(
      [
        [id, true],
        [other, false],
      ].sort(),
    );
    const key = { 'Idempotency-Key': 'on-the-way' };
    for (let turn = 0; turn < 2; turn++) expect((await openFor('grid', visit, key)).body).toEqual({ address });
    expect(await looks(id)).toMatchObject([{ who: '赵**', as: 'gridWorker', reason: '走访' }]);
    await openFor('grid', visit);
    expect(await looks(id)).toHaveLength(2);
    const unknown = stops.find(({ householdId }) => householdId === other);
    const refused = await openFor('grid', unknown?.id ?? '');
    expect([refused.status, refused.body.reason]).toEqual([409, 'addressUnknown']);
  });

  test('the route walks by the place of the file', async () => {
    const point = { lat: 40.765, lon: 107.384 };
    const { id } = await toVisit(c1, point);
    const [stop] = (await stopsOf('grid')).filter(({ householdId }) => householdId === id);
    expect(stop?.point).toEqual(point);
  });

  test('a helper opens it for the visit that was given to them, while it is planned, and no longer', async () => {
    const { id, visit } = await toVisit();
    expect((await openFor('wang', visit)).status).toBe(404);
    await at.ask('town', 'POST', `/api/visits/${visit}/visitor`, { visitorId: 'wang' });
    const record = (await at.ask<VisitRecord>('wang', 'GET', `/api/visits/${visit}`)).body;
    expect([record.mayOpenFile, record.mayOpenAddress]).toEqual([false, true]);
    expect((await stopsOf('wang')).map(({ hasAddress }) => hasAddress)).toEqual([true]);
    expect((await openFor('wang', visit)).body).toEqual({ address });
    expect((await open('wang', id)).status).toBe(403);
    expect(await looks(id)).toMatchObject([{ who: '王**', as: 'owner', reason: '走访' }]);
    await at.ask('town', 'POST', `/api/visits/${visit}/visitor`, { visitorId: 'grid' });
    expect((await openFor('wang', visit)).status).toBe(404);
    await at.ask('town', 'POST', `/api/visits/${visit}/drop`, { reason: '刚去过' });
    expect((await openFor('grid', visit)).body.reason).toBe('visitNotPlanned');
    expect((await at.ask<VisitRecord>('grid', 'GET', `/api/visits/${visit}`)).body.mayOpenAddress).toBe(false);
  });

  test('offices of the place open it, supervision and others do not', async () => {
    const { visit } = await toVisit();
    for (const [who, status] of [
      ['officer', 200],
      ['town', 200],
      ['supervisor', 403],
      ['leader', 403],
      ['elsewhere', 404],
      ['zhou', 403],
      ['nobody', 401],
    ] as const)
      expect([who, (await openFor(who, visit)).status]).toEqual([who, status]);
  });
});

test('a planted address stands in no stored item, log, notice, list or file, whoever looks', async () => {
  const { id, visit } = await toVisit();
  await openFor('grid', visit);
  await open('officer', id);
  await write('grid', id, { address: elsewhere });
  await at.ask('town', 'POST', '/api/households', { ...aFileForm(41, c1), address });
  await at.ask('town', 'POST', `/api/visits/${visit}/visitor`, { visitorId: 'wang' });
  await reactAll(at);
  await at.house.sendDue();
  const seen: string[] = [];
  for (const who of ['nobody', ...Object.keys(cast)])
    for (const path of [
      `/api/households/${id}`,
      '/api/households',
      `/api/households/${id}/visits`,
      `/api/visits/${visit}`,
      `/api/visits/${visit}/sheet`,
      '/api/visits',
      '/api/visit-route?days=31',
      '/api/inbox?limit=50',
      `/api/chains/H-${id}`,
    ])
      seen.push(`${who} ${path} ${JSON.stringify((await at.ask(who, 'GET', path)).body)}`);
  expect(seen.filter((text) => telling.test(text))).toEqual([]);
  expect(at.log.filter((line) => telling.test(line))).toEqual([]);
  const items = (at.store as MemoryStore).all().map((item) => JSON.stringify(item));
  expect(items.filter((text) => text.includes('FILE#ADDRESS'))).toHaveLength(2);
  expect(items.filter((text) => telling.test(text))).toEqual([]);
});
