import { beforeEach, describe, expect, test } from '@jest/globals';
import type { FieldBefore, HouseholdRecord, HouseholdSummary, MemberView } from '@shared/households/household.views';
import { areaItem } from '../../functions/areas/areas.repository';
import type { MemoryStore } from '../../functions/core/memory-store';
import { idNumberOf } from '../../functions/households/household.builder';
import { type AHouse, aHouse, liuyin } from '../support/house';
import { aFile, aFileForm, lastFile } from '../support/household-routes';

const c1 = `${liuyin}/c1`;
const c2 = `${liuyin}/c2`;
type Problem = { reason: string; errors: { pointer: string }[]; details?: Record<string, string> };
type Record_ = HouseholdRecord & Problem;

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
  await at.store.commit([{ put: areaItem(c1, '第一网格') }, { put: areaItem(c2, '第二网格') }]);
  await at.regrant('grid', [{ role: 'gridWorker', areaPath: c1 }]);
});
const read = async (who: string, id: string) => (await at.ask<Record_>(who, 'GET', `/api/households/${id}`)).body;
const act = (who: string, id: string, path: string, body: unknown, method = 'POST') =>
  at.ask<Record_>(who, method, `/api/households/${id}${path}`, body);
const listed = async (who: string, query = '') =>
  (await at.ask<{ items: HouseholdSummary[] }>(who, 'GET', `/api/households${query}`)).body.items?.map(({ id }) => id);
const memberOf = ({ memberList = [] }: HouseholdRecord, relation: string) =>
  memberList.find((one) => one.relation === relation) as MemberView;
const from = { source: 'office' };

describe('who sees what', () => {
  test('a cell worker sees nothing of another cell, and can do nothing to it', async () => {
    const mine = await aFile(at, c1);
    const theirs = await aFile(at, c2);
    expect(await listed('grid')).toEqual([mine]);
    expect((await at.ask('grid', 'GET', `/api/households?area=${c2}`)).status).toBe(422);
    expect((await at.ask('grid', 'GET', `/api/households?area=${liuyin}`)).status).toBe(422);
    const { grown, minor } = lastFile(at);
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['GET', '/history?field=housing', undefined],
      ['POST', '/notes', { words: '好', visibility: 'grid' }],
      ['POST', '/findings', { from, findings: [{ field: 'skills', value: '木工' }] }],
      ['POST', `/members/${minor}/open`, { purpose: '上门核实' }],
      ['POST', `/members/${grown}/number`, { which: 'phone', purpose: '上门核实' }],
    ] as const)
      expect([path, (await at.ask('grid', method, `/api/households/${theirs}${path}`, body)).status]).toEqual([path, 404]);
    expect((await read('grid', mine)).memberList).toHaveLength(3);
  });

  test('a supervisor reads the file whole and writes nothing; a leader sees how it stands', async () => {
    const id = await aFile(at, c1);
    await act('officer', id, '/notes', { words: '只给办公室看', visibility: 'office' });
    const seen = await read('supervisor', id);
    expect([seen.actions, seen.notes?.length, seen.memberList?.length]).toEqual([[], 1, 3]);
    const { grown } = lastFile(at);
    for (const [path, body] of [
      ['/notes', { words: '好', visibility: 'grid' }],
      ['/level', { level: 'blue' }],
      ['/close', { reason: '不需要了' }],
      [`/members/${grown}/number`, { which: 'phone', purpose: '看看' }],
    ] as const)
      expect([path, (await act('supervisor', id, path, body)).status]).toEqual([path, 403]);
    const outline = await read('leader', id);
    expect(outline).toMatchObject({ headLabel: '何**', members: 3 });
    for (const absent of ['memberList', 'values', 'notes', 'documents', 'findings', 'entries', 'flags', 'consent', 'categoriesHeld'])
      expect([absent, absent in outline]).toEqual([absent, false]);
  });

  test('notes are read by whom they are for', async () => {
    const { body } = await at.ask<Record_>('town', 'POST', '/api/households', aFileForm(70, c1));
    const zhou = await at.house.people.find('zhou');
    if (zhou) await at.store.commit([at.house.joinHousehold(zhou, body.id)]);
    for (const visibility of ['office', 'grid', 'case']) await act('officer', body.id, '/notes', { words: `给${visibility}`, visibility });
    const words = async (who: string) => (await read(who, body.id)).notes?.map((note) => note.words).sort();
    expect(await words('officer')).toEqual(['给case', '给grid', '给office']);
    expect(await words('grid')).toEqual(['给case', '给grid']);
    expect(await words('zhou')).toEqual(['给case']);
    const mine = (await at.ask<Record_>('zhou', 'GET', '/api/me/household')).body;
    expect([mine.id, mine.actions, mine.values?.housing?.value]).toEqual([body.id, [], 'own']);
    expect((await act('zhou', body.id, '/notes', { words: '好', visibility: 'case' })).status).toBe(403);
    expect((await at.ask('daughter', 'GET', '/api/me/household')).status).toBe(404);
  });

  test('nobody works on the file of their own household, whatever their office', async () => {
    const id = await aFile(at, c1);
    const both = await at.house.people.find('both');
    if (both) await at.store.commit([at.house.joinHousehold(both, id)]);
    expect((await read('both', id)).actions).toEqual([]);
    expect((await act('both', id, '/level', { level: 'blue' })).status).toBe(403);
    expect((await act('both', id, `/members/${lastFile(at).minor}/open`, { purpose: '看看' })).status).toBe(403);
  });
});

