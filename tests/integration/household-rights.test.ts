import { beforeEach, describe, expect, test } from '@jest/globals';
import type { HouseholdRecord } from '@shared/households/household.views';
import type { SheetStart } from '@shared/visits/visit.views';
import { areaItem } from '../../functions/areas/areas.repository';
import type { MemoryStore } from '../../functions/core/memory-store';
import { idNumberOf } from '../../functions/households/household.builder';
import { type ClueAnswer, clueAct, clueIn, dispatch, report, seenAt } from '../support/clues';
import { type AHouse, aHouse, liuyin } from '../support/house';
import { aFile, aFileForm, lastFile } from '../support/household-routes';
import { aVisitSheet, onVisit, openDrive, plannedFor, reactAll, seeVisit } from '../support/visits';

const c1 = `${liuyin}/c1`;
const c2 = `${liuyin}/c2`;
type Record_ = HouseholdRecord & { reason: string };

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
  await at.store.commit([{ put: areaItem(c1, '第一网格') }, { put: areaItem(c2, '第二网格') }]);
  await at.regrant('grid', [{ role: 'gridWorker', areaPath: c1 }]);
});
const read = async (who: string, id: string) => (await at.ask<Record_>(who, 'GET', `/api/households/${id}`)).body;
const act = (who: string, id: string, path: string, body: unknown, method = 'POST') =>
  at.ask<Record_>(who, method, `/api/households/${id}${path}`, body);
const livesIn = async (who: string, householdId: string) => {
  const person = await at.house.people.find(who);
  if (person) await at.store.commit([at.house.joinHousehold(person, householdId)]);
};
const from = { source: 'office' };

describe('who works where they live', () => {
  test('reads of their own file what the family reads, and no note of the office or the grid', async () => {
    const id = await aFile(at, c1);
    for (const visibility of ['office', 'grid', 'case']) await act('town', id, '/notes', { words: `给${visibility}`, visibility });
    await act('town', id, '/findings', { from: { source: 'visit' }, findings: [{ field: 'skills', value: '会做饭' }] });
    for (const who of ['officer', 'grid', 'supervisor']) {
      expect([who, (await read(who, id)).notes?.length]).not.toEqual([who, 1]);
      await livesIn(who, id);
      const own = await read(who, id);
      expect([who, own.notes?.map(({ words }) => words), own.findings]).toEqual([who, ['给case'], undefined]);
    }
  });

  test('reads of a report on their own household only that it is there, and does not tie it to another one', async () => {
    const household = await aFile(at, c1);
    const id = (await report(at, 'li', { areaPath: c1 })).body.id;
    await clueAct(at, 'officer', id, 'household', { householdId: household });
    await clueAct(at, 'officer', id, 'dispatch', dispatch());
    for (const event of (await at.house.clues.findRecord(id))?.events ?? []) await at.house.react(event);
    const see = async (who: string) => (await at.ask<ClueAnswer>(who, 'GET', `/api/clues/${id}`)).body;
    const listed = async (who: string) =>
      (await at.ask<{ items: ClueAnswer[] }>(who, 'GET', `/api/clues?area=${c1}`)).body.items.map(({ words, aboutLabel }) => [
        words,
        aboutLabel,
      ]);
    for (const who of ['officer', 'grid']) {
      expect(await see(who)).toMatchObject({ reporterLabel: '李**', hasContact: true, householdId: household });
      expect(await listed(who)).toEqual([[expect.stringContaining('老人'), '周**']]);
      await livesIn(who, household);
      const { reporterLabel, hasContact, householdId, words, aboutLabel, actions } = await see(who);
      expect([who, reporterLabel, hasContact, householdId, words, aboutLabel]).toEqual([who, undefined, false, undefined, '', '']);
      expect(actions).not.toContain('linkHousehold');
      expect(await listed(who)).toEqual([['', '']]);
      expect((await clueAct(at, who, id, 'household', { householdId: await aFile(at, c1) })).status).toBe(403);
    }
    type Chain = { tasks: { kind: string; title?: string; outcome?: string; record: boolean }[] };
    const task = async (who: string) =>
      (await at.ask<Chain>(who, 'GET', `/api/chains/H-${household}`)).body.tasks.find(({ kind }) => kind === 'clue');
    expect(await task('officer')).toMatchObject({ record: false });
    expect((await task('officer'))?.title).toBeUndefined();
    await clueAct(at, 'town', id, 'verification', seenAt(at, { outcome: 'handedToPolice' }));
    for (const event of (await at.house.clues.findRecord(id))?.events ?? []) await at.house.react(event);
    expect((await task('town'))?.outcome).toBe('handedToPolice');
    await livesIn('zhou', household);
    for (const who of ['officer', 'zhou']) expect([who, (await task(who))?.outcome]).toEqual([who, undefined]);
  });
});

