import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ClueReceipt } from '@shared/clues/clue.contracts';
import type { ClueSummary, ClueTrack } from '@shared/clues/clue.views';
import type { HelpRecord } from '@shared/help/help.views';
import { areaItem } from '../../functions/areas/areas.repository';
import { cleanedJpeg, jpeg, png } from '../../functions/media/file.builder';
import {
  aClueForm,
  aWishPart,
  type ClueAnswer,
  clueAct,
  clueIn,
  departmentOf,
  device,
  dispatch,
  otherDevice,
  report,
  seenAt,
  tellClue,
  toOffice,
  uploaded,
} from '../support/clues';
import { type AHouse, aHouse, county, liuyin, shiqiao } from '../support/house';

const cellPath = `${liuyin}/w01`;
type List = { items: ClueSummary[]; next?: string };

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
  await at.store.commit([{ put: areaItem(cellPath, '第一网格') }, { put: areaItem(`${liuyin}/w02`, '第二网格') }]);
  await at.regrant('grid', [{ role: 'gridWorker', areaPath: cellPath }]);
});
const get = (who: string, id: string) => at.ask<ClueAnswer>(who, 'GET', `/api/clues/${id}`);
const track = (code: string) => at.ask<ClueTrack & { reason?: string }>('nobody', 'POST', '/api/clue-tracks', { code });
const queue = async (who: string, query = '') => (await at.ask<List & { reason?: string }>(who, 'GET', `/api/queues/clues?${query}`)).body;
const notices = async (who: string) =>
  (await at.ask<{ items: { name: string; params: Record<string, string> }[] }>(who, 'GET', '/api/inbox')).body.items.map(
    ({ name }) => name,
  );
const sweep = () => at.house.runDue(at.time.now);
const stored = () => JSON.stringify((at.store as unknown as { all(): unknown }).all());

