import {
  ConditionalCheckFailedException,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBServiceException,
  TransactionCanceledException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Engine, startEngine } from '../../functions/core/engine/engine';
import { connect, createThings, keyOf, table, thing } from './engine-fixture';

let engine: Engine;
let client: DynamoDBDocumentClient;

beforeEach(async () => {
  engine = await startEngine();
  client = connect(engine.endpoint);
  await createThings(client);
});

afterEach(async () => {
  client.destroy();
  await engine.close();
});

const put = (id: string, fields: Record<string, unknown> = {}) =>
  client.send(new PutCommand({ TableName: table, Item: thing(id, fields) }));
const get = async (id: string) => (await client.send(new GetCommand({ TableName: table, Key: keyOf(id), ConsistentRead: true }))).Item;
const inGroup = async (group: string) => {
  const found = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'byGroup',
      KeyConditionExpression: '#g = :g',
      ExpressionAttributeNames: { '#g': 'group' },
      ExpressionAttributeValues: { ':g': group },
    }),
  );
  return (found.Items ?? []).map((item) => item.pk as string);
};
const failure = async (work: Promise<unknown>): Promise<DynamoDBServiceException> => {
  const error = await work.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  );
  if (error instanceof DynamoDBServiceException) return error;
  throw error;
};
const feedNames = async () => (await engine.readFeed(table, undefined, 100)).map(({ eventName }) => eventName);

