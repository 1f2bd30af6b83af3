import { beforeEach, describe, expect, test } from '@jest/globals';
import type { RouteStop, SheetStart, VisitSummary } from '@shared/visits/visit.views';
import type { MemoryStore } from '../../functions/core/memory-store';
import type { AnyEvent } from '../../functions/notifications/notices';
import { report } from '../support/clues';
import { askHelp } from '../support/help';
import { type AHouse, aHouse, liuyin, shiqiao } from '../support/house';
import { aFile, lastFile } from '../support/household-routes';
import {
  aLevelledFile,
  aPlannedVisit,
  aVisitSheet,
  onVisit,
  openDrive,
  plannedFor,
  reactAll,
  seeFile,
  seeVisit,
  visitsOf,
} from '../support/visits';

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});
const on = (who: string, id: string, slug: string, body?: unknown, headers?: Record<string, string>) =>
  onVisit(at, who, id, slug, body, headers);
const list = async (who: string, query = '') =>
  (await at.ask<{ items: VisitSummary[]; next?: string }>(who, 'GET', `/api/visits${query}`)).body;
const ids = async (who: string, query = '') => (await list(who, query)).items.map(({ id }) => id);
const notices = async (who: string) =>
  (await at.ask<{ items: { name: string }[] }>(who, 'GET', '/api/inbox')).body.items
    .map(({ name }) => name)
    .filter((name) => name.startsWith('visit'));

describe('what is written from a visit', () => {
  const contact = { name: '何婆婆', phone: '19912345678', address: '平房区 3 排' };
  const stateOf = async (kind: 'wish' | 'help' | 'clue', id: string) =>
    (await at.store.get({ pk: `${kind.toUpperCase()}#${id}`, sk: 'STATE' }))?.[kind] as { visitId?: string; householdId?: string };
  const tell = async (pk: string) => {
    for (const item of (at.store as MemoryStore).all().filter((one) => one.pk === pk && one.sk.startsWith('EVENT#')))
      await at.house.react(item.event as AnyEvent);
  };

  test('keeps the visit, and the chain leads to it from each', async () => {
    const householdId = await aLevelledFile(at);
    const { id: visitId } = await plannedFor(at, householdId);
    const form = { authorIs: 'gridWorker', householdId, visitId, contact } as const;
    const wish = (await at.submit('grid', form)).body.id;
    const help = (await askHelp(at, 'grid', form)).body.id;
    const clue = (await report(at, 'grid', { householdId, visitId })).body.id;
    for (const [kind, id] of [
      ['wish', wish],
      ['help', help],
      ['clue', clue],
    ] as const) {
      expect([kind, await stateOf(kind, id)]).toMatchObject([kind, { householdId, visitId }]);
      await tell(`${kind.toUpperCase()}#${id}`);
    }
    type Chain = { tasks: { kind: string; id: string; visitId?: string }[] };
    const { body } = await at.ask<Chain>('officer', 'GET', `/api/chains/H-${householdId}`);
    const from = body.tasks.filter((task) => task.visitId === visitId).map(({ kind, id }) => [kind, id]);
    expect(from.sort()).toEqual([
      ['clue', clue],
      ['help', help],
      ['wish', wish],
    ]);
  });

  test('keeps no visit of another household, none that is not there, and none of who may not read the file', async () => {
    const householdId = await aLevelledFile(at);
    const { id: visitId } = await plannedFor(at, householdId);
    const other = await aFile(at);
    for (const [who, changes] of [
      ['grid', { householdId: other, visitId }],
      ['grid', { householdId, visitId: 'nowhere' }],
      ['grid', { visitId }],
      ['li', { authorIs: 'relative', householdId, visitId }],
    ] as const) {
      const { status, body } = await at.submit(who, { authorIs: 'gridWorker', contact, ...changes });
      expect([status, (await stateOf('wish', body.id)).visitId]).toEqual([201, undefined]);
    }
  });
});