describe('from a report to what came of it', () => {
  test('reported, sorted, given to the cell, overdue and up, verified, a wish opened, fulfilled, settled, told', async () => {
    const { body: receipt, status } = await report(at, 'li');
    expect([status, receipt.seen, receipt.ownerLabel]).toEqual([201, 'byOffice', '柳荫社区']);
    const { id, code } = receipt;
    await tellClue(at, id);
    expect(await notices('officer')).toEqual(['clueToTriage']);
    expect((await queue('officer')).items).toMatchObject([{ id, status: 'reported', aboutLabel: '周**', mine: false }]);
    expect((await queue('grid')).items).toEqual([]);

    const sent = await clueAct(at, 'officer', id, 'dispatch', dispatch({ level: 'cell', areaPath: cellPath }));
    expect([sent.status, sent.body.status, sent.body.owner?.label]).toEqual([200, 'dispatched', '柳荫社区第一网格']);
    await tellClue(at, id);
    expect([await notices('grid'), await notices('li')]).toEqual([['clueGiven'], ['clueTaken']]);
    expect((await queue('grid', 'desk=verify')).items).toMatchObject([{ id, title: '独居老人几天没下楼' }]);
    expect((await get('grid', id)).body).toMatchObject({ relation: 'gridWorker', words: expect.stringContaining('三楼') });

    at.later(3.1);
    await sweep();
    await sweep();
    const up = await get('officer', id);
    expect(up.body).toMatchObject({
      owner: { level: 'community' },
      escalated: 1,
      escalations: [{ from: '柳荫社区第一网格', to: '柳荫社区' }],
    });
    expect((await queue('officer', 'desk=verify')).items).toMatchObject([{ id }]);
    expect((await queue('grid', 'desk=verify')).items).toEqual([]);

    const seen = seenAt(at, { outcome: 'wishOpened', wish: aWishPart, outcomeWords: '缺一副拐杖' });
    const verified = await clueAct(at, 'officer', id, 'verification', seen);
    expect([verified.status, verified.body.status, verified.body.opened?.kind]).toEqual([200, 'inHand', 'wish']);
    const wishId = verified.body.opened?.id ?? '';
    const wish = await at.house.wishes.find(wishId);
    expect(wish).toMatchObject({ status: 'submitted', subjectId: 'zhou', authorId: 'officer', householdId: 'h1', story: '缺一副拐杖' });
    expect((await at.ask('wang', 'GET', `/api/wishes/${wishId}`)).status).toBe(404);

    await at.act('busy', wishId, 'verify', { consentToPublish: true });
    await at.act('wang', wishId, 'claim');
    await at.act('wang', wishId, 'deliver', { words: '送到了', media: [] });
    await at.act('zhou', wishId, 'confirm');
    expect((await at.house.wishes.find(wishId))?.status).toBe('confirmed');
    await at.tellAll(wishId);
    await at.tellAll(wishId);
    expect((await get('officer', id)).body).toMatchObject({ status: 'settled', opened: { done: true } });
    expect((await queue('officer', 'desk=feedback')).items).toMatchObject([{ id }]);

    const told = await clueAct(at, 'officer', id, 'feedback', { words: '已经去看过，拐杖送到了，谢谢您。' });
    expect([told.status, told.body.status]).toEqual([200, 'closed']);
    await tellClue(at, id);
    expect(await notices('li')).toContain('clueFeedback');
    expect((await get('li', id)).body).toMatchObject({ feedback: expect.stringContaining('拐杖'), outcome: 'wishOpened', relation: 'own' });
    expect((await track(code)).body).toMatchObject({ status: 'closed', step: 5, feedback: expect.stringContaining('拐杖') });
    expect((await queue('officer', 'desk=ended')).items).toMatchObject([{ id }]);
    const types = (await at.house.clues.findRecord(id))?.events.map(({ type }) => type);
    expect(types).toEqual(['ClueReported', 'ClueDispatched', 'ClueEscalated', 'ClueVerified', 'ClueSettled', 'FeedbackGiven']);
  });

  test('a request for help is opened as well, and calling it off settles the clue as not done', async () => {
    const id = await clueIn.dispatched(at);
    const opened = await clueAct(
      at,
      'officer',
      id,
      'verification',
      seenAt(at, { outcome: 'helpOpened', help: { kind: 'errands', forWhom: 'adult' } }),
    );
    expect([opened.status, opened.body.reason]).toEqual([200, undefined]);
    const helpId = opened.body.opened?.id ?? '';
    expect(await at.house.help.find(helpId)).toMatchObject({
      status: 'submitted',
      kind: 'errands',
      subjectId: 'zhou',
      authorId: 'officer',
    });
    await at.ask('zhou', 'POST', `/api/help-requests/${helpId}/cancel`, {});
    for (const event of (await at.house.help.findRecord(helpId))?.events ?? []) await at.house.react(event);
    expect((await get('officer', id)).body).toMatchObject({ status: 'settled', opened: { done: false } });
  });

  test('what must be there for an opening is asked for, and nothing is half done', async () => {
    const id = await clueIn.dispatched(at);
    const bare = (await report(at, 'li', { about: undefined as never })).body.id;
    await clueAct(at, 'officer', bare, 'dispatch', dispatch());
    const tries: [string, object, string][] = [
      [id, { outcome: 'wishOpened' }, 'wishPartMissing'],
      [id, { outcome: 'helpOpened' }, 'helpPartMissing'],
      [id, { outcome: 'wishOpened', wish: { ...aWishPart, title: '给周大山的拐杖' } }, 'nameInPublicText'],
      [id, { outcome: 'wishOpened', wish: { ...aWishPart, estimatedYuan: 99_999 } }, 'overCap'],
      [id, { outcome: 'wishOpened', wish: { ...aWishPart, forWhom: 'child' } }, 'guardianConsentNeeded'],
      [id, { outcome: 'watched' }, 'ClueVerified'],
      [bare, { outcome: 'wishOpened', wish: aWishPart }, 'contactNeeded'],
      [bare, { outcome: 'watched' }, 'householdNeeded'],
      [bare, { words: '电话 13812345678' }, 'phoneInPublicText'],
      [bare, { media: ['img_nobody'] }, 'mediaUnknown'],
    ];
    for (const [clue, changes, reason] of tries.filter(([, , one]) => one !== 'ClueVerified'))
      expect([(await clueAct(at, 'officer', clue, 'verification', seenAt(at, changes))).body.reason, reason]).toEqual([reason, reason]);
    expect([(await get('officer', id)).body.status, (await get('officer', bare)).body.status]).toEqual(['dispatched', 'dispatched']);
    const contact = { name: '刘秀英', phone: '19900001111', address: '柳荫社区二号楼三单元' };
    expect(
      (await clueAct(at, 'officer', bare, 'verification', seenAt(at, { outcome: 'wishOpened', wish: aWishPart, contact }))).status,
    ).toBe(200);
  });

  test('a request handed on as a clue really opens one, prefilled', async () => {
    const asked = {
      words: '腿脚不便，想请人看看家里的情况',
      urgency: 'soon',
      when: { kind: 'atOnce' },
      areaPath: liuyin,
      authorIs: 'self',
      forWhom: 'adult',
      contact: { name: '周大山', phone: '19900000001', address: '柳荫社区平房区三排十二号' },
      media: [],
      consent: { share: true },
    };
    const { body: help } = await at.ask<HelpRecord>('zhou', 'POST', '/api/help-requests', asked);
    const sent = await at.ask<HelpRecord>('officer', 'POST', `/api/help-requests/${help.id}/convert`, {
      channel: 'clue',
      reason: '先上门看看',
    });
    expect([sent.status, sent.body.recordId]).toEqual([200, `c${help.id}`]);
    expect((await get('officer', `c${help.id}`)).body).toMatchObject({
      status: 'reported',
      words: asked.words,
      urgency: 'soon',
      aboutLabel: '周**',
      hasContact: true,
    });
    const opened = await clueAct(at, 'officer', `c${help.id}`, 'contact');
    expect(opened.body).toMatchObject({ about: asked.contact });
  });
});