describe('single items', () => {
  test('a new table can be used at once and answers reads of every kind', async () => {
    const described = await client.send(new DescribeTableCommand({ TableName: table }));
    expect(described.Table?.TableStatus).toBe('ACTIVE');
    await put('a', { n: 1 });
    await put('b', { n: 2 });
    expect(await get('a')).toEqual(thing('a', { n: 1 }));
    const batch = await client.send(new BatchGetCommand({ RequestItems: { [table]: { Keys: [keyOf('a'), keyOf('b'), keyOf('c')] } } }));
    expect(batch.Responses?.[table]).toHaveLength(2);
    const page = await client.send(new ScanCommand({ TableName: table, Limit: 1 }));
    const rest = await client.send(new ScanCommand({ TableName: table, ExclusiveStartKey: page.LastEvaluatedKey }));
    expect([...(page.Items ?? []), ...(rest.Items ?? [])].map((item) => item.n).sort()).toEqual([1, 2]);
  });

  test('the index follows overwrites, updates and deletes', async () => {
    await put('a', { group: 'x', rank: '1' });
    await put('b', { group: 'x', rank: '2' });
    expect(await inGroup('x')).toEqual(['thing#a', 'thing#b']);
    await put('a', { group: 'y', rank: '1' });
    expect([await inGroup('x'), await inGroup('y')]).toEqual([['thing#b'], ['thing#a']]);
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: keyOf('b'),
        UpdateExpression: 'SET #g = :y, #r = :zero',
        ExpressionAttributeNames: { '#g': 'group', '#r': 'rank' },
        ExpressionAttributeValues: { ':y': 'y', ':zero': '0' },
      }),
    );
    expect([await inGroup('x'), await inGroup('y')]).toEqual([[], ['thing#b', 'thing#a']]);
    await client.send(new DeleteCommand({ TableName: table, Key: keyOf('a') }));
    expect(await inGroup('y')).toEqual(['thing#b']);
  });

  test.each([
    [
      'put',
      () =>
        new PutCommand({
          TableName: table,
          Item: thing('a', { n: 9 }),
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
    ],
    [
      'update',
      () =>
        new UpdateCommand({
          TableName: table,
          Key: keyOf('a'),
          UpdateExpression: 'SET n = :n',
          ConditionExpression: 'n = :n',
          ExpressionAttributeValues: { ':n': 9 },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
    ],
    [
      'delete',
      () =>
        new DeleteCommand({
          TableName: table,
          Key: keyOf('a'),
          ConditionExpression: 'n = :n',
          ExpressionAttributeValues: { ':n': 9 },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
    ],
  ])('a failed condition on %s returns the item as it is', async (_name, command) => {
    await put('a', { n: 1 });
    const error = await failure(client.send(command() as PutCommand));
    expect(error).toBeInstanceOf(ConditionalCheckFailedException);
    expect((error as ConditionalCheckFailedException).Item).toEqual({ pk: { S: 'thing#a' }, sk: { S: 'state' }, n: { N: '1' } });
    expect(await get('a')).toEqual(thing('a', { n: 1 }));
  });

  test('a write that changes nothing leaves no feed record', async () => {
    await put('a', { n: 1 });
    await put('a', { n: 1 });
    await client.send(new DeleteCommand({ TableName: table, Key: keyOf('nobody') }));
    await put('a', { n: 2 });
    await client.send(new DeleteCommand({ TableName: table, Key: keyOf('a') }));
    const records = await engine.readFeed(table, undefined, 100);
    expect(records.map(({ eventName, oldImage, newImage }) => [eventName, oldImage?.n?.N, newImage?.n?.N])).toEqual([
      ['INSERT', undefined, '1'],
      ['MODIFY', '1', '2'],
      ['REMOVE', '2', undefined],
    ]);
    expect(records[0]?.seq).toMatch(/^\d{20}$/);
  });

  test('time to live can be set once and is described', async () => {
    const enable = () =>
      client.send(
        new UpdateTimeToLiveCommand({ TableName: table, TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true } }),
      );
    await enable();
    expect((await failure(enable())).name).toBe('ValidationException');
    const described = await client.send(new DescribeTimeToLiveCommand({ TableName: table }));
    expect(described.TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
  });

  test('a sweep deletes what expired, in bounded steps', async () => {
    await put('old', { expiresAt: 100 });
    await put('older', { expiresAt: 50 });
    await put('young', { expiresAt: 200 });
    await put('eternal');
    let after: string | undefined = '';
    let deleted = 0;
    let steps = 0;
    while (after !== undefined) {
      const step: { deleted: number; next: string | undefined } = await engine.sweepExpired(table, 'expiresAt', 100, after, 2);
      deleted += step.deleted;
      after = step.next;
      steps += 1;
    }
    expect([deleted, steps]).toEqual([2, 3]);
    expect([await get('old'), await get('older')]).toEqual([undefined, undefined]);
    expect([await get('young'), await get('eternal')]).toEqual([thing('young', { expiresAt: 200 }), thing('eternal')]);
  });
});

describe('transactions', () => {
  test('put, update, delete and check are stored together', async () => {
    await put('update', { n: 1 });
    await put('delete', { group: 'x', rank: '1' });
    await put('check');
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: table, Item: thing('put', { group: 'x', rank: '2' }) } },
          { Update: { TableName: table, Key: keyOf('update'), UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': 1 } } },
          { Delete: { TableName: table, Key: keyOf('delete') } },
          { ConditionCheck: { TableName: table, Key: keyOf('check'), ConditionExpression: 'attribute_exists(pk)' } },
        ],
      }),
    );
    const read = await client.send(
      new TransactGetCommand({
        TransactItems: ['put', 'update', 'delete', 'check'].map((id) => ({ Get: { TableName: table, Key: keyOf(id) } })),
      }),
    );
    expect(read.Responses?.map(({ Item }) => Item)).toEqual([
      thing('put', { group: 'x', rank: '2' }),
      thing('update', { n: 2 }),
      undefined,
      thing('check'),
    ]);
    expect(await inGroup('x')).toEqual(['thing#put']);
    expect(await feedNames()).toEqual(['INSERT', 'INSERT', 'INSERT', 'INSERT', 'MODIFY', 'REMOVE']);
  });

  test('a cancelled transaction stores nothing and gives a reason for every item in order', async () => {
    await put('taken', { n: 1, word: 'text' });
    const error = await failure(
      client.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName: table, Item: thing('new', { group: 'x', rank: '1' }) } },
            {
              Put: {
                TableName: table,
                Item: thing('taken'),
                ConditionExpression: 'attribute_not_exists(pk)',
                ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
              },
            },
            { ConditionCheck: { TableName: table, Key: keyOf('missing'), ConditionExpression: 'attribute_exists(pk)' } },
          ],
        }),
      ),
    );
    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(error.message).toContain('[None, ConditionalCheckFailed, ConditionalCheckFailed]');
    const reasons = (error as TransactionCanceledException).CancellationReasons ?? [];
    expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed', 'ConditionalCheckFailed']);
    expect(reasons[1]?.Message).toBe('The conditional request failed');
    expect(reasons[1]?.Item).toEqual({ pk: { S: 'thing#taken' }, sk: { S: 'state' }, n: { N: '1' }, word: { S: 'text' } });
    expect(reasons[2]?.Item).toBeUndefined();
    expect([await get('new'), await inGroup('x')]).toEqual([undefined, []]);
    expect(await feedNames()).toEqual(['INSERT']);
  });

  test('an update that the stored item cannot take is a ValidationError reason', async () => {
    await put('word', { n: 'text' });
    const error = await failure(
      client.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName: table, Item: thing('new') } },
            {
              Update: {
                TableName: table,
                Key: keyOf('word'),
                UpdateExpression: 'SET n = n + :one',
                ExpressionAttributeValues: { ':one': 1 },
              },
            },
          ],
        }),
      ),
    );
    expect((error as TransactionCanceledException).CancellationReasons?.map(({ Code }) => Code)).toEqual(['None', 'ValidationError']);
    expect(await get('new')).toBeUndefined();
  });

  test('requests that can never be right are refused as a whole', async () => {
    const write = (items: unknown[]) => failure(client.send(new TransactWriteCommand({ TransactItems: items as never })));
    const twice = { Put: { TableName: table, Item: thing('a') } };
    expect((await write([twice, twice])).message).toContain('cannot include multiple operations on one item');
    const many = Array.from({ length: 101 }, (_, index) => ({ Put: { TableName: table, Item: thing(String(index)) } }));
    expect((await write(many)).name).toBe('ValidationException');
    expect((await write([])).name).toBe('ValidationException');
    const big = Array.from({ length: 12 }, (_, index) => ({
      Put: { TableName: table, Item: thing(String(index), { text: 'x'.repeat(390_000) }) },
    }));
    expect((await write(big)).message).toContain('4 MB');
    expect((await write([{ Put: { TableName: 'Nowhere', Item: thing('a') } }])).name).toBe('ResourceNotFoundException');
    const wrongKey = await write([{ Put: { TableName: table, Item: { pk: 'only' } } }, twice]);
    expect((wrongKey as TransactionCanceledException).CancellationReasons?.map(({ Code }) => Code)).toEqual(['ValidationError', 'None']);
    expect(await feedNames()).toEqual([]);
  });

  test('a hundred items fit', async () => {
    const items = Array.from({ length: 100 }, (_, index) => ({
      Put: { TableName: table, Item: thing(String(index), { group: 'x', rank: '1' }) },
    }));
    const answer = await client.send(new TransactWriteCommand({ TransactItems: items, ReturnConsumedCapacity: 'TOTAL' }));
    expect(await inGroup('x')).toHaveLength(100);
    expect(answer.ConsumedCapacity?.[0]?.CapacityUnits).toBe(200);
  });
});

describe('batches', () => {
  test('put and delete with index entries; duplicates are refused', async () => {
    await put('old', { group: 'x', rank: '0' });
    await client.send(
      new BatchWriteCommand({
        RequestItems: {
          [table]: [
            { DeleteRequest: { Key: keyOf('old') } },
            ...['1', '2'].map((id) => ({ PutRequest: { Item: thing(id, { group: 'x', rank: id }) } })),
          ],
        },
      }),
    );
    expect(await inGroup('x')).toEqual(['thing#1', 'thing#2']);
    const twice = { PutRequest: { Item: thing('a') } };
    expect((await failure(client.send(new BatchWriteCommand({ RequestItems: { [table]: [twice, twice] } })))).message).toContain(
      'duplicates',
    );
  });
});