describe('a household that moved to another cell', () => {
  test('is visited by who looks after its new place, or whom the visit was given to; the old cell is told nothing more', async () => {
    const id = await aFile(at, c1);
    await act('town', id, '/address', { address: '平房区三排十二号' }, 'PUT');
    await act('town', id, '/level', { level: 'red', words: '走访后商定' });
    await reactAll(at);
    const visit = (await plannedFor(at, id)).id;
    const sheet = (who: string) => at.ask<SheetStart>(who, 'GET', `/api/visits/${visit}/sheet`);
    expect((await sheet('grid')).body.mayReadFile).toBe(true);
    await act('town', id, '/values', { from, values: {}, areaPath: c2 }, 'PUT');
    await reactAll(at);
    expect((await sheet('grid')).status).toBe(404);
    expect((await onVisit(at, 'grid', visit, 'address')).status).toBe(404);
    expect((await onVisit(at, 'grid', visit, 'record', aVisitSheet(at))).status).toBe(404);
    await at.regrant('grid', [{ role: 'gridWorker', areaPath: c2 }]);
    expect([(await seeVisit(at, 'grid', visit)).status, (await onVisit(at, 'grid', visit, 'address')).status]).toEqual([200, 200]);
  });
});

test('a visit that was planned before two files merged is written where the household lives on, and not made by who lives there', async () => {
  const other = await aFile(at, c1);
  const id = await aFile(at, c1);
  await act('town', id, '/address', { address: '平房区三排十二号' }, 'PUT');
  const asked = { householdId: other, dueOn: '2026-11-25', words: '' };
  const visit = (await at.ask<{ id: string }>('officer', 'POST', '/api/visits', asked)).body.id;
  await act('town', id, '/merge', { other, same: [], reason: '同一家人' });
  await reactAll(at);
  await livesIn('officer', id);
  expect((await onVisit(at, 'officer', visit, 'address')).status).toBe(403);
  expect((await onVisit(at, 'grid', visit, 'address')).status).toBe(200);
  const findings = [{ field: 'skills', value: '会做饭' }];
  expect((await onVisit(at, 'grid', visit, 'record', aVisitSheet(at, { findings: findings as never }))).status).toBe(200);
  const file = await read('town', id);
  expect([file.lastVisitAt, file.findings?.length]).toEqual([at.time.now.toISOString(), 1]);
});

test('a visit of a drive is on the drive’s list where the household lives now, once, and is struck off with it', async () => {
  const id = await aFile(at, c1);
  const choice = { by: 'hand', householdIds: [id] };
  const drive = (await openDrive(at, 'town', { choice })).body.id;
  await reactAll(at);
  await act('town', id, '/values', { from, values: {}, areaPath: c2 }, 'PUT');
  await reactAll(at);
  const listed = async (area: string) =>
    (await at.ask<{ items: { status: string }[] }>('officer', 'GET', `/api/drives/${drive}/visits?area=${area}`)).body.items.map(
      ({ status }) => status,
    );
  expect([await listed(c1), await listed(c2), await listed(liuyin)]).toEqual([[], ['planned'], ['planned']]);
  expect((await at.ask<{ reason?: string }>('officer', 'POST', `/api/drives/${drive}/end`, {})).body).toMatchObject({ state: 'ending' });
  await at.house.runDue(at.time.now);
  expect([await listed(c2), (await at.house.visits.tally(drive)).dropped]).toEqual([['dropped'], 1]);
});

