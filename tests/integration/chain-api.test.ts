import { beforeEach, describe, expect, test } from '@jest/globals';
import type { AidChain, GetAidChainEntries, GetBrokenChains, GetWorkLog, GetWorkRecords } from '@shared/chain/chain.contracts';
import type { AnswerOf } from '@shared/contract';
import { householdWrites } from '../support/chain-household';
import { askHelp } from '../support/help';
import { type AHouse, aHouse, county, liuyin } from '../support/house';

let at: AHouse;
const told = async (wishId: string) => at.tellAll(wishId);
const chain = (who: string, id = 'H-h1') => at.ask<AidChain>(who, 'GET', `/api/chains/${id}`);
const entries = (who: string, query = '', id = 'H-h1') =>
  at.ask<AnswerOf<typeof GetAidChainEntries>>(who, 'GET', `/api/chains/${id}/entries${query}`);
const broken = (who: string, query = '') => at.ask<AnswerOf<typeof GetBrokenChains>>(who, 'GET', `/api/queues/broken-chains${query}`);
const log = (who: string, query = '') => at.ask<AnswerOf<typeof GetWorkLog>>(who, 'GET', `/api/work-log${query}`);
const records = (who: string, query: string) => at.ask<AnswerOf<typeof GetWorkRecords>>(who, 'GET', `/api/work-log/records${query}`);

beforeEach(async () => {
  at = await aHouse();
  await at.store.commit(householdWrites('h1', ['zhou', 'daughter']));
});

const fulfilled = async () => {
  const id = await at.posted();
  await at.act('wang', id, 'claim');
  await at.act('wang', id, 'progress', { words: '已经买好，周四送到' });
  await at.act('wang', id, 'deliver', { words: '送到了', media: [] });
  await at.act('zhou', id, 'confirm');
  await told(id);
  return id;
};

