import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Profile } from '@shared/people/people.contracts';
import { anyRelation } from '../access/access-table';
import { areaItem, areasRepository } from '../areas/areas.repository';
import { getAreasRoute } from '../areas/get-areas.route';
import { createApp } from '../core/app';
import { jsonLog } from '../core/log';
import { type MemoryStore, memoryStore } from '../core/memory-store';
import { createSessions } from '../core/sessions';
import { changeMeRoute } from './change-me.route';
import { endSessionRoute } from './end-session.route';
import { getMeRoute } from './get-me.route';
import { getPersonasRoute } from './get-personas.route';
import { openPersonaSessionRoute } from './open-persona-session.route';
import { peopleRepository } from './people.repository';
import { aPerson, testCrypto } from './person.builder';
import { changeGrants, newPersonWrites, personaItem } from './person.items';
import { personasRepository } from './personas.repository';
import { renewSessionRoute } from './renew-session.route';

const community = 'huangliu/hexi/liuyin';
const officer = { role: 'communityOfficer', areaPath: community } as const;
let store: MemoryStore;
let now: Date;
let logged: string[];
let writes: number;

const api = () => {
  const clock = () => now;
  const sessions = createSessions({ store, secret: 'a secret of at least thirty-two letters', clock });
  const deps = {
    sessions,
    clock,
    people: peopleRepository(store, testCrypto),
    areas: areasRepository(store, clock),
    personas: personasRepository(store),
    defaultCounty: 'huangliu',
  };
  const routes = [getMeRoute, changeMeRoute, renewSessionRoute, endSessionRoute, getAreasRoute, getPersonasRoute, openPersonaSessionRoute];
  const log = jsonLog({ sink: (line) => logged.push(line), clock });
  return createApp({ routes, deps, store, sessions, may: { anyRelation }, crypto: testCrypto, clock, log, local: true });
};
const send = async (method: string, path: string, given: { token?: string; body?: unknown; headers?: Record<string, string> } = {}) => {
  const answer = await api().request(path, {
    method,
    headers: {
      ...(given.token && { Authorization: `Bearer ${given.token}` }),
      ...(given.body !== undefined && { 'Content-Type': 'application/json' }),
      ...(method === 'PUT' && { 'Idempotency-Key': `key-number-${++writes}` }),
      ...given.headers,
    },
    ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
  });
  return { status: answer.status, etag: answer.headers.get('etag'), body: (await answer.json()) as Record<string, unknown> };
};
const enter = async (personId = 'p1') => String((await send('POST', '/api/sessions/persona', { body: { personId } })).body.token);

beforeEach(async () => {
  store = memoryStore();
  now = new Date('2026-11-20T01:00:00Z');
  logged = [];
  writes = 0;
  const named = { huangliu: '黄柳县', 'huangliu/hexi': '河西镇', [community]: '柳荫社区' };
  await store.commit(Object.entries(named).map(([path, name]) => ({ put: areaItem(path, name) })));
  await store.commit([...newPersonWrites(aPerson({ phone: '19900000001', grants: [officer] }), testCrypto)]);
  await store.commit([...newPersonWrites(aPerson({ personId: 'hidden' }), testCrypto)]);
  const story = { zh: '核实心愿', en: 'verifies' };
  await store.commit([{ put: personaItem(0, { personId: 'p1', name: '周甲', role: 'communityOfficer', areaName: '柳荫社区', story }) }]);
});