describe('the rhythm', () => {
  test.each([
    ['red', '2026-12-20'],
    ['yellow', '2027-02-19'],
    ['blue', '2027-05-21'],
  ])('plans the next visit of a %s household', async (level, dueOn) => {
    const id = await aLevelledFile(at, level);
    expect(await plannedFor(at, id)).toMatchObject({ id: `v-${id}-${dueOn}`, dueOn, level, reason: 'rhythm', householdLabel: '何**家' });
  });
  test('plans one and no other, however late and often it hears of it', async () => {
    const id = await aLevelledFile(at, 'blue');
    at.later(3);
    await at.ask('town', 'POST', `/api/households/${id}/level`, { level: 'red', words: '病倒了' });
    await reactAll(at);
    const after = await visitsOf(at, id);
    expect(after.map(({ status, dueOn }) => [dueOn, status])).toEqual([
      ['2027-05-21', 'dropped'],
      ['2026-12-23', 'planned'],
    ]);
    at.later(1);
    await reactAll(at, true);
    expect((await visitsOf(at, id)).map(({ status, dueOn }) => [dueOn, status])).toEqual(after.map(({ status, dueOn }) => [dueOn, status]));
  });
  test('plans the next when one is done, and strikes off what is planned when the file ends', async () => {
    const id = await aLevelledFile(at);
    at.later(10);
    const { id: first } = await plannedFor(at, id);
    expect((await on('grid', first, 'record', aVisitSheet(at))).body).toMatchObject({ status: 'done', mine: true, step: 1, actions: [] });
    await reactAll(at);
    expect(await plannedFor(at, id)).toMatchObject({ dueOn: '2026-12-30' });
    expect((await seeFile(at, 'officer', id)).nextVisitBy).toBe('2026-12-30');
    await at.ask('town', 'POST', `/api/households/${id}/close`, { reason: '日子好起来了' });
    await reactAll(at);
    expect((await visitsOf(at, id)).map(({ status }) => status)).toEqual(['dropped', 'done']);
  });
  test('sees the watched every month', async () => {
    const id = await aFile(at);
    await at.ask('town', 'POST', `/api/households/${id}/watch`, { reason: '老人独居' });
    await reactAll(at);
    expect(await plannedFor(at, id)).toMatchObject({ dueOn: '2026-12-20' });
  });
});