describe('members under age', () => {
  const telling = /小满|2015-06-01|compulsory|201506/;
  test('are there by relation alone until they are opened with a purpose, which is recorded, every time', async () => {
    const id = await aFile(at, c1);
    const { minor } = lastFile(at);
    await act('officer', id, `/members/${minor}`, { from, values: { health: 'chronic' } }, 'PUT');
    await act('grid', id, '/findings', {
      from: { source: 'visit' },
      findings: [{ memberId: minor, field: 'schooling', value: 'seniorHigh' }],
    });
    for (const who of ['officer', 'town', 'grid', 'supervisor']) {
      const seen = await read(who, id);
      expect(JSON.stringify(seen)).not.toMatch(telling);
      expect(JSON.stringify(seen)).not.toContain('seniorHigh');
      expect(seen.memberList?.find(({ memberId }) => memberId === minor)).toEqual({ memberId: minor, relation: 'child', minor: true });
      expect((await at.ask(who, 'GET', `/api/households/${id}/history?field=health&memberId=${minor}`)).status).toBe(404);
    }
    expect(JSON.stringify(await at.ask('officer', 'GET', '/api/households?words=小满'))).not.toContain(id);
    const key = { 'Idempotency-Key': 'open-it-once' };
    const open = () =>
      at.ask<{ member: MemberView; findings: unknown[] }>(
        'grid',
        'POST',
        `/api/households/${id}/members/${minor}/open`,
        { purpose: '上门核实' },
        key,
      );
    const { body } = await open();
    expect(body.member).toMatchObject({ name: '何小满', birthday: '2015-06-01', values: { health: { value: 'chronic' } } });
    expect(body.findings).toEqual([{ proposalId: expect.any(String), at: 0, field: 'schooling', value: 'seniorHigh' }]);
    expect((await open()).body).toEqual(body);
    const entries = (await read('officer', id)).entries?.filter(({ type }) => type === 'MinorOpened');
    expect(entries).toMatchObject([{ who: '赵**', as: 'gridWorker', reason: '上门核实', memberId: minor }]);
    await at.regrant('grid', [{ role: 'gridWorker', areaPath: c2 }]);
    expect((await open()).status).toBe(404);
    const kept = (at.store as MemoryStore).all().filter(({ pk }) => pk.startsWith('IDEM#'));
    expect(JSON.stringify(kept)).not.toMatch(telling);
    expect(at.log.filter((line) => telling.test(line))).toEqual([]);
  });

  test('a purpose is no place for numbers', async () => {
    const id = await aFile(at, c1);
    const { status, body } = await act('officer', id, `/members/${lastFile(at).minor}/open`, { purpose: '打 19912345678 联系' });
    expect([status, body.reason]).toEqual([422, 'phoneInPublicText']);
  });
});

