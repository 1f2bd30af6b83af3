import { beforeEach, describe, expect, test } from '@jest/globals';
import type { AreaNode, PostForm, PostView, StationForm, StationView } from '@shared/grid/grid.views';
import { areaItem } from '../../functions/areas/areas.repository';
import { type MemoryStore, memoryStore, type StoreOperation } from '../../functions/core/memory-store';
import { type AHouse, aHouse, county, liuyin, shiqiao } from '../support/house';

type Refused = { reason?: string; details?: { what?: string } };
type Level = { items: AreaNode[]; area: AreaNode; changeable: boolean; next?: string } & Refused;
type Posted = { post: PostView; above: PostView[]; link: string; editable: boolean } & Refused;

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
  await at.store.commit([
    { put: areaItem(county, '黄柳县', { code: '999231000000' }) },
    { put: areaItem('huangliu/hewan', '河湾镇', { code: '999231001000' }) },
    { put: areaItem(liuyin, '柳荫社区', { code: '999231001001' }) },
  ]);
});
const below = async (area: string, who = 'nobody', more = '') =>
  (await at.ask<Level>(who, 'GET', `/api/areas/below?area=${encodeURIComponent(area)}${more}`)).body;
const add = (who: string, parent: string, name: string, code?: string) =>
  at.ask<AreaNode & Refused>(who, 'POST', '/api/areas', { parent, name, ...(code && { code }) });
const change = (slug: string, body: unknown, who = 'admin', headers: Record<string, string> = {}) =>
  at.ask<AreaNode & Refused>(who, 'POST', `/api/areas/${slug}`, body, headers);

