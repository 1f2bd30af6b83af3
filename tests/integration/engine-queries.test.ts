import { DeleteTableCommand, ListTablesCommand, waitUntilTableExists, waitUntilTableNotExists } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Engine, startEngine } from '../../functions/core/engine/engine';
import { connect, createThings, table } from './engine-fixture';

let engine: Engine;
let client: DynamoDBDocumentClient;

beforeEach(async () => {
  engine = await startEngine();
  client = connect(engine.endpoint);
  await createThings(client);
  for (const sk of ['愿望#1', '愿望#2', '愿', 'wish', '愿望~']) {
    await client.send(new PutCommand({ TableName: table, Item: { pk: 'p', sk, group: '组', rank: sk } }));
  }
});
afterEach(async () => {
  client.destroy();
  await engine.close();
});

const ask = async (condition: string, values: Record<string, string>) => {
  const KeyConditionExpression = `pk = :p AND ${condition}`;
  const found = await client.send(
    new QueryCommand({ TableName: table, KeyConditionExpression, ExpressionAttributeValues: { ':p': 'p', ...values } }),
  );
  return (found.Items ?? []).map(({ sk }) => sk as string);
};

test('sort keys compare by their bytes, in Chinese as well', async () => {
  expect(await ask('begins_with(sk, :s)', { ':s': '愿望#' })).toEqual(['愿望#1', '愿望#2']);
  expect(await ask('sk BETWEEN :a AND :b', { ':a': '愿', ':b': '愿望#1' })).toEqual(['愿', '愿望#1']);
  expect(await ask('sk > :a', { ':a': '愿望#1' })).toEqual(['愿望#2', '愿望~']);
});

test.each([true, false])('an index is read page by page (forward: %s)', async (ScanIndexForward) => {
  const pages: string[][] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'byGroup',
        Limit: 2,
        ScanIndexForward,
        ExclusiveStartKey,
        KeyConditionExpression: '#g = :g',
        ExpressionAttributeNames: { '#g': 'group' },
        ExpressionAttributeValues: { ':g': '组' },
      }),
    );
    pages.push((page.Items ?? []).map(({ sk }) => sk as string));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  const inOrder = ['wish', '愿', '愿望#1', '愿望#2', '愿望~'];
  expect(pages.flat()).toEqual(ScanIndexForward ? inOrder : inOrder.reverse());
  expect(pages[0]).toHaveLength(2);
});

test('a deleted table takes items, index entries and feed with it', async () => {
  await client.send(new DeleteTableCommand({ TableName: table }));
  await waitUntilTableNotExists({ client, minDelay: 1, maxWaitTime: 10 }, { TableName: table });
  expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual([]);
  await createThings(client);
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 10 }, { TableName: table });
  expect(await ask('sk > :a', { ':a': 'a' })).toEqual([]);
  expect(await engine.readFeed(table, undefined, 10)).toEqual([]);
});