describe('without an account, and without a name', () => {
  test('a guest reports with a photo, and follows it by the code alone', async () => {
    const photo = await uploaded(at, 'nobody', jpeg());
    const { status, body } = await report(at, 'nobody', { media: [photo], foundBy: 'public' });
    expect([status, body.seen]).toEqual([201, 'noContact']);
    const record = (await get('officer', body.id)).body;
    expect(record).toMatchObject({ media: [{ id: photo, kind: 'image' }], chain: [{ type: 'ClueReported', as: 'guest', who: '' }] });
    const file = await at.app.request(record.media[0]?.url ?? '');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from(cleanedJpeg(new Uint8Array())));
    const spoken = `${body.code.slice(0, 4)} ${body.code.slice(4).toLowerCase()}`;
    const seen = (await track(spoken)).body;
    expect(seen).toMatchObject({
      status: 'reported',
      areaName: '柳荫社区',
      steps: [{ type: 'ClueReported', who: '' }],
      mayAddMore: true,
    });
    expect(JSON.stringify(seen)).not.toMatch(/周|三楼|19900000001|img_/);
    expect(stored()).not.toContain(body.code);
    expect((await track('ABCDABCDABCD')).status).toBe(404);
    expect((await track('short')).status).toBe(422);
  });

  test('sent again by another network it is the same report with the same code', async () => {
    const form = aClueForm({ device });
    const first = await at.ask<ClueReceipt>('nobody', 'POST', '/api/clues', form);
    const again = await at.ask<ClueReceipt>('nobody', 'POST', '/api/clues', form);
    expect([again.status, again.body.code, again.body.id]).toEqual([200, first.body.code, first.body.id]);
    const other = await at.ask<ClueReceipt>('nobody', 'POST', '/api/clues', { ...form, device: otherDevice });
    expect(other.body.id).not.toBe(first.body.id);
    expect(other.body.code).not.toBe(first.body.code);
    const bare = await at.ask<ClueAnswer>('nobody', 'POST', '/api/clues', aClueForm());
    expect([bare.status, bare.body.reason]).toEqual([422, 'deviceNeeded']);
  });

  test('files of another device or person cannot be taken along', async () => {
    const photo = await uploaded(at, 'nobody', png([]));
    const own = await uploaded(at, 'wang', png([], 41));
    const reasons = [
      (await report(at, 'nobody', { media: [photo], device: otherDevice })).body.reason,
      (await report(at, 'nobody', { media: [own] })).body.reason,
      (await report(at, 'li', { media: [photo] })).body.reason,
      (await report(at, 'li', { media: [own] })).body.reason,
    ];
    expect(reasons).toEqual(['mediaUnknown', 'mediaUnknown', 'mediaUnknown', 'mediaUnknown']);
    expect((await report(at, 'li', { media: [photo], device })).status).toBe(201);
  });

  test('of an anonymous reporter with an account nothing is stored that tells who it was; they find their own', async () => {
    const photo = await uploaded(at, 'li', png([]));
    const { body, status } = await report(at, 'li', { anonymous: true, media: [photo] });
    expect([status, body.seen]).toEqual([201, 'byNobody']);
    const items = (at.store as unknown as { all(): { pk: string }[] }).all();
    const about = items.filter((item) => item.pk.startsWith('CLUE#') || item.pk.startsWith('TRACK#') || item.pk === `MEDIA#${photo}`);
    expect(about.length).toBeGreaterThan(3);
    expect(JSON.stringify(about)).not.toMatch(/"li"|李/);
    expect(items.map((item) => JSON.stringify(item)).filter((item) => item.includes(photo) && item.includes('"li"'))).toEqual([]);
    for (const who of ['officer', 'town', 'supervisor']) {
      const record = (await get(who, body.id)).body;
      expect(record).toMatchObject({ anonymous: true, mine: false });
      expect(record.reporterLabel).toBeUndefined();
      expect(JSON.stringify(record)).not.toMatch(/李/);
    }
    expect((await get('li', body.id)).body).toMatchObject({ relation: 'own', mine: true, media: [{ id: photo }] });
    const named = await report(at, 'li');
    const mine = (await at.ask<List>('li', 'GET', '/api/me/clues')).body.items;
    expect(mine.map(({ id }) => id).sort()).toEqual([body.id, named.body.id].sort());
    await clueAct(at, 'officer', body.id, 'return', { reason: '是几号楼？' });
    await clueAct(at, 'li', body.id, 'more', { words: '是二号楼', media: [] });
    expect((await get('officer', body.id)).body.chain.at(-1)).toMatchObject({ type: 'ClueAddedTo', as: 'guest', who: '' });
    await tellClue(at, body.id);
    expect(await notices('li')).toEqual([]);
    const contact = { name: '李明', phone: '19900000004' };
    expect((await report(at, 'li', { anonymous: true, contact })).body.reason).toBe('anonymousWithContact');
  });

  test('a returned report is answered by its code', async () => {
    const { body } = await report(at, 'nobody');
    await clueAct(at, 'officer', body.id, 'return', { reason: '是几号楼？' });
    expect((await track(body.code)).body).toMatchObject({ status: 'returned', reason: '是几号楼？' });
    const add = (more: object) =>
      at.ask<ClueTrack & { reason?: string }>('nobody', 'POST', '/api/clue-tracks/more', { code: body.code, ...more });
    expect((await add({ words: '电话 13812345678', media: [] })).body.reason).toBe('phoneInPublicText');
    expect((await add({ words: '二号楼', media: ['img_x'], device })).body.reason).toBe('mediaUnknown');
    expect((await add({ words: '二号楼', media: [] })).body).toMatchObject({ status: 'reported' });
    expect((await get('officer', body.id)).body.more).toMatchObject([{ words: '二号楼' }]);
  });

  test('who follows a duplicate hears what came of the one it was joined to', async () => {
    const first = await report(at, 'nobody');
    const second = await report(at, 'li');
    await clueAct(at, 'officer', first.body.id, 'duplicate', { of: second.body.id });
    expect((await track(first.body.code)).body).toMatchObject({ status: 'duplicate', mayAddMore: false });
    await clueAct(at, 'officer', second.body.id, 'dispatch', dispatch());
    await clueAct(at, 'officer', second.body.id, 'verification', seenAt(at));
    await clueAct(at, 'officer', second.body.id, 'feedback', { words: '去看过了，老人安好。' });
    expect((await track(first.body.code)).body).toMatchObject({ status: 'duplicate', step: 5, feedback: '去看过了，老人安好。' });
  });
});