describe('the area tree', () => {
  test('is opened level by level, each at the same cost', async () => {
    const reads: StoreOperation[] = [];
    at = await aHouse(memoryStore({ hooks: { before: (operation) => void reads.push(operation) } }));
    for (let batch = 0; batch < 26; batch += 1)
      await at.store.commit(
        Array.from({ length: 90 }, (_, one) => ({ put: areaItem(`huangliu/hewan/liuyin/x${batch}x${one}`, `第${batch}-${one}网格`) })),
      );
    reads.length = 0;
    const first = await below(liuyin, 'nobody', '&limit=20');
    expect([first.items.length, first.next !== undefined, first.changeable]).toEqual([20, true, false]);
    expect(reads.map(({ kind }) => kind).sort()).toEqual(['get', 'query']);
    expect((await below('huangliu')).items.map(({ name }) => name)).toEqual(['东山镇', '河湾镇']);
    expect((await below('huangliu/nowhere')).reason).toBe('areaUnknown');
  });

  test('grows by the administrator alone, with codes of each level that nobody else has', async () => {
    expect((await add('officer', liuyin, '第一网格')).status).toBe(403);
    expect((await add('townAdmin', shiqiao, '第一网格')).status).toBe(403);
    expect((await add('farAdmin', liuyin, '第一网格')).status).toBe(403);
    const one = await add('admin', liuyin, '第一网格');
    expect([one.status, one.body.level, one.body.code]).toEqual([201, 'cell', '999231001001001']);
    expect((await add('townAdmin', liuyin, '第二网格')).body.code).toBe('999231001001002');
    expect((await add('admin', liuyin, '第一网格')).body.reason).toBe('areaNameTaken');
    expect((await add('admin', liuyin, '第三网格', '999231001001002')).body.reason).toBe('areaCodeTaken');
    expect((await add('admin', liuyin, '第三网格', '999231001002003')).body.reason).toBe('codeNotOfLevel');
    expect((await add('admin', one.body.path, '更小的')).body.reason).toBe('areaTooDeep');
    expect((await below(liuyin)).items.map(({ name }) => name).sort()).toEqual(['第一网格', '第二网格']);
  });

  test('two who add at the same moment get two codes', async () => {
    const both = await Promise.all([add('admin', liuyin, '东格'), add('townAdmin', liuyin, '西格')]);
    expect(both.map(({ body }) => body.code).sort()).toEqual(['999231001001001', '999231001001002']);
  });

  test('of two who give the same name at the same moment one is refused, also where areas have no codes', async () => {
    const plain = 'huangliu/dongshan/shiqiao';
    const both = await Promise.all([add('admin', plain, '东格'), add('admin', plain, '东格')]);
    expect(both.map(({ body }) => body.reason ?? 'added').sort()).toEqual(['added', 'areaNameTaken']);
    const other = (await add('admin', plain, '西格')).body.path;
    const renamed = await Promise.all([add('admin', plain, '南格'), change('names', { area: other, name: '南格' })]);
    expect(renamed.filter(({ body }) => body.reason === 'areaNameTaken')).toHaveLength(1);
    expect((await below(plain)).items.filter(({ name }) => name === '南格')).toHaveLength(1);
  });

  test('nothing is added below an area while it goes', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const { path } = (await add('admin', 'huangliu/dongshan', `临时社区${turn}`)).body;
      await Promise.all([change('retirement', { area: path, reason: '两个社区合并' }), add('admin', path, '一格')]);
      const [area, cells] = [await at.house.areas.fresh(path), (await below(path)).items];
      expect(area?.retired === undefined || cells.length === 0).toBe(true);
    }
  });

  test('another name is seen everywhere, and who changed it stays known', async () => {
    const renamed = await change('names', { area: liuyin, name: '新柳荫社区' });
    expect([renamed.status, renamed.body.name, renamed.body.version]).toEqual([200, '新柳荫社区', 2]);
    expect((await change('names', { area: liuyin, name: '又一个' }, 'admin', { 'If-Match': '"1"' })).status).toBe(412);
    at.time.now = new Date(at.time.now.getTime() + 2_000);
    expect(await at.house.areas.nameOf(liuyin)).toBe('新柳荫社区');
    type History = { items: { type: string; who: string; before?: string }[] };
    const history = await at.ask<History>('admin', 'GET', `/api/areas/history?area=${encodeURIComponent(liuyin)}`);
    expect(history.body.items).toMatchObject([{ type: 'AreaRenamed', who: '冯**', before: '柳荫社区' }]);
    expect((await at.ask('officer', 'GET', `/api/areas/history?area=${encodeURIComponent(liuyin)}`)).status).toBe(403);
  });

  test('nothing is left behind: an area with people, areas or work in it stays', async () => {
    await add('admin', liuyin, '第一网格');
    const refused = await change('retirement', { area: liuyin, reason: '并入石桥社区' });
    expect(refused.body).toMatchObject({ reason: 'areaInUse', details: { what: 'areas,staff' } });
    await at.submit();
    expect((await change('retirement', { area: liuyin, reason: '并入石桥社区' })).body.details?.what).toBe('areas,staff,wishes');
    expect((await change('retirement', { area: county, reason: '没有了' })).body.reason).toBe('countyStays');
  });

  test('a retired area keeps its name and history and can be chosen no more', async () => {
    const { path } = (await add('admin', 'huangliu/hewan', '临时社区')).body;
    expect((await change('retirement', { area: path, reason: '两个社区合并' })).body.retired).toMatchObject({ reason: '两个社区合并' });
    at.time.now = new Date(at.time.now.getTime() + 61_000);
    expect((await below('huangliu/hewan')).items.map(({ name }) => name)).toEqual(['柳荫社区']);
    expect((await below('huangliu/hewan', 'admin', '&retired=with')).items).toHaveLength(2);
    const all = await at.ask<{ items: { path: string }[] }>('zhou', 'GET', '/api/areas');
    expect(all.body.items.some((one) => one.path === path)).toBe(false);
    expect(await at.house.areas.nameOf(path)).toBe('临时社区');
    expect((await add('admin', path, '一格')).body.reason).toBe('areaRetired');
    expect((await at.submit('zhou', { areaPath: path })).status).toBe(422);
    const again = (await add('admin', 'huangliu/hewan', '临时社区')).body;
    expect(again.code).toBe('999231001003');
  });

  test('moves with what lies below, and the old place says where it went', async () => {
    const { path } = (await add('admin', 'huangliu/hewan', '新村')).body;
    await add('admin', path, '第一网格');
    expect((await change('moves', { area: path, to: liuyin, reason: '划归' })).body.reason).toBe('moveLevelDiffers');
    expect((await change('moves', { area: path, to: 'baiyang', reason: '划归' })).status).toBe(403);
    const moved = await change('moves', { area: path, to: 'huangliu/dongshan', reason: '行政区划调整' });
    expect([moved.status, moved.body.name, moved.body.parent]).toEqual([200, '新村', 'huangliu/dongshan']);
    expect((await below(moved.body.path)).items.map(({ name }) => name)).toEqual(['第一网格']);
    const old = (await below('huangliu/hewan', 'admin', '&retired=with')).items.find((one) => one.path === path);
    expect(old?.retired?.movedTo).toBe(moved.body.path);
  });
});