describe('the chain of a household', () => {
  test('tells what happened in order with who did it, and where it stands with owner and date', async () => {
    const id = await at.posted();
    await at.act('wang', id, 'claim');
    await told(id);
    await told(id);
    const { body } = await chain('officer');
    expect(body).toMatchObject({ label: '周**', bar: { state: 'open', now: 'aid' }, mayPrint: true, householdId: 'h1' });
    expect(body.tasks).toMatchObject([
      { kind: 'wish', id, stage: 'aid', open: true, owner: '王**', title: '一副结实的拐杖', record: true },
    ]);
    expect(body.people.map(({ personId }) => personId).sort()).toEqual(['daughter', 'zhou']);
    const all = (await entries('officer', '?order=oldest')).body.items;
    expect(all.map(({ type, who }) => [type, who])).toEqual([
      ['WishSubmitted', '周**'],
      ['WishPublished', '孙**'],
      ['WishClaimed', '王**'],
    ]);
    expect((await entries('officer')).body.items.map(({ type }) => type)).toEqual(all.map(({ type }) => type).reverse());
  });

  test('has what a grid worker wrote from its file for somebody without an account; who may not read the file names no household', async () => {
    const contact = { name: '周婆婆', phone: '19912345678', address: '平房区 3 排' };
    const form = { authorIs: 'gridWorker', householdId: 'h1', contact } as const;
    const written = await at.submit('grid', form);
    expect([written.status, (await at.store.get({ pk: `WISH#${written.body.id}`, sk: 'STATE' }))?.wish]).toMatchObject([
      201,
      { householdId: 'h1', authorId: 'grid' },
    ]);
    await told(written.body.id);
    expect((await chain('officer')).body.tasks).toMatchObject([{ kind: 'wish', id: written.body.id }]);
    const asked = await askHelp(at, 'grid', form);
    expect([asked.status, (await at.store.get({ pk: `HELP#${asked.body.id}`, sk: 'STATE' }))?.help]).toMatchObject([
      201,
      { householdId: 'h1' },
    ]);
    for (const [who, changes] of [
      ['li', { authorIs: 'relative', householdId: 'h1' }],
      ['grid', { ...form, householdId: 'nowhere' }],
    ] as const) {
      const other = await at.submit(who, { ...changes, contact });
      const item = await at.store.get({ pk: `WISH#${other.body.id}`, sk: 'STATE' });
      expect([other.status, Object.keys(item?.wish ?? {}).includes('householdId')]).toEqual([201, false]);
    }
  });

  test('goes on by key, and is filtered by kind and person', async () => {
    const id = await fulfilled();
    const first = await entries('officer', '?order=oldest&limit=2');
    const second = await entries('officer', `?order=oldest&limit=50&cursor=${first.body.next}`);
    const all = (await entries('officer', '?order=oldest&limit=50')).body.items;
    expect([...first.body.items, ...second.body.items]).toEqual(all);
    expect((await entries('officer', '?kind=visit')).body.items).toEqual([]);
    expect((await entries('officer', '?kind=wish&limit=50')).body.items).toHaveLength(all.length);
    expect((await entries('officer', '?person=zhou&limit=50')).body.items).toHaveLength(all.length);
    expect((await entries('officer', '?person=daughter')).body.items).toEqual([]);
    expect((await entries('officer', '?person=wang')).body.items).toEqual([]);
    expect((await entries('officer', '?cursor=bm90LWEta2V5')).status).toBe(422);
    expect((await chain('officer', 'P-zhou')).body.tasks).toMatchObject([{ id }]);
    expect((await chain('officer', 'P-daughter')).body.tasks).toEqual([]);
  });

  test('shows nobody more than each thing’s own page would', async () => {
    await fulfilled();
    const seen = async (who: string) => (await entries(who, '?limit=50')).body.items;
    const inside = await seen('officer');
    expect(inside.map(({ type }) => type)).toEqual(expect.arrayContaining(['WishDelivered', 'ProgressNoted']));
    for (const who of ['zhou', 'supervisor', 'town']) expect([who, await seen(who)]).toEqual([who, inside]);
    for (const who of ['grid', 'leader']) {
      const outside = await seen(who);
      expect(outside.length).toBeGreaterThan(3);
      expect([who, outside.map(({ type }) => type)]).toEqual([who, expect.not.arrayContaining(['ProgressNoted'])]);
      expect([who, outside.filter((one) => one.who !== '' || one.subjectId !== undefined || one.owner !== undefined)]).toEqual([who, []]);
    }
    // A neighbour in the household sees that something is there, and not what.
    const near = await seen('daughter');
    expect(near.filter((one) => one.title !== undefined || one.who !== '' || one.record)).toEqual([]);
    for (const who of ['elsewhere', 'wang', 'li', 'department', 'farOfficer', 'admin'])
      expect([who, [403, 404].includes((await chain(who)).status)]).toEqual([who, true]);
    expect((await chain('nobody')).status).toBe(401);
  });

  test('does not name a child, nor whose it is', async () => {
    const { body } = await at.submit('zhou', { forWhom: 'child', consent: { publish: true, guardian: true } });
    await at.act('officer', body.id, 'verify');
    await told(body.id);
    const [task] = (await chain('leader')).body.tasks;
    expect(task).toMatchObject({ kind: 'wish', stage: 'dispatch' });
    expect(task?.title).toBeUndefined();
    const links = (await entries('officer')).body.items;
    expect(links.filter(({ subjectId }) => subjectId)).toEqual([]);
    expect(links.filter(({ as, who }) => as === 'wisher' && who)).toEqual([]);
  });

  test('is printed masked; that it was is a link of it, and the file is for who printed it alone', async () => {
    await fulfilled();
    at.later(0.001);
    const printed = await at.ask<{ printId: string }>('officer', 'POST', '/api/chains/H-h1/prints', {});
    expect(printed.status).toBe(201);
    const path = `/api/chain-prints/${printed.body.printId}`;
    const file = await at.app.request(path, { headers: await at.as('officer') });
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    for (const who of ['zhou', 'town', 'supervisor']) expect([who, (await at.ask(who, 'GET', path)).status]).toEqual([who, 404]);
    expect((await entries('zhou')).body.items[0]).toMatchObject({ type: 'ChainPrinted', who: '孙**' });
    expect((await at.ask('leader', 'POST', '/api/chains/H-h1/prints', {})).status).toBe(403);
    await at.regrant('officer', []);
    expect((await at.ask('officer', 'GET', path)).status).toBe(404);
  });
});