describe('me', () => {
  test('shows names of places, hats, every consent, and the phone masked', async () => {
    const { status, etag, body } = await send('GET', '/api/me', { token: await enter() });
    expect([status, etag]).toEqual([200, '"1"']);
    expect(body).toEqual({
      personId: 'p1',
      name: '周甲',
      phone: '199****0001',
      homeArea: community,
      homeAreaName: '柳荫社区',
      countyId: 'huangliu',
      countyName: '黄柳县',
      language: 'zh',
      hats: [{ ...officer, areaName: '柳荫社区' }],
      version: 1,
      consents: ['service', 'sensitiveData', 'publishing'].map((kind) => ({ kind, given: false })),
    });
    expect(logged.join()).not.toContain('19900000001');
  });

  test('is for who has signed in', async () => {
    expect((await send('GET', '/api/me')).status).toBe(401);
    expect((await send('GET', '/api/me', { token: 'not.a.token' })).status).toBe(401);
  });

  test('changes language and consents; each consent leaves a lasting record', async () => {
    const token = await enter();
    const first = await send('PUT', '/api/me', { token, body: { language: 'en', consents: [{ kind: 'publishing', given: true }] } });
    expect([first.status, first.etag, first.body.language]).toEqual([200, '"2"', 'en']);
    now = new Date('2026-11-20T01:10:00Z');
    const second = await send('PUT', '/api/me', { token, body: { consents: [{ kind: 'publishing', given: false }] } });
    expect((second.body as Profile).consents).toContainEqual({ kind: 'publishing', given: false, at: now.toISOString() });
    const records = store.all().filter(({ sk }) => sk.startsWith('CONSENT#'));
    expect(records.map(({ given, at }) => [given, at])).toEqual([
      [true, '2026-11-20T01:00:00.000Z'],
      [false, '2026-11-20T01:10:00.000Z'],
    ]);
    expect((await send('GET', '/api/me', { token })).body.phone).toBe('199****0001');
  });

  test('a change based on an old version is refused, one that changes nothing writes nothing', async () => {
    const token = await enter();
    await send('PUT', '/api/me', { token, body: { language: 'en' }, headers: { 'If-Match': '"1"' } });
    const late = await send('PUT', '/api/me', { token, body: { language: 'zh' }, headers: { 'If-Match': '"1"' } });
    expect([late.status, late.body.reason]).toEqual([412, 'changedMeanwhile']);
    const same = await send('PUT', '/api/me', { token, body: { language: 'en', consents: [{ kind: 'service', given: false }] } });
    expect([same.status, same.etag]).toEqual([200, '"2"']);
    expect(store.all().filter(({ sk }) => sk.startsWith('CONSENT#'))).toEqual([]);
  });

  test('a roster change acts at the very next call of a living session', async () => {
    const token = await enter();
    const person = await peopleRepository(store, testCrypto).find('p1');
    if (!person) throw new Error('not stored');
    await store.commit([...changeGrants(person, [{ role: 'volunteer', areaPath: 'huangliu' }])]);
    const { body } = await send('GET', '/api/me', { token });
    expect((body as Profile).hats.map(({ role }) => role)).toEqual(['volunteer']);
  });
});

describe('sessions', () => {
  test('are renewed while they live, and worthless once ended', async () => {
    const token = await enter();
    now = new Date('2026-11-20T02:30:00Z');
    const renewed = await send('POST', '/api/sessions/renew', { token });
    expect([renewed.status, renewed.body.personId, renewed.body.expiresAt]).toEqual([200, 'p1', '2026-11-20T04:30:00.000Z']);
    expect(await send('DELETE', '/api/sessions', { token })).toMatchObject({ status: 200, body: { ended: true } });
    for (const dead of [token, String(renewed.body.token)]) expect((await send('GET', '/api/me', { token: dead })).status).toBe(401);
  });

  test('a persona is entered by choosing it, nobody else is', async () => {
    expect((await send('GET', '/api/personas')).body).toMatchObject({ items: [{ personId: 'p1', name: '周甲' }] });
    const other = await send('POST', '/api/sessions/persona', { body: { personId: 'hidden' } });
    expect([other.status, other.body.reason]).toEqual([404, 'personaUnknown']);
  });
});

test('areas are public: the county asked for, or the one of this place', async () => {
  const here = await send('GET', '/api/areas');
  expect((here.body.items as { name: string }[]).map(({ name }) => name)).toEqual(['黄柳县', '河西镇', '柳荫社区']);
  expect((await send('GET', '/api/areas?county=elsewhere')).body).toEqual({ items: [] });
});
