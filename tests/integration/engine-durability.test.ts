import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Engine, type EngineOptions, startEngine } from '../../functions/core/engine/engine';
import { connect, createThings, keyOf, table, thing } from './engine-fixture';

let path: string;
let engine: Engine;
let now = 0;
let client = connect('http://127.0.0.1:1');
const minute = 60_000;

const open = async (options: EngineOptions = {}) => {
  engine = await startEngine({ path, now: () => now, onFault: () => {}, ...options });
  client = connect(engine.endpoint);
};
const restart = async (options: EngineOptions = {}) => {
  client.destroy();
  await engine.close();
  await open(options);
};

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'engine-'));
  now = Date.UTC(2026, 0, 1, 0, 5);
  await open();
  await createThings(client);
});
afterEach(async () => {
  client.destroy();
  await engine.close();
  await rm(path, { recursive: true, force: true });
});

const put = (id: string) => client.send(new PutCommand({ TableName: table, Item: thing(id) }));
const get = async (id: string) => (await client.send(new GetCommand({ TableName: table, Key: keyOf(id) }))).Item;
const addOne = (ClientRequestToken: string, by = 1) =>
  client.send(
    new TransactWriteCommand({
      ClientRequestToken,
      TransactItems: [
        { Update: { TableName: table, Key: keyOf('sum'), UpdateExpression: 'ADD n :n', ExpressionAttributeValues: { ':n': by } } },
      ],
    }),
  );
const feed = (after?: string) => engine.readFeed(table, after, 100);

describe('request tokens', () => {
  test('the same request is carried out once, across a restart, for ten minutes', async () => {
    await addOne('token');
    await addOne('token');
    now += 9 * minute;
    await engine.trim();
    await restart();
    await addOne('token');
    expect(await get('sum')).toEqual(thing('sum', { n: 1 }));
    now += 2 * minute;
    await addOne('token');
    expect(await get('sum')).toEqual(thing('sum', { n: 2 }));
  });

  test('another request under the same token is refused', async () => {
    await addOne('token');
    await expect(addOne('token', 5)).rejects.toMatchObject({ name: 'IdempotentParameterMismatchException' });
    expect(await get('sum')).toEqual(thing('sum', { n: 1 }));
  });

  test('a cancelled transaction leaves its token free', async () => {
    const create = () =>
      client.send(
        new TransactWriteCommand({
          ClientRequestToken: 'token',
          TransactItems: [
            { ConditionCheck: { TableName: table, Key: keyOf('gate'), ConditionExpression: 'attribute_exists(pk)' } },
            { Put: { TableName: table, Item: thing('a') } },
          ],
        }),
      );
    await expect(create()).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    await put('gate');
    await create();
    expect(await get('a')).toEqual(thing('a'));
  });

  test('fifty requests at once with one token are one', async () => {
    await Promise.all(Array.from({ length: 50 }, () => addOne('token')));
    expect(await get('sum')).toEqual(thing('sum', { n: 1 }));
  });
});

describe('the feed', () => {
  test('order and cursors hold across a restart', async () => {
    for (const id of ['a', 'b', 'c']) await put(id);
    const [first] = await feed();
    await engine.saveCursor('notifier', first?.seq ?? '');
    await restart();
    await put('d');
    const cursor = await engine.readCursor('notifier');
    const rest = await feed(cursor);
    expect(rest.map(({ newImage }) => newImage?.pk?.S)).toEqual(['thing#b', 'thing#c', 'thing#d']);
    const seqs = (await feed()).map(({ seq }) => seq);
    expect(new Set(seqs).size).toBe(4);
    expect(seqs).toEqual([...seqs].sort());
    expect(await engine.readCursor('nobody')).toBeUndefined();
    expect(await engine.readFeed(table, undefined, 2)).toHaveLength(2);
  });

  test('listeners hear every commit in order, and one that throws harms nobody', async () => {
    const heard: string[] = [];
    engine.onChange(() => {
      throw new Error('a broken listener');
    });
    const stop = engine.onChange((records) => heard.push(...records.map(({ seq }) => seq)));
    await Promise.all(Array.from({ length: 20 }, (_, index) => put(String(index))));
    stop();
    await put('late');
    expect(heard).toEqual((await feed()).slice(0, 20).map(({ seq }) => seq));
  });

  test('old records are trimmed, but none before the slowest cursor', async () => {
    for (const id of ['a', 'b', 'c']) await put(id);
    const all = await feed();
    await engine.saveCursor('slow', all[0]?.seq ?? '');
    await engine.saveCursor('fast', all[2]?.seq ?? '');
    now += 25 * 60 * minute;
    await put('d');
    await engine.trim();
    expect(await feed()).toHaveLength(3);
    await engine.saveCursor('slow', all[2]?.seq ?? '');
    await engine.trim();
    expect((await feed()).map(({ newImage }) => newImage?.pk?.S)).toEqual(['thing#d']);
    for (const name of ['slow', 'fast']) await engine.saveCursor(name, (await feed())[0]?.seq ?? '');
    now += 25 * 60 * minute;
    await restart();
    await put('e');
    expect((await feed()).map(({ seq, newImage }) => [Number(seq), newImage?.pk?.S])).toEqual([[5, 'thing#e']]);
  });
});