describe('a visit', () => {
  test('is recorded once with its findings, which change the file only when an officer confirms them', async () => {
    const id = await aLevelledFile(at);
    const visit = await plannedFor(at, id);
    const start = (await at.ask<SheetStart>('grid', 'GET', `/api/visits/${visit.id}/sheet`)).body;
    expect(start.values).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'housing', value: 'own', source: 'office' })]));
    expect(start.members.map(({ label }) => label)).toEqual(['何**', '刘**']);
    const findings = [
      { field: 'incomeYuan', value: 8000 },
      { memberId: lastFile(at).grown, field: 'ability', value: 'partly' },
    ];
    const sheet = { ...aVisitSheet(at), findings };
    const key = { 'Idempotency-Key': 'a-sheet-from-the-stairs' };
    const done = await on('grid', visit.id, 'record', sheet, key);
    expect(done.body).toMatchObject({
      status: 'done',
      sheet: { findings: [{ field: 'incomeYuan', value: 8000 }] },
      proposalId: expect.any(String),
    });
    const again = await on('grid', visit.id, 'record', sheet, key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
    expect((await on('both', visit.id, 'record', aVisitSheet(at))).body.reason).toBe('visitNotPlanned');
    expect((await seeFile(at, 'officer', id)).values?.incomeYuan).toBeUndefined();
    const settle = `/api/households/${id}/findings/${done.body.proposalId}`;
    expect((await at.ask('grid', 'POST', settle, { accept: [0, 1] })).status).toBe(403);
    expect((await at.ask('officer', 'POST', settle, { accept: [0, 1] })).status).toBe(200);
    const file = await seeFile(at, 'officer', id);
    expect(file.values?.incomeYuan).toMatchObject({ value: 8000, source: 'visit', record: visit.id, by: '赵**' });
  });
  test.each([
    ['a phone in the words', { living: '电话 19900001234' }, 'phoneInPublicText', '/living'],
    ['a value no field can hold', { findings: [{ field: 'incomeYuan' as const, value: -1 }] }, 'findingUnfit', '/findings/0'],
    ['nothing said', { living: '', needs: '', measures: '', deeds: [] }, 'saySomething', '/living'],
    ['a photo of somebody else', { media: ['not-mine'] }, 'mediaUnknown', '/media'],
    ['a day to come', { visitedAt: '2026-11-21T02:00:00.000Z' }, 'visitInFuture', '/visitedAt'],
  ])('is refused with %s', async (_, changes, reason, pointer) => {
    const { status, body } = await on('grid', await aPlannedVisit(at), 'record', aVisitSheet(at, changes));
    expect([status, body.reason, body.errors?.[0]?.pointer ?? pointer]).toEqual([422, reason, pointer]);
  });
  test('that met nobody stays due, counted for whoever goes next', async () => {
    const id = await aPlannedVisit(at);
    await on('grid', id, 'nobody-met', { words: '门锁着' });
    expect((await on('grid', id, 'nobody-met', { words: '' })).body).toMatchObject({ status: 'planned', tries: 2 });
    expect(await ids('grid')).toEqual([id]);
  });
  test('is overdue once, as work due, and told to the office when nobody was asked to go', async () => {
    const id = await aPlannedVisit(at);
    at.later(31);
    await at.house.runDue(at.time.now);
    await at.house.runDue(at.time.now);
    await reactAll(at);
    const { chain, overdue } = (await seeVisit(at, 'grid', id)).body;
    expect([overdue, chain.filter(({ type }) => type === 'VisitOverdue')]).toEqual([true, [expect.objectContaining({ as: 'clock' })]]);
    expect(await notices('officer')).toEqual(['visitOverdue']);
    const moved = await on('grid', id, 'postponement', { dueOn: '2027-01-10', reason: '住院了' });
    expect(moved.body).toMatchObject({ overdue: false, dueOn: '2027-01-10' });
    expect((await on('grid', id, 'postponement', { dueOn: '2027-01-02', reason: '住院了' })).body.reason).toBe('dayNotLater');
  });
  test('is given to a party member, who then may make it, and sees no file', async () => {
    const id = await aPlannedVisit(at);
    expect((await seeVisit(at, 'wang', id)).status).toBe(404);
    const visitors = (
      await at.ask<{ items: { personId: string; label: string; kind: string }[] }>('officer', 'GET', `/api/visits/${id}/visitors`)
    ).body.items;
    expect(visitors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ personId: 'grid', kind: 'gridWorker' }),
        expect.objectContaining({ personId: 'wang', label: '王**', kind: 'member' }),
      ]),
    );
    expect((await on('grid', id, 'visitor', { visitorId: 'wang' })).status).toBe(403);
    expect((await on('officer', id, 'visitor', { visitorId: 'zhou' })).body.reason).toBe('visitorUnknown');
    expect((await on('officer', id, 'visitor', { visitorId: 'wang' })).body).toMatchObject({ visitorLabel: '王**' });
    await reactAll(at);
    expect(await notices('wang')).toEqual(['visitAssigned']);
    expect(await ids('wang', '?show=mine')).toEqual([id]);
    expect((await seeVisit(at, 'wang', id)).body).toMatchObject({
      mine: true,
      mayOpenFile: false,
      actions: ['record', 'nobodyMet', 'postpone'],
    });
    expect((await at.ask<SheetStart>('wang', 'GET', `/api/visits/${id}/sheet`)).body).toEqual({
      mayReadFile: false,
      values: [],
      members: [],
    });
    expect((await on('wang', id, 'record', aVisitSheet(at, { kind: 'member' }))).body).toMatchObject({ status: 'done', kind: 'member' });
    expect((await seeVisit(at, 'li', id)).status).toBe(404);
  });
  test('can be asked for, once a day, by who looks after the place', async () => {
    const household = await aFile(at);
    const ask = (who: string, body: object) =>
      at.ask<VisitSummary & { reason?: string }>(who, 'POST', '/api/visits', { householdId: household, words: '', ...body });
    const { status, body } = await ask('grid', { dueOn: '2026-11-25', words: '想问问低保', mine: true });
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ reason: 'asked', dueOn: '2026-11-25', mine: true, words: '想问问低保' }),
    ]);
    expect((await ask('officer', { dueOn: '2026-11-25' })).body.reason).toBe('visitPlanned');
    expect((await ask('officer', { dueOn: '2026-11-19' })).body.reason).toBe('dayPast');
    expect((await ask('elsewhere', { dueOn: '2026-11-26' })).body.reason).toBe('householdUnknown');
    expect((await ask('wang', { dueOn: '2026-11-26' })).status).toBe(403);
  });
  test('is struck off by the office with a reason; the next comes a month later', async () => {
    const id = await aPlannedVisit(at);
    expect((await on('grid', id, 'drop', { reason: '刚去过' })).status).toBe(403);
    const { body } = await on('officer', id, 'drop', { reason: '刚去过' });
    expect(body).toMatchObject({ status: 'dropped', dropReason: '刚去过' });
    await reactAll(at);
    expect(await plannedFor(at, body.householdId)).toMatchObject({ dueOn: '2027-01-20' });
  });
  test('of one’s own household is made by somebody else', async () => {
    const id = await aPlannedVisit(at);
    const { householdId } = (await seeVisit(at, 'officer', id)).body;
    const person = await at.house.people.find('officer');
    await at.store.commit([{ put: { pk: 'PERSON#officer', sk: 'PROFILE', ...person, householdId } }]);
    expect((await on('officer', id, 'record', aVisitSheet(at))).status).toBe(403);
  });
});

