import { afterEach, beforeEach, expect, test } from '@jest/globals';
import dynaliteDb from 'dynalite/db/index.js';
import { Commits } from './commits';
import { Feed } from './feed';
import { writeOne } from './item-operations';
import { KeyLocks } from './locks';
import { parseWrite } from './requests';
import type { Level } from './store';
import { Tables } from './tables';
import { prepareToken } from './tokens';
import { type WritePath, writeTogether } from './writes';

let db: Level;
let path: WritePath;
let feed: Feed;

beforeEach(async () => {
  const raw = dynaliteDb.create({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  db = raw.db;
  await db.open();
  feed = await Feed.open(
    db,
    () => 0,
    () => {},
  );
  path = { store: { db, options: raw.options, tables: new Tables(db) }, locks: new KeyLocks(), commits: new Commits(db, feed) };
  await db.put('table~Things', {
    TableName: 'Things',
    TableStatus: 'ACTIVE',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  });
});
afterEach(() => db.close());

const put = (pk: string) => writeOne(path, parseWrite('Put', { TableName: 'Things', Item: { pk: { S: pk } } }, path.store.options));
const storedSeqs = async () => (await feed.read('Things', undefined, 10)).map(({ seq, newImage }) => [Number(seq), newImage?.pk?.S]);

test.each(['getMany', 'batch'] as const)('a database that fails in %s leaves nothing behind, in it or in memory', async (method) => {
  await put('a');
  const working = db[method];
  Object.assign(db, { [method]: () => Promise.reject(new Error('ENOSPC: no space left on device')) });
  const failed = await Promise.allSettled([put('b'), put('b'), put('c')]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  Object.assign(db, { [method]: working });
  expect(await storedSeqs()).toEqual([[1, 'a']]);
  await Promise.all([put('b'), put('c')]);
  expect(await storedSeqs()).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ]);
});

test('a closed database is an error for the caller, not the end of the process', async () => {
  await db.close();
  await expect(put('a')).rejects.toThrow(/not open|closed/);
});

test('of two different requests at once under one token one is refused', async () => {
  const write = (pk: string) => {
    const request = parseWrite('Put', { TableName: 'Things', Item: { pk: { S: pk } } }, path.store.options);
    return writeTogether(path, [request], prepareToken('token', pk, 0));
  };
  const outcomes = await Promise.allSettled([write('a'), write('b')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await storedSeqs()).toEqual([[1, 'a']]);
});