describe('numbers', () => {
  test('are sealed, opened one by one, and found by nobody in what is stored or logged', async () => {
    const id = await aFile(at, c1);
    const head = memberOf(await read('officer', id), 'head');
    const number = idNumberOf('1985-03-02', 1);
    const { body } = await at.ask<{ number: string }>('officer', 'POST', `/api/households/${id}/members/${head.memberId}/number`, {
      which: 'idNumber',
      purpose: '代办业务',
    });
    expect(body.number).toBe(number);
    const phone = await at.ask<{ number: string }>('officer', 'POST', `/api/households/${id}/members/${head.memberId}/number`, {
      which: 'phone',
      purpose: '代办业务',
    });
    expect(phone.body.number).toBe('19900001234');
    expect((await act('officer', id, '/notes', { words: `证号 ${number}`, visibility: 'office' })).status).toBe(422);
    expect((await act('officer', id, '/values', { from, values: { livingWords: '打 19912345678' } }, 'PUT')).status).toBe(422);
    expect((await act('officer', id, '/level', { level: 'red', words: '打 19912345678' })).status).toBe(422);
    const said = JSON.stringify((at.store as MemoryStore).all()) + at.log.join('\n') + JSON.stringify(await read('officer', id));
    expect(said).not.toMatch(new RegExp(`${number}|19900001234|19912345678`));
  });

  test('somebody who stands in another living file is refused, with the way on, at any time', async () => {
    const first = await aFile(at, c1);
    const taken = idNumberOf('1985-03-02', 1);
    const again = await at.ask<Record_>('officer', 'POST', '/api/households', { ...aFileForm(1, c2) });
    expect([again.status, again.body.reason, again.body.details]).toEqual([
      422,
      'memberInOtherFile',
      { area: '柳荫社区', id: first, label: '何**' },
    ]);
    const form = aFileForm(9, 'huangliu/dongshan/shiqiao');
    const members = [{ ...form.members[0], idNumber: taken }];
    const far = await at.ask<Record_>('elsewhere', 'POST', '/api/households', { ...form, members });
    expect([far.body.reason, far.body.details]).toEqual(['memberInOtherFile', { area: '柳荫社区' }]);
    expect(
      (await at.ask<{ items: HouseholdSummary[] }>('officer', 'POST', '/api/households/find', { idNumber: taken })).body.items.map(
        ({ id }) => id,
      ),
    ).toEqual([first]);
    expect(
      (await at.ask<{ items: HouseholdSummary[] }>('elsewhere', 'POST', '/api/households/find', { idNumber: taken })).body.items,
    ).toEqual([]);
    await act('officer', first, '/close', { reason: '搬走了' });
    expect((await at.ask('elsewhere', 'POST', '/api/households', { ...form, members })).status).toBe(201);
  });

  test('of two who write the same number at once one is refused', async () => {
    const one = await aFile(at, c1);
    const other = await aFile(at, c2);
    const member = { name: '何老三', relation: 'sibling', birthday: '1990-01-01', idNumber: idNumberOf('1990-01-01', 33), values: {} };
    const sent = await Promise.all([one, other, one, other].map((id) => act('officer', id, '/members', { from, member })));
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(
      sent.filter(({ status }) => status !== 200).map(({ body }) => ['memberInOtherFile', 'memberAlreadyHere'].includes(body.reason)),
    ).toEqual([true, true, true]);
    const places = (at.store as MemoryStore).all().filter(({ pk }) => pk.startsWith('IDNUMBER#'));
    expect(new Set(places.map(({ pk }) => pk)).size).toBe(places.length);
  });
});