describe('what is written once', () => {
  test('who stands in two files that merge keeps their ID number, and has it where they had it when that is undone', async () => {
    const other = await aFile(at, c1);
    const there = (await read('town', other)).memberList?.find(({ relation }) => relation === 'head')?.memberId;
    const form = aFileForm(90, c1);
    const [head, ...rest] = form.members;
    const { idNumber: _none, ...unnumbered } = head as typeof head & { idNumber: string };
    const { body } = await at.ask<Record_>('town', 'POST', '/api/households', { ...form, members: [unnumbered, ...rest] });
    const here = body.memberList?.find(({ relation }) => relation === 'head')?.memberId;
    const number = idNumberOf('1985-03-02', lastFile(at).turn);
    const found = async () =>
      (await at.ask<{ items: { id: string }[] }>('town', 'POST', '/api/households/find', { idNumber: number })).body.items.map(
        ({ id }) => id,
      );
    expect(await found()).toEqual([other]);
    expect((await act('town', body.id, '/merge', { other, same: [{ here, there }], reason: '同一家人' })).status).toBe(200);
    expect(await found()).toEqual([body.id]);
    const twice = await act('town', await aFile(at, c2), '/members', {
      from,
      member: { name: '何建国', relation: 'sibling', birthday: '1985-03-02', idNumber: number, values: {} },
    });
    expect(twice.body.reason).toBe('memberInOtherFile');
    expect((await act('town', body.id, '/merge/undo', { other })).status).toBe(200);
    expect(await found()).toEqual([other]);
    const again = (await read('town', body.id)).memberList?.find(({ memberId }) => memberId === here);
    expect(again?.hasIdNumber).toBe(false);
  });

  test('what a field said before is kept of every change, also of two at the same moment', async () => {
    const id = await aFile(at, c1);
    for (const skills of ['会做饭', '会修车', '会木工']) await act('town', id, '/values', { from, values: { skills } }, 'PUT');
    for (const occupation of ['casual', 'employed', 'casual'])
      await act('town', id, `/members/${lastFile(at).grown}`, { from, values: { occupation } }, 'PUT');
    const said = async (query: string) =>
      (await at.ask<{ items: { before?: { value: unknown } }[] }>('town', 'GET', `/api/households/${id}/history?${query}`)).body.items.map(
        (one) => one.before?.value,
      );
    expect(await said('field=skills')).toEqual(['会修车', '会做饭']);
    expect(await said(`field=occupation&memberId=${lastFile(at).grown}`)).toEqual(['employed', 'casual']);
  });
});

test('no file is opened in, moved or divided into an area that is no more, and nothing reported there', async () => {
  const id = await aFile(at, c2);
  const retired = { at: '2026-01-01T00:00:00.000Z', reason: '两格合并' };
  await (at.store as MemoryStore).commit([{ put: areaItem(c1, '第一网格', { version: 2, retired }) }]);
  const opened = await at.ask<Record_>('town', 'POST', '/api/households', aFileForm(80, c1));
  expect(opened.body.reason).toBe('areaUnknown');
  expect((await act('town', id, '/values', { from, values: {}, areaPath: c1 }, 'PUT')).body.reason).toBe('areaUnknown');
  const { grown } = lastFile(at);
  expect((await act('town', id, '/split', { memberIds: [grown], headId: grown, areaPath: c1, reason: '分家了' })).body.reason).toBe(
    'areaUnknown',
  );
  expect((await report(at, 'li', { areaPath: c1 })).body.reason).toBe('areaUnknown');
});

test('a phone of somebody of another county ties a report to no household there', async () => {
  const id = await aFile(at, c1);
  const far = await at.house.people.find('farHelper');
  if (far) await at.store.commit([at.house.joinHousehold(far, id)]);
  const about = { name: '邓远', phone: '19900000018' };
  const clue = await at.house.clues.find((await report(at, 'li', { about })).body.id);
  expect([clue?.subjectId, clue?.householdId]).toEqual([undefined, undefined]);
  expect((await at.house.clues.find(await clueIn.reported(at)))?.subjectId).toBe('zhou');
});
