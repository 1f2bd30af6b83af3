import {
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Engine, startEngine } from '../../functions/core/engine/engine';
import { connect, createThings, keyOf, table, thing } from './engine-fixture';

let engine: Engine;
let client: DynamoDBDocumentClient;

/** Leaves time for others between the decision and the batch; one test holds it for longer. */
let beforeBatch = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(async () => {
  engine = await startEngine({ hooks: { beforeBatch: () => beforeBatch() } });
  client = connect(engine.endpoint);
  await createThings(client);
});
afterEach(async () => {
  client.destroy();
  await engine.close();
});

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const add = (id: string, by = 1) => ({
  Update: { TableName: table, Key: keyOf(id), UpdateExpression: 'ADD n :n', ExpressionAttributeValues: { ':n': by } },
});

test('of 200 transactions for one wish exactly one wins', async () => {
  const outcomes = await times(200, (index) =>
    client
      .send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName: table, Item: thing('wish', { holder: index }), ConditionExpression: 'attribute_not_exists(pk)' } },
            { Put: { TableName: table, Item: thing(`claim#${index}`) } },
          ],
        }),
      )
      .then(
        () => index,
        (error: Error) => error.name,
      ),
  );
  const winners = outcomes.filter((outcome) => typeof outcome === 'number');
  expect(winners).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'TransactionCanceledException')).toHaveLength(199);
  const stored = await client.send(new ScanCommand({ TableName: table }));
  expect(stored.Items?.map(({ pk }) => pk).sort()).toEqual([`thing#claim#${winners[0]}`, 'thing#wish']);
});

test('transactions on the same keys in opposite order all finish', async () => {
  await times(100, (index) => {
    const items = [add('a'), add('b'), add('c')];
    return client.send(new TransactWriteCommand({ TransactItems: index % 2 ? items : items.reverse() }));
  });
  const read = await client.send(
    new TransactGetCommand({ TransactItems: ['a', 'b', 'c'].map((id) => ({ Get: { TableName: table, Key: keyOf(id) } })) }),
  );
  expect(read.Responses?.map(({ Item }) => Item?.n)).toEqual([100, 100, 100]);
});

test('a transactional read never sees half a transfer', async () => {
  const move = (index: number) =>
    client.send(new TransactWriteCommand({ TransactItems: index % 2 ? [add('a', 7), add('b', -7)] : [add('b', 7), add('a', -7)] }));
  const look = async () => {
    const read = await client.send(
      new TransactGetCommand({ TransactItems: ['a', 'b'].map((id) => ({ Get: { TableName: table, Key: keyOf(id) } })) }),
    );
    return (read.Responses ?? []).reduce((sum, { Item }) => sum + ((Item?.n as number | undefined) ?? 0), 0);
  };
  const sums = await times(100, async (index) => {
    await move(index);
    return look();
  });
  expect(new Set(sums)).toEqual(new Set([0]));
});

test('a transactional read waits for the transaction that is being stored', async () => {
  const pass = beforeBatch;
  let store = () => {};
  const stored = new Promise<void>((resolve) => {
    store = resolve;
  });
  const deciding = new Promise<void>((resolve) => {
    beforeBatch = () => {
      beforeBatch = pass;
      resolve();
      return stored;
    };
  });
  const write = client.send(new TransactWriteCommand({ TransactItems: [add('a'), add('b')] }));
  await deciding;
  const read = client.send(
    new TransactGetCommand({ TransactItems: ['a', 'b'].map((id) => ({ Get: { TableName: table, Key: keyOf(id) } })) }),
  );
  const plain = await client.send(new GetCommand({ TableName: table, Key: keyOf('a') }));
  store();
  await write;
  expect(plain.Item).toBeUndefined();
  expect((await read).Responses?.map(({ Item }) => Item?.n)).toEqual([1, 1]);
});

test('batches, updates and transactions on the same items leave index and feed right', async () => {
  const ids = ['0', '1', '2', '3', '4', '5'];
  const groups = ['x', 'y', 'z'];
  await times(60, async (index): Promise<unknown> => {
    const group = groups[index % 3];
    const rank = String(index);
    if (index % 4 === 0) {
      const requests = ids.map((id) =>
        index % 8 ? { PutRequest: { Item: thing(id, { group, rank }) } } : { DeleteRequest: { Key: keyOf(id) } },
      );
      return client.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
    }
    const change = (id: string) => ({
      TableName: table,
      Key: keyOf(id),
      UpdateExpression: 'SET #g = :g, #r = :r',
      ExpressionAttributeNames: { '#g': 'group', '#r': 'rank' },
      ExpressionAttributeValues: { ':g': group, ':r': rank },
    });
    if (index % 4 === 1) return client.send(new UpdateCommand(change(ids[index % 6] ?? '0')));
    return client.send(new TransactWriteCommand({ TransactItems: [...ids].reverse().map((id) => ({ Update: change(id) })) }));
  });
  const items = (await client.send(new ScanCommand({ TableName: table }))).Items ?? [];
  for (const group of groups) {
    const query = { IndexName: 'byGroup', KeyConditionExpression: '#g = :g', ExpressionAttributeNames: { '#g': 'group' } };
    const indexed = await client.send(new QueryCommand({ TableName: table, ...query, ExpressionAttributeValues: { ':g': group } }));
    const byPk = (a: Record<string, unknown>, b: Record<string, unknown>) => String(a.pk).localeCompare(String(b.pk));
    expect(indexed.Items?.sort(byPk)).toEqual(items.filter((item) => item.group === group).sort(byPk));
  }
  const replayed = new Map<string | undefined, unknown>();
  for (const { oldImage, newImage } of await engine.readFeed(table, undefined, 10_000)) {
    const id = (newImage ?? oldImage)?.pk?.S;
    expect(replayed.get(id)).toEqual(oldImage);
    replayed.set(id, newImage);
  }
  const replayedRanks = [...replayed.values()].flatMap((image) => (image ? [(image as { rank: { S: string } }).rank.S] : []));
  expect(replayedRanks.sort()).toEqual(items.map(({ rank }) => rank as string).sort());
});