describe('the life of a file', () => {
  test('every value says where it comes from; what it said before stays, for who may see the field', async () => {
    const id = await aFile(at, c1);
    await act('officer', id, '/values', { from: { source: 'resident', on: '2026-11-19' }, values: { housing: 'rented' } }, 'PUT');
    const { values } = await read('officer', id);
    expect(values?.housing).toEqual({ value: 'rented', source: 'resident', on: '2026-11-19', by: '孙**' });
    const history = async (who: string) => at.ask<{ items: FieldBefore[] }>(who, 'GET', `/api/households/${id}/history?field=housing`);
    expect((await history('grid')).body.items).toMatchObject([
      { before: { value: 'own', source: 'office', by: '吴**' }, changedBy: '孙**' },
    ]);
    expect((await history('leader')).status).toBe(404);
    const { grown } = lastFile(at);
    await act('officer', id, `/members/${grown}`, { from, name: '刘桂英', values: { health: 'serious' } }, 'PUT');
    await act('officer', id, `/members/${grown}`, { from, values: { health: 'chronic' } }, 'PUT');
    const of = async (field: string) =>
      (await at.ask<{ items: FieldBefore[] }>('officer', 'GET', `/api/households/${id}/history?field=${field}&memberId=${grown}`)).body
        .items;
    expect((await of('name'))[0]?.before?.value).toBe('刘秀英');
    expect((await of('health')).map(({ before }) => before?.value)).toEqual(['serious']);
  });

  test('findings of a grid worker change the file only when an officer confirms them', async () => {
    const id = await aFile(at, c1);
    const findings = [
      { field: 'housing', value: 'unsafe' },
      { field: 'skills', value: '会做豆腐' },
    ];
    const { body } = await act('grid', id, '/findings', { from: { source: 'visit' }, findings });
    expect([body.waiting, body.values?.housing?.value]).toEqual([1, 'own']);
    expect(await listed('officer', '?show=waiting')).toContain(id);
    const path = `/findings/${body.findings?.[0]?.id}`;
    expect((await act('grid', id, path, { accept: [0, 1] })).status).toBe(403);
    const settled = await act('officer', id, path, { accept: [0], reason: '没问到' });
    expect(settled.body.values?.housing).toMatchObject({ value: 'unsafe', source: 'visit', by: '赵**' });
    expect([settled.body.waiting, settled.body.values?.skills]).toEqual([0, undefined]);
    expect(settled.body.levelProposal).toMatchObject({ level: 'yellow', reasons: ['unsafeHousing'] });
    expect((await act('officer', id, path, { accept: [0, 1] })).body.reason).toBe('findingsSettled');
  });

  test('the level is proposed with reasons, decided by a person, and its review is spoken of on its day', async () => {
    const id = await aFile(at, c1);
    expect((await act('officer', id, '/level', { level: 'red' })).body.reason).toBe('wordsNeeded');
    const { body } = await act('officer', id, '/level', { level: 'red', words: '刚动过手术' });
    expect(body).toMatchObject({ level: 'red', reviewBy: '2026-12-20', nextVisitBy: '2026-12-20' });
    expect(await listed('officer', '?level=red')).toEqual([id]);
    expect(await listed('officer', '?level=undecided')).toEqual([]);
    at.later(31);
    await at.house.runDue(at.time.now);
    await at.house.runDue(at.time.now);
    const seen = await read('officer', id);
    expect([seen.reviewOverdue, seen.entries?.filter(({ type }) => type === 'LevelReviewDue').length]).toEqual([true, 1]);
    expect(await listed('officer', '?show=waiting')).toEqual([id]);
    for (const event of await at.house.households.entries(id, 50)) await at.house.react(event);
    const inbox = (await at.ask<{ items: { name: string; link?: { kind: string; id: string } }[] }>('officer', 'GET', '/api/inbox')).body
      .items;
    expect(inbox.filter(({ name }) => name === 'levelReviewDue')).toHaveLength(1);
  });

  test('two files merge, and are as they were when that is undone', async () => {
    const other = await aFile(at, c1);
    const { grown: there } = lastFile(at);
    const id = await aFile(at, c1);
    const { grown: here } = lastFile(at);
    const before = [await read('officer', id), await read('officer', other)];
    const doubles = (
      await at.ask<{ items: { household: HouseholdSummary; alike: unknown[] }[] }>('officer', 'GET', `/api/households/${id}/doubles`)
    ).body.items;
    expect(doubles.map(({ household, alike }) => [household.id, alike.length])).toEqual([[other, 3]]);
    const merged = await act('officer', id, '/merge', { other, same: [{ here, there }], reason: '同一家人' });
    expect([merged.body.members, merged.body.actions.includes('undoMerge')]).toEqual([5, true]);
    expect(await listed('officer')).toEqual([id]);
    expect(await read('officer', other)).toMatchObject({ status: 'merged', into: id, actions: ['openMinor', 'openNumber'] });
    at.later(2);
    expect((await act('officer', id, '/merge/undo', { other })).status).toBe(200);
    const plain = ({ version, changedAt, entries, levelProposal, ...rest }: HouseholdRecord) => ({ ...rest, level: levelProposal?.level });
    expect([await read('officer', id), await read('officer', other)].map(plain)).toEqual(before.map(plain));
    at.later(1);
    await act('officer', id, '/merge', { other, same: [], reason: '同一家人' });
    at.later(31);
    expect((await act('officer', id, '/merge/undo', { other })).body.reason).toBe('undoTooLate');
  });

  test('a household divides: members and their accounts go to the new file in one step', async () => {
    const form = aFileForm(50, c1);
    const li = { name: '李明', relation: 'sibling', birthday: '1990-01-01', phone: '19900000004', values: {} };
    const { body } = await at.ask<Record_>('town', 'POST', '/api/households', { ...form, members: [...form.members, li] });
    const mover = memberOf(body, 'sibling');
    expect([mover.hasAccount, (await at.house.people.find('li'))?.householdId]).toEqual([true, body.id]);
    const { body: left } = await act('officer', body.id, '/split', {
      memberIds: [mover.memberId],
      headId: mover.memberId,
      areaPath: c2,
      reason: '分家了',
    });
    const newId = left.entries?.find(({ type }) => type === 'HouseholdSplit')?.other ?? '';
    expect([left.members, (await at.house.people.find('li'))?.householdId]).toEqual([3, newId]);
    expect(await read('officer', newId)).toMatchObject({ headLabel: '李**', members: 1, areaPath: c2, splitFrom: body.id });
    expect((await at.ask<Record_>('li', 'GET', '/api/me/household')).body.id).toBe(newId);
    expect((await read('grid', newId)).reason).toBe('notFound');
  });
});