describe('starting and closing', () => {
  test('closing answers what is in flight and waits for no idle connection', async () => {
    let reached = () => {};
    const inBatch = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let store = () => {};
    const stored = new Promise<void>((resolve) => {
      store = resolve;
    });
    await restart({
      hooks: {
        beforeBatch: () => {
          reached();
          return stored;
        },
      },
    });
    const write = put('a');
    await inBatch;
    const closed = engine.close();
    store();
    await write;
    await closed;
    await open();
    expect(await get('a')).toEqual(thing('a'));
  });

  test('a folder or port that is in use is an error, and the folder stays usable', async () => {
    await expect(startEngine({ path })).rejects.toThrow();
    const other = await mkdtemp(join(tmpdir(), 'engine-'));
    const port = Number(new URL(engine.endpoint).port);
    await expect(startEngine({ path: other, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await (await startEngine({ path: other })).close();
    await rm(other, { recursive: true, force: true });
  });
});

describe('storage faults', () => {
  const writeBoth = () =>
    client.send(
      new TransactWriteCommand({
        ClientRequestToken: 'both',
        TransactItems: [
          { Put: { TableName: table, Item: thing('a', { group: 'x', rank: '1' }) } },
          { Update: { TableName: table, Key: keyOf('sum'), UpdateExpression: 'ADD n :n', ExpressionAttributeValues: { ':n': 1 } } },
        ],
      }),
    );
  const inGroup = async () => {
    const query = { IndexName: 'byGroup', KeyConditionExpression: '#g = :g', ExpressionAttributeNames: { '#g': 'group' } };
    return (await client.send(new QueryCommand({ TableName: table, ...query, ExpressionAttributeValues: { ':g': 'x' } }))).Count;
  };

  test('before the batch: 500, nothing is stored, no lock stays, the retry succeeds', async () => {
    let broken = true;
    const faults: unknown[] = [];
    const beforeBatch = () => {
      if (broken) throw new Error('No space left on device');
    };
    await restart({ hooks: { beforeBatch }, onFault: (fault) => faults.push(fault) });
    const change = new UpdateCommand({
      TableName: table,
      Key: keyOf('a'),
      UpdateExpression: 'SET n = :n',
      ExpressionAttributeValues: { ':n': 1 },
    });
    await expect(writeBoth()).rejects.toMatchObject({ name: 'InternalServerError', $metadata: { httpStatusCode: 500 } });
    await expect(client.send(change)).rejects.toMatchObject({ name: 'InternalServerError' });
    expect([await get('a'), await get('sum'), await inGroup(), await feed()]).toEqual([undefined, undefined, 0, []]);
    expect(faults).toHaveLength(2);
    broken = false;
    await writeBoth();
    expect([await get('sum'), await inGroup()]).toEqual([thing('sum', { n: 1 }), 1]);
    expect((await feed()).map(({ seq }) => Number(seq))).toEqual([1, 2]);
  });

  test('after the batch: the answer is lost, the SDK repeats by itself and changes nothing twice', async () => {
    let broken = 1;
    const afterBatch = () => {
      if (broken-- > 0) throw new Error('The answer is lost');
    };
    await restart({ hooks: { afterBatch } });
    client.destroy();
    client = connect(engine.endpoint, 3);
    await writeBoth();
    expect(await get('sum')).toEqual(thing('sum', { n: 1 }));
    expect(await feed()).toHaveLength(2);
  });
});