describe('at the desk', () => {
  test('it can be given to offices on its line, people there by name, and departments; to nobody else', async () => {
    await at.regrant('department', [{ role: 'departmentHandler', areaPath: county, orgId: 'civil', orgName: '县民政局' }]);
    const id = await clueIn.reported(at);
    const owners = (await at.ask<{ items: { label: string; level: string }[] }>('officer', 'GET', `/api/clues/${id}/owners`)).body.items;
    expect(owners.map(({ label }) => label)).toEqual(expect.arrayContaining(['柳荫社区', '河湾镇', '黄柳县', '县民政局', '孙**']));
    const wrong = [
      { level: 'community', areaPath: shiqiao },
      { level: 'town', areaPath: liuyin },
      { level: 'community', areaPath: liuyin, personId: 'wang' },
      { level: 'cell', areaPath: `${liuyin}/w99` },
      departmentOf('nothing'),
    ];
    for (const owner of wrong) expect((await clueAct(at, 'officer', id, 'dispatch', dispatch(owner))).body.reason).toBe('ownerUnknown');

    expect((await get('department', id)).status).toBe(404);
    await clueAct(at, 'officer', id, 'dispatch', dispatch(departmentOf('civil')));
    expect((await queue('department', 'desk=verify')).items).toMatchObject([{ id, ownerLabel: '县民政局' }]);
    expect((await get('department', id)).body).toMatchObject({ relation: 'owner', actions: ['verify', 'handOn', 'openContact'] });
    await tellClue(at, id);
    expect(await notices('department')).toEqual(['clueGiven']);
    const back = { owner: { ...toOffice, personId: 'officer' }, reason: '这是社区的事' };
    expect((await clueAct(at, 'department', id, 'hand-on', back)).status).toBe(200);
    expect((await get('officer', id)).body.owner?.label).toBe('孙**');
    expect((await get('department', id)).status).toBe(404);
    expect((await queue('officer', 'desk=verify&mine=yes')).items).toMatchObject([{ id }]);
    expect((await queue('busy', 'desk=verify&mine=yes')).items).toEqual([]);
  });

  test('a cell’s worker sees their cell’s and nothing of another', async () => {
    const here = await report(at, 'li', { areaPath: cellPath });
    const there = await report(at, 'li', { areaPath: `${liuyin}/w02` });
    expect((await get('grid', here.body.id)).status).toBe(200);
    expect((await get('grid', there.body.id)).status).toBe(404);
    const under = (who: string, area: string) =>
      at.ask<List & { reason?: string }>(who, 'GET', `/api/clues?area=${encodeURIComponent(area)}`);
    expect((await under('grid', cellPath)).body.items.map(({ id }) => id)).toEqual([here.body.id]);
    expect((await under('grid', liuyin)).body.reason).toBe('areaNotYours');
    expect((await under('officer', liuyin)).body.items).toHaveLength(2);
    expect((await under('town', 'huangliu/hewan')).body.items).toHaveLength(2);
    expect((await under('elsewhere', shiqiao)).body.items).toEqual([]);
    expect((await queue('grid', `area=${encodeURIComponent(liuyin)}`)).reason).toBe('areaNotYours');
    expect((await queue('grid', 'org=civil')).reason).toBe('orgNotYours');
    for (const [{ body }, areaPath] of [
      [here, cellPath],
      [there, `${liuyin}/w02`],
    ] as const)
      await clueAct(at, 'officer', body.id, 'dispatch', dispatch({ level: 'cell', areaPath }));
    expect((await queue('grid', 'desk=verify&mine=yes')).items.map(({ id }) => id)).toEqual([here.body.id]);
    expect((await queue('officer', 'desk=verify&mine=yes')).items).toEqual([]);
  });

  test('supervision reads and cannot write', async () => {
    const id = await clueIn.dispatched(at);
    expect((await get('supervisor', id)).body).toMatchObject({
      actions: [],
      relation: 'supervisor',
      words: expect.stringContaining('三楼'),
    });
    expect((await clueAct(at, 'supervisor', id, 'contact')).status).toBe(403);
  });

  test('similar open ones are shown, with why', async () => {
    const point = { lat: 40.8842, lon: 107.1466 };
    const first = await report(at, 'li', { point, words: '二单元的老太太摔倒了，没人照看' });
    const near = await report(at, 'wang', { point: { lat: 40.885, lon: 107.147 }, words: '老太太摔倒在楼道', about: { name: '刘英' } });
    await report(at, 'wang', { words: '路灯坏了', about: undefined as never });
    await report(at, 'wang', { areaPath: shiqiao, point, words: '二单元的老太太摔倒了' });
    const { body } = await at.ask<{ items: { clue: ClueSummary; reasons: { name: string; params: Record<string, string> }[] }[] }>(
      'officer',
      'GET',
      `/api/clues/${first.body.id}/similar`,
    );
    expect(body.items.map(({ clue }) => clue.id)).toEqual([near.body.id]);
    expect(body.items[0]?.reasons).toEqual([
      { name: 'near', params: { metres: '100' } },
      { name: 'sameWords', params: { words: expect.stringContaining('太太') } },
    ]);
  });

  test('each opening of the contact is recorded, and nobody decides about a report on their own family', async () => {
    const id = await clueIn.reported(at);
    const { body } = await clueAct(at, 'officer', id, 'contact');
    expect(body).toEqual({ about: { name: '周大山', phone: '19900000001', address: '柳荫社区平房区三排十二号' } });
    await clueAct(at, 'officer', id, 'contact');
    expect((await get('officer', id)).body.chain.filter(({ type }) => type === 'ClueContactOpened')).toHaveLength(2);
    expect((await clueAct(at, 'both', id, 'contact')).status).toBe(403);
    expect((await clueAct(at, 'both', id, 'dispatch', dispatch())).status).toBe(403);
    expect((await get('li', id)).body).toMatchObject({ relation: 'own', hasContact: false });
    expect((await clueAct(at, 'li', id, 'contact')).status).toBe(403);
  });

  test('what is told to the reporter names nobody', async () => {
    const id = await clueIn.settled(at);
    expect((await clueAct(at, 'officer', id, 'feedback', { words: '周大山家里都好' })).body.reason).toBe('nameInPublicText');
    expect((await clueAct(at, 'officer', id, 'feedback', { words: '打 13812345678 问' })).body.reason).toBe('phoneInPublicText');
    const own = (await get('li', id)).body;
    expect([own.outcome, own.verification, own.householdId, own.feedback]).toEqual([undefined, undefined, undefined, undefined]);
    expect(own.chain.every(({ who }) => who === '' || who === '李**')).toBe(true);
  });
});