describe('broken chains', () => {
  test('are those past their date and those nobody has, found by every office above and by no other', async () => {
    const id = await at.posted();
    await at.act('wang', id, 'claim');
    await told(id);
    expect((await broken('officer')).body.items).toEqual([]);
    at.later(40);
    for (const who of ['officer', 'town', 'supervisor', 'leader', 'grid'])
      expect([who, (await broken(who)).body.items.map((one) => [one.id, one.broken, one.chainId])]).toEqual([
        who,
        [[id, 'overdue', 'H-h1']],
      ]);
    for (const who of ['elsewhere', 'farOfficer']) expect([who, (await broken(who)).body.items]).toEqual([who, []]);
    expect((await broken('elsewhere', `?area=${liuyin}`)).status).toBe(422);
    expect((await broken('supervisor', `?area=${liuyin}`)).body.items).toHaveLength(1);
    expect((await broken('supervisor', '?kind=help')).body.items).toEqual([]);
    await at.house.runDue(at.time.now);
    await told(id);
    // Given back by the clock: the community has it again.
    expect((await broken('officer')).body.items).toEqual([]);
    at.later(60);
    await at.house.runDue(at.time.now);
    await told(id);
    expect((await broken('officer')).body.items).toMatchObject([{ id, broken: 'nobody' }]);
  });
});

describe('the work log', () => {
  test('counts what was confirmed once, adds up from below, and leads to the records', async () => {
    const id = await fulfilled();
    await told(id);
    const { body } = await log('supervisor');
    expect(body).toMatchObject({
      area: county,
      areaName: '黄柳县',
      from: '2026-11',
      to: '2026-11',
      totals: { served: 1, solved: 1, visits: 0 },
    });
    expect(body.areas).toMatchObject([{ areaPath: 'huangliu/hewan', areaName: '河湾镇', direct: false, counts: { served: 1 } }]);
    expect((await log('officer')).body).toMatchObject({ area: liuyin, areas: [{ direct: true, counts: { served: 1 } }] });
    expect((await log('officer', '?area=huangliu')).status).toBe(422);
    expect((await log('officer', '?from=2026-12&to=2026-11')).status).toBe(422);
    expect((await log('officer', '?from=2025-01&to=2026-11')).status).toBe(422);
    expect((await log('officer', '?from=2026-10&to=2026-12')).body.months.map(({ month, counts }) => [month, counts.served])).toEqual([
      ['2026-10', 0],
      ['2026-11', 1],
      ['2026-12', 0],
    ]);
    const found = (await records('officer', '?kind=served&from=2026-01&to=2026-12')).body.items;
    expect(found).toMatchObject([{ kind: 'wish', id, title: '一副结实的拐杖', record: true, areaName: '柳荫社区' }]);
    expect((await records('leader', '?kind=served')).body.items).toMatchObject([{ id, record: true }]);
    expect((await records('leader', '?kind=served')).body.items[0]?.title).toBeUndefined();
    expect((await records('elsewhere', '?kind=served')).body.items).toEqual([]);
  });

  test('goes through months and pages in any size without losing any', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      ids.push(await fulfilled());
      at.later(n === 2 ? 31 : 0.01);
    }
    for (const limit of [1, 2, 3, 5]) {
      const read: string[] = [];
      let cursor: string | undefined;
      do {
        const { body } = await records(
          'officer',
          `?kind=solved&from=2026-03&to=2027-02&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`,
        );
        expect(body.items.length).toBeLessThanOrEqual(limit);
        read.push(...body.items.map(({ id }) => id));
        cursor = body.next;
      } while (cursor);
      expect([limit, read.sort()]).toEqual([limit, [...ids].sort()]);
    }
    expect((await records('officer', '?kind=solved&cursor=WyIyMDI2LTAxIiwiIl0')).status).toBe(422);
  });
});