describe('lists', () => {
  test('show each office its place, the first to be due first, and page on', async () => {
    const [red, yellow, far] = [await aLevelledFile(at), await aLevelledFile(at, 'yellow'), await aFile(at, liuyin)];
    const [first, second] = [(await plannedFor(at, red)).id, (await plannedFor(at, yellow)).id];
    for (const who of ['grid', 'officer', 'town', 'supervisor']) expect([who, await ids(who)]).toEqual([who, [first, second]]);
    expect(await ids('elsewhere')).toEqual([]);
    expect((await at.ask('elsewhere', 'GET', `/api/visits?area=${liuyin}`)).status).toBe(422);
    expect((await at.ask('elsewhere', 'GET', `/api/visits/${first}`)).status).toBe(404);
    expect((await at.ask('farOfficer', 'GET', `/api/visits/${first}`)).status).toBe(404);
    const page = await list('town', '?limit=1');
    expect([page.items.map(({ id }) => id), await ids('town', `?limit=1&cursor=${page.next}`)]).toEqual([[first], [second]]);
    await on('grid', first, 'record', aVisitSheet(at));
    expect([await ids('grid', '?show=done'), await ids('grid')]).toEqual([[first], [second]]);
    expect(await visitsOf(at, far)).toEqual([]);
    expect(await visitsOf(at, red, 'elsewhere')).toEqual([]);
  });
  test('order today’s route from where one stands', async () => {
    const points = [0.03, 0.01, undefined, 0.02];
    const visits: string[] = [];
    for (const far of points) {
      const household = await aLevelledFile(at);
      const { id } = await plannedFor(at, household);
      await on('grid', id, 'record', aVisitSheet(at, far === undefined ? {} : { point: { lat: 30, lon: 107 + far } }));
      await reactAll(at);
      visits.push((await plannedFor(at, household)).id);
    }
    at.later(25);
    const route = async (query: string) => (await at.ask<{ stops: RouteStop[] }>('grid', 'GET', `/api/visit-route${query}`)).body.stops;
    const stops = await route('?lat=30&lon=107');
    expect(stops.map(({ id, metres }) => [visits.indexOf(id), metres])).toEqual([
      [1, 1000],
      [3, 1000],
      [0, 1000],
      [2, undefined],
    ]);
    expect(await route('?days=0')).toEqual([]);
    expect((await at.ask('supervisor', 'GET', '/api/visit-route')).status).toBe(403);
  });
});

