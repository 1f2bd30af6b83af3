import { beforeEach, expect, test } from '@jest/globals';
import { type MemoryStore, memoryStore, type StoreOperation } from '../core/memory-store';
import { areaItem, areasRepository } from './areas.repository';

const named = {
  huangliu: '黄柳县',
  'huangliu/hexi': '河西镇',
  'huangliu/hexi/liuyin': '柳荫社区',
  'huangliu/hexi/liuyin/c1': '第一网格',
  baiyang: '白杨县',
};
let store: MemoryStore;
let queries: number;
let batches: number;
let now: Date;
const areas = () => areasRepository(store, () => now);

beforeEach(async () => {
  queries = 0;
  now = new Date('2026-11-20T01:00:00Z');
  batches = 0;
  const before = ({ kind }: StoreOperation) => {
    if (kind === 'query') queries++;
    if (kind === 'getMany') batches++;
  };
  store = memoryStore({ hooks: { before } });
  await store.commit(Object.entries(named).map(([path, name]) => ({ put: areaItem(path, name) })));
});

test('one query reads a county down to its communities, upper levels first', async () => {
  expect(await areas().tree('huangliu')).toEqual([
    { path: 'huangliu', name: '黄柳县', level: 'county', version: 1 },
    { path: 'huangliu/hexi', name: '河西镇', level: 'town', parent: 'huangliu', version: 1 },
    { path: 'huangliu/hexi/liuyin', name: '柳荫社区', level: 'community', parent: 'huangliu/hexi', version: 1 },
  ]);
  expect(queries).toBe(1);
});

test('any area is found by its path, cells too; who has no name is called by the path', async () => {
  const it = areas();
  expect(await it.nameOf('huangliu/hexi/liuyin/c1')).toBe('柳荫社区第一网格');
  expect((await it.find('huangliu/hexi/liuyin/c1'))?.level).toBe('cell');
  expect(await it.nameOf('baiyang')).toBe('白杨县');
  expect(await it.find('huangliu/hexi/nowhere')).toBeUndefined();
  expect(await it.nameOf('huangliu/hexi/nowhere')).toBe('huangliu/hexi/nowhere');
});

test('a tree is kept for a minute, then read again', async () => {
  const it = areas();
  await it.tree('huangliu');
  await store.commit([{ put: areaItem('huangliu/hexi', '新河西镇') }]);
  expect(await it.nameOf('huangliu/hexi')).toBe('河西镇');
  expect(queries).toBe(1);
  now = new Date(now.getTime() + 60_000);
  expect(await it.nameOf('huangliu/hexi')).toBe('新河西镇');
  expect(queries).toBe(2);
});

test('neither an unknown county nor a failed read is remembered', async () => {
  const it = areas();
  expect(await it.tree('later')).toEqual([]);
  await store.commit([{ put: areaItem('later', '后来县') }]);
  expect(await it.tree('later')).toHaveLength(1);

  let broken = true;
  const shaky = areasRepository(
    { ...store, query: (query) => (broken ? Promise.reject(new Error('down')) : store.query(query)) },
    () => now,
  );
  await expect(shaky.tree('huangliu')).rejects.toThrow('down');
  broken = false;
  expect(await shaky.tree('huangliu')).toHaveLength(3);
});

test('a page of cells is named in one read, kept for a minute, and read again soon after one of them changes', async () => {
  const it = areas();
  const cells = ['c1', 'c2', 'c3'].map((cell) => `huangliu/hexi/liuyin/${cell}`);
  await store.commit([
    { put: areaItem('huangliu/hexi/liuyin/c2', '第二网格') },
    { put: areaItem('huangliu/hexi/liuyin/c3', '柳荫社区家属院') },
  ]);
  const names = () => Promise.all([...cells, ...cells, 'huangliu/hexi/liuyin'].map(async (path) => it.nameOf(path)));
  const all = ['柳荫社区第一网格', '柳荫社区第二网格', '柳荫社区家属院'];
  expect(await names()).toEqual([...all, ...all, '柳荫社区']);
  expect(await names()).toEqual([...all, ...all, '柳荫社区']);
  expect([queries, batches]).toEqual([1, 1]);
  it.changed('huangliu');
  await store.commit([{ put: areaItem('huangliu/hexi/liuyin/c1', '东网格') }]);
  now = new Date(now.getTime() + 1_000);
  expect(await it.nameOf('huangliu/hexi/liuyin/c1')).toBe('柳荫社区东网格');
});

test('neither an unknown cell nor a failed read of cells is remembered', async () => {
  let broken = true;
  const shaky = areasRepository(
    { ...store, getMany: (keys) => (broken ? Promise.reject(new Error('down')) : store.getMany(keys)) },
    () => now,
  );
  await expect(shaky.nameOf('huangliu/hexi/liuyin/c1')).rejects.toThrow('down');
  broken = false;
  expect(await shaky.nameOf('huangliu/hexi/liuyin/c1')).toBe('柳荫社区第一网格');
  expect(await shaky.nameOf('huangliu/hexi/liuyin/c9')).toBe('huangliu/hexi/liuyin/c9');
  await store.commit([{ put: areaItem('huangliu/hexi/liuyin/c9', '第九网格') }]);
  expect(await shaky.nameOf('huangliu/hexi/liuyin/c9')).toBe('柳荫社区第九网格');
});