const aPost = (changes: Partial<PostForm> = {}): PostForm => ({
  members: [
    { duty: 'gridWorker', name: '赵格', named: true, phone: '0999-8123456', words: '每天上午在格里走' },
    { duty: 'buildingHead', name: '欧阳春花', named: true },
  ],
  phone: '0999-8123456',
  hours: [{ days: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' }],
  address: '柳荫社区党群服务中心一楼',
  reach: '从公交站往北走两百米',
  patrolDays: [2, 4],
  note: '',
  ...changes,
});
const post = async (who: string, area = liuyin) =>
  (await at.ask<Posted>(who, 'GET', `/api/grid/posts?area=${encodeURIComponent(area)}`)).body;
const put = (who: string, changes: Partial<PostForm> = {}, area = liuyin, headers: Record<string, string> = {}) =>
  at.ask<{ post: PostView; version: number } & Refused>(who, 'PUT', '/api/grid/posts', { area, ...aPost(changes) }, headers);

describe('who is responsible here', () => {
  test('anybody reads it without an account; who holds office and agreed is named, others are masked', async () => {
    expect((await post('nobody')).post.notice).toBeUndefined();
    expect((await put('officer')).status).toBe(200);
    const seen = await post('nobody');
    expect(seen.post.notice?.members.map(({ name }) => name)).toEqual(['赵格', '欧阳**']);
    expect(seen.post.notice).toMatchObject({ openNow: true, phone: '0999-8123456', patrolDays: [2, 4] });
    expect(seen.above.map(({ areaName }) => areaName)).toEqual(['河湾镇', '黄柳县']);
    expect([seen.editable, (await post('officer')).editable, (await post('elsewhere')).editable]).toEqual([false, true, false]);
    expect(decodeURIComponent(seen.link)).toContain(liuyin);
    expect(JSON.stringify((at.store as MemoryStore).all().filter(({ pk }) => pk.startsWith('POSTS#')))).not.toMatch(/赵格|春花/);
    at.time.now = new Date('2026-11-22T01:00:00.000Z');
    expect((await post('nobody')).post.notice?.openNow).toBe(false);
  });

  test('one’s own name is one’s own to take down, and the office cannot be told otherwise', async () => {
    await put('officer');
    const name = async () => (await post('grid')).post.notice?.members[0];
    expect(await name()).toMatchObject({ name: '赵格', mine: true });
    const down = await at.ask<PostView>('grid', 'POST', '/api/me/grid-naming', { area: liuyin, named: false });
    expect(down.body.notice?.members[0]?.name).toBe('赵**');
    expect((await at.ask<Refused>('zhou', 'POST', '/api/me/grid-naming', { area: liuyin, named: true })).body.reason).toBe('notOnPost');
  });

  test('offices and administrators put it up in their place alone, on the version they saw, without numbers in the words', async () => {
    for (const who of ['zhou', 'grid', 'elsewhere', 'supervisor', 'farAdmin']) expect((await put(who)).status).toBe(403);
    const asFirst = { 'If-Match': '"0"' };
    const statuses = async (...who: string[]) =>
      (await Promise.all(who.map((one) => put(one, {}, liuyin, asFirst)))).map(({ status }) => status);
    expect((await statuses('town', 'admin')).sort()).toEqual([200, 412]);
    for (const who of ['admin', 'townAdmin']) expect((await put(who)).status).toBe(200);
    expect((await put('officer', {}, liuyin, { 'If-Match': '"1"' })).status).toBe(412);
    expect((await put('officer', { note: '有事打 13912345678' })).body.reason).toBe('phoneInPublicText');
    expect((await put('officer', { members: [{ duty: 'gridWorker', name: '周大山', named: true, personId: 'zhou' }] })).body.reason).toBe(
      'personUnknown',
    );
    const form = await at.ask<{ form: PostForm; version: number }>(
      'officer',
      'GET',
      `/api/grid/posts/form?area=${encodeURIComponent(liuyin)}`,
    );
    expect([form.body.version, form.body.form.members[1]?.name]).toEqual([3, '欧阳春花']);
  });
});

const aStation = (changes: Partial<StationForm> = {}): StationForm => ({
  areaPath: liuyin,
  name: '柳荫驿站',
  address: '社区门口',
  phone: '',
  hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }],
  services: ['rest', 'hotWater'],
  note: '',
  point: { lat: 40.7651234, lon: 107.3851234 },
  ...changes,
});
const addStation = (who: string, changes: Partial<StationForm> = {}) =>
  at.ask<StationView & Refused>(who, 'POST', '/api/stations', aStation(changes));
