import { beforeEach, describe, expect, test } from '@jest/globals';
import { type CallTask, type DeadLetter, defaultNotificationSettings } from '@shared/notifications/settings.contracts';
import { type AHouse, aHouse, liuyin } from '../support/house';
import { aCall, aLetter, otherSettings } from '../support/notices';

type Told = {
  settings: typeof otherSettings;
  version: number;
  consents: { template: string; left: number; used: number; expired: number }[];
};
type Calls = { items: CallTask[]; next?: string };
let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});
const told = async (who: string) => (await at.ask<Told>(who, 'GET', '/api/me/notifications')).body;
const callsOf = async (who: string, query = '') => (await at.ask<Calls>(who, 'GET', `/api/queues/calls${query}`)).body.items;
const later = async (hours: number) => {
  at.later(hours / 24);
  await at.house.sendDue();
};

describe('how I want to be told', () => {
  test('is as usual until I say otherwise, mine alone, and kept by version', async () => {
    expect(await told('zhou')).toMatchObject({ settings: defaultNotificationSettings, version: 0 });
    const changed = await at.ask<Told>('zhou', 'PUT', '/api/me/notifications', otherSettings);
    expect([changed.status, changed.body.settings, changed.body.version, changed.headers.get('etag')]).toEqual([
      200,
      otherSettings,
      1,
      '"1"',
    ]);
    expect([(await told('zhou')).settings, (await told('wang')).settings]).toEqual([otherSettings, defaultNotificationSettings]);
    const stale = await at.ask('zhou', 'PUT', '/api/me/notifications', defaultNotificationSettings, { 'If-Match': '"0"' });
    expect([stale.status, stale.body.reason]).toEqual([412, 'changedMeanwhile']);
  });

  test('refuses hours that no clock shows, and to leave out what one must know', async () => {
    const hour = await at.ask('zhou', 'PUT', '/api/me/notifications', { ...otherSettings, digestAt: '24:00' });
    expect([hour.status, hour.body.errors]).toEqual([422, [{ pointer: '/digestAt', reason: 'badClockTime' }]]);
    const must = { ...otherSettings, ways: { ...otherSettings.ways, mustKnow: 'inboxOnly' } };
    expect((await at.ask('zhou', 'PUT', '/api/me/notifications', must)).status).toBe(422);
  });

  test('counts the prompts that I accepted, each template for itself, and says when it is plenty', async () => {
    const accept = (accepted: string[]) =>
      at.ask<Told & { reason?: string; details?: object }>('zhou', 'POST', '/api/me/message-consents', { accepted });
    await accept(['progress', 'offer']);
    const { body } = await accept(['progress', 'progress']);
    expect(body.consents).toMatchObject([
      { template: 'progress', left: 2, used: 0, expired: 0 },
      { template: 'reminder', left: 0 },
      { template: 'offer', left: 1 },
      { template: 'result', left: 0 },
    ]);
    expect((await told('zhou')).consents).toEqual(body.consents);
    expect((await accept([])).body.consents).toEqual(body.consents);
    for (let turn = 0; turn < 28; turn++) await accept(['progress']);
    const plenty = await accept(['progress']);
    expect([plenty.status, plenty.body.reason]).toEqual([409, 'tooManyConsents']);
    expect((await accept(['progress', 'result'])).status).toBe(200);
    at.later(366);
    expect((await told('zhou')).consents[0]).toMatchObject({ left: 0, used: 0, expired: 30 });
  });
});