describe('a drive', () => {
  test('lists its households, counts what is done, and ends', async () => {
    const households = [await aLevelledFile(at), await aLevelledFile(at, 'yellow'), await aLevelledFile(at, 'blue')];
    const { status, body } = await openDrive(at, 'officer', { choice: { by: 'level', levels: ['red', 'yellow'] } });
    expect(status).toBe(201);
    await reactAll(at);
    const see = async () => (await at.ask<typeof body>('grid', 'GET', `/api/drives/${body.id}`)).body;
    expect(await see()).toMatchObject({ state: 'running', households: 2, done: 0, mayEnd: false });
    const visits = async (query = '') =>
      (await at.ask<{ items: VisitSummary[] }>('officer', 'GET', `/api/drives/${body.id}/visits${query}`)).body.items;
    expect((await visits()).map(({ householdId }) => householdId).sort()).toEqual(households.slice(0, 2).sort());
    expect(await visits()).toEqual([
      expect.objectContaining({ sheetKind: 'festival', driveName: '春节走访', dueOn: '2026-12-10' }),
      expect.anything(),
    ]);
    const [one] = await visits();
    await on('grid', one?.id ?? '', 'record', aVisitSheet(at, { sheet: 'festival' }));
    expect(await see()).toMatchObject({ done: 1 });
    expect((await visits('?status=planned')).length).toBe(1);
    expect((await at.ask('grid', 'POST', `/api/drives/${body.id}/end`, {})).status).toBe(403);
    expect((await at.ask<typeof body>('officer', 'POST', `/api/drives/${body.id}/end`, {})).body).toMatchObject({ state: 'ending' });
    await at.house.runDue(at.time.now);
    expect(await see()).toMatchObject({ state: 'ended', households: 2, done: 1, dropped: 1 });
    expect((await at.ask('elsewhere', 'GET', `/api/drives/${body.id}`)).status).toBe(404);
    expect((await at.ask<{ items: unknown[] }>('town', 'GET', '/api/drives')).body.items).toHaveLength(1);
  });
  test('fills a long list piece by piece, each household once', async () => {
    for (let count = 0; count < 45; count += 1) await aFile(at);
    const { body } = await openDrive(at, 'town', { areaPath: 'huangliu/hewan' });
    expect(body).toMatchObject({ state: 'filling', households: 20 });
    await reactAll(at);
    expect((await at.ask<typeof body>('officer', 'GET', `/api/drives/${body.id}`)).body).toMatchObject({
      state: 'running',
      households: 45,
    });
  });
  test.each([
    ['another place', { areaPath: shiqiao }, 'areaNotYours'],
    ['a place nobody knows', { areaPath: `${liuyin}/nowhere` }, 'areaUnknown'],
    ['nobody', { choice: { by: 'level', levels: ['blue'] } }, 'nobodyChosen'],
    ['a household of nowhere', { choice: { by: 'hand', householdIds: ['unknown'] } }, 'householdUnknown'],
    ['days that have passed', { from: '2026-11-01', until: '2026-11-02' }, 'dayPast'],
    ['an end before the beginning', { from: '2026-12-20' }, 'endsBeforeStart'],
  ])('is not opened for %s', async (_, changes, reason) => {
    await aLevelledFile(at);
    expect((await openDrive(at, 'officer', changes)).body.reason).toBe(reason);
  });
  test('takes households chosen by hand, and whoever is planned for its last day joins it', async () => {
    const id = await aLevelledFile(at);
    const { id: planned } = await plannedFor(at, id);
    const { body } = await openDrive(at, 'officer', { until: '2026-12-20', choice: { by: 'hand', householdIds: [id] } });
    expect(body).toMatchObject({ households: 1, state: 'running' });
    expect((await seeVisit(at, 'grid', planned)).body).toMatchObject({ driveId: body.id, reason: 'drive', sheetKind: 'festival' });
  });
});