const stations = async (who: string, query = '') =>
  (await at.ask<{ items: StationView[]; next?: string; addable: boolean }>(who, 'GET', `/api/stations${query}`)).body;

describe('stations', () => {
  test('are found by anybody, nearest first, by service, and open now', async () => {
    const near = (await addStation('officer')).body;
    await addStation('admin', { name: '石桥驿站', areaPath: shiqiao, services: ['reading'], point: { lat: 40.9, lon: 107.5 }, hours: [] });
    expect(near.point).toEqual({ lat: 40.765, lon: 107.385 });
    const list = await stations('nobody', '?lat=40.9&lon=107.5');
    expect(list.items.map(({ name, metres, openNow }) => [name, metres, openNow])).toEqual([
      ['石桥驿站', 0, false],
      ['柳荫驿站', 17900, true],
    ]);
    expect((await stations('nobody', '?service=hotWater')).items.map(({ id }) => id)).toEqual([near.id]);
    expect((await stations('nobody', '?open=now')).items.map(({ id }) => id)).toEqual([near.id]);
    expect((await stations('nobody', `?area=${encodeURIComponent('huangliu/dongshan')}`)).items).toHaveLength(1);
    const first = await stations('nobody', '?limit=1');
    const second = await stations('nobody', `?limit=1&cursor=${first.next}`);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(2);
    expect([second.next, (await stations('officer')).addable, list.addable]).toEqual([undefined, true, false]);
  });

  test('are kept by the office of their place; a closed one is gone for everybody else and can be opened again', async () => {
    expect((await addStation('elsewhere')).status).toBe(403);
    expect((await addStation('zhou')).status).toBe(403);
    const { id } = (await addStation('officer')).body;
    const close = (who: string, closed: boolean) => at.ask<StationView>(who, 'POST', `/api/stations/${id}/closing`, { closed });
    expect((await at.ask('elsewhere', 'PUT', `/api/stations/${id}`, aStation())).status).toBe(403);
    expect((await at.ask<StationView>('officer', 'PUT', `/api/stations/${id}`, aStation({ name: '柳荫便民驿站' }))).body.name).toBe(
      '柳荫便民驿站',
    );
    expect((await close('officer', true)).body).toMatchObject({ closed: true, openNow: false });
    expect((await at.ask('nobody', 'GET', `/api/stations/${id}`)).status).toBe(404);
    expect((await stations('nobody')).items).toEqual([]);
    expect((await stations('officer')).items).toHaveLength(1);
    expect((await close('officer', false)).body.closed).toBe(false);
    expect((await stations('nobody')).items).toHaveLength(1);
  });
});