describe('what matters and cannot be pushed', () => {
  const returned = async () => {
    const { body } = await at.submit('zhou');
    await at.act('officer', body.id, 'return', { reason: '请写明尺寸' });
    await at.tellAll(body.id);
    return body.id;
  };

  test('is rung about by who looks after the place, with the number opened on record, until it is done', async () => {
    const id = await returned();
    await later(47);
    expect(await callsOf('grid')).toEqual([]);
    await later(1.1);
    const [call, ...more] = await callsOf('grid');
    expect([call, more]).toMatchObject([
      {
        personLabel: '周**',
        areaName: '柳荫社区',
        areaPath: liuyin,
        notice: 'wishReturned',
        link: { kind: 'wish', id },
        state: 'waiting',
        tries: 0,
      },
      [],
    ]);
    expect([await callsOf('officer'), await callsOf('elsewhere')]).toEqual([[call], []]);
    const path = `/api/queues/calls/${call?.id}`;
    expect((await at.ask('elsewhere', 'POST', `${path}/number`, {})).status).toBe(404);
    const number = await at.ask<{ name: string; phone: string }>('grid', 'POST', `${path}/number`, {});
    expect(number.body).toEqual({ name: '周大山', phone: '19900000001' });
    expect((await at.house.store.query({ pk: `CALL#${call?.id}`, sk: { prefix: 'OPENED#' }, limit: 5 })).items).toMatchObject([
      { by: 'grid' },
    ]);
    const missed = await at.ask<CallTask>('grid', 'POST', `${path}/result`, { reached: false });
    expect(missed.body).toMatchObject({ state: 'waiting', tries: 1 });
    expect((await at.ask<CallTask>('officer', 'POST', `${path}/result`, { reached: true })).body).toMatchObject({
      state: 'reached',
      tries: 2,
    });
    expect(await callsOf('grid')).toEqual([]);
    for (const slug of ['number', 'result'])
      expect((await at.ask('grid', 'POST', `${path}/${slug}`, slug === 'result' ? { reached: true } : {})).body.reason).toBe('callOver');
  });

  test('needs no call any more once it is read', async () => {
    await returned();
    await later(49);
    expect(await callsOf('grid')).toHaveLength(1);
    const inbox = await at.ask<{ items: { id: string; read: boolean }[]; unread: number }>('zhou', 'GET', '/api/inbox');
    const ids = inbox.body.items.map((notice) => notice.id);
    expect((await at.ask<{ unread: number }>('zhou', 'POST', '/api/inbox/read', { ids })).body).toEqual({ unread: 0 });
    expect(await callsOf('grid')).toEqual([]);
  });

  test('is given up after three calls that nobody answered', async () => {
    const id = await aCall(at);
    const states = [];
    for (let turn = 0; turn < 3; turn++)
      states.push((await at.ask<CallTask>('grid', 'POST', `/api/queues/calls/${id}/result`, { reached: false })).body.state);
    expect(states).toEqual(['waiting', 'waiting', 'notReached']);
  });

  test('is listed oldest first, in pages, for one’s own part of the place', async () => {
    for (let turn = 0; turn < 3; turn++) {
      at.later(0.01);
      await aCall(at, 'zhou', turn === 1 ? `${liuyin}/c2` : `${liuyin}/c1`);
    }
    const page = (await at.ask<Calls>('officer', 'GET', '/api/queues/calls?limit=2')).body;
    const rest = (await at.ask<Calls>('officer', 'GET', `/api/queues/calls?limit=2&cursor=${page.next}`)).body;
    const since = [...page.items, ...rest.items].map((one) => one.since);
    expect([page.items.length, rest.items.length, rest.next]).toEqual([2, 1, undefined]);
    expect(since).toEqual([...since].sort());
    await at.regrant('grid', [{ role: 'gridWorker', areaPath: `${liuyin}/c2` }]);
    expect((await callsOf('grid')).map(({ areaPath }) => areaPath)).toEqual([`${liuyin}/c2`]);
    expect((await at.ask('grid', 'GET', '/api/queues/calls?area=huangliu/dongshan')).body.reason).toBe('areaNotYours');
  });

  test('cannot be rung about without a number', async () => {
    const id = await aCall(at, 'nobodyknown');
    expect((await at.ask('grid', 'POST', `/api/queues/calls/${id}/number`, {})).body.reason).toBe('noPhone');
  });
});

describe('messages that were given up', () => {
  test('are seen by the county’s administrator without names, and tried again once', async () => {
    const id = await aLetter(at);
    const letters = async (who: string) => (await at.ask<{ items: DeadLetter[] }>(who, 'GET', '/api/queues/dead-letters')).body.items;
    expect(await letters('admin')).toEqual([
      {
        id,
        personLabel: '周**',
        template: 'progress',
        notice: 'wishPublished',
        failedAt: at.time.now.toISOString(),
        tries: 8,
        cause: 'timeout',
      },
    ]);
    expect(await letters('farAdmin')).toEqual([]);
    const retry = () => at.ask<{ reason?: string }>('admin', 'POST', `/api/queues/dead-letters/${id}/retry`, {});
    expect([(await retry()).body, await letters('admin')]).toEqual([{ id, again: true }, []]);
    expect((await retry()).body.reason).toBe('letterGone');
  });
});
