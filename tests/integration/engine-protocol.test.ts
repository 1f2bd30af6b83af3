import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Engine, startEngine } from '../../functions/core/engine/engine';
import { connect, createThings, table } from './engine-fixture';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
  const client = connect(engine.endpoint);
  await createThings(client);
  client.destroy();
});
afterAll(() => engine.close());

const post = (body: string, target = 'DynamoDB_20120810.GetItem') =>
  fetch(engine.endpoint, { method: 'POST', body, headers: { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.0' } });
const typeOf = async (response: Response) => ((await response.json()) as { __type: string }).__type.split('#')[1];

test.each(['{"TableName":', '', 'null', '[]', '"text"'])('a body that is no JSON object (%s) is a SerializationException', async (body) => {
  const response = await post(body);
  expect([response.status, await typeOf(response)]).toEqual([400, 'SerializationException']);
});

test('fields of a wrong type are refused with 400', async () => {
  const nullInside = { TableName: table, Key: { pk: { L: [null] }, sk: null } };
  for (const body of [nullInside, { TableName: 7 }, { TableName: table, Key: [] }, { TableName: table, Key: { pk: { S: 7 } } }]) {
    expect((await post(JSON.stringify(body))).status).toBe(400);
  }
  const transactions: unknown[] = [
    null,
    'x',
    { Put: null },
    { Put: {}, Delete: {} },
    { Get: { TableName: table } },
    { __proto__: null, constructor: {} },
  ];
  for (const item of transactions) {
    const body = JSON.stringify({ TransactItems: [item] });
    expect((await post(body, 'DynamoDB_20120810.TransactWriteItems')).status).toBe(400);
    expect((await post(body, 'DynamoDB_20120810.TransactGetItems')).status).toBe(400);
  }
  expect((await post('{}', 'DynamoDB_20120810.UpdateTimeToLive')).status).toBe(400);
});

test('unknown operations and other methods are refused', async () => {
  const unknown = await post('{}', 'DynamoDB_20120810.ExecuteStatement');
  expect([unknown.status, await typeOf(unknown)]).toEqual([400, 'UnknownOperationException']);
  expect((await fetch(engine.endpoint, { method: 'PUT', body: '{}' })).status).toBe(400);
  expect((await fetch(engine.endpoint)).status).toBe(200);
});

test('answers carry their exact length in bytes', async () => {
  const response = await post(JSON.stringify({ TableName: '没有这张表', Key: {} }));
  const bytes = (await response.arrayBuffer()).byteLength;
  expect(Number(response.headers.get('content-length'))).toBe(bytes);
});

test('a body above 16 MB is refused and the engine lives on', async () => {
  const status = await new Promise<number | string>((resolve) => {
    const { port } = new URL(engine.endpoint);
    const headers = { 'x-amz-target': 'DynamoDB_20120810.PutItem', 'transfer-encoding': 'chunked' };
    const sending = request({ host: '127.0.0.1', port, method: 'POST', headers }, (response) => resolve(response.statusCode ?? 0));
    sending.on('error', () => resolve('connection closed'));
    for (let sent = 0; sent <= 16; sent += 1) sending.write(Buffer.alloc(1024 * 1024, 32));
    sending.end();
  });
  expect(status).toBe(413);
  expect((await post('{}')).status).toBe(400);
});

test('a page that rebinds its host name to 127.0.0.1 gets nothing', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(engine.endpoint);
    const headers = { 'x-amz-target': 'DynamoDB_20120810.ListTables', host: 'evil.example' };
    request({ host: '127.0.0.1', port, method: 'POST', headers }, (response) => resolve(response.statusCode))
      .on('error', reject)
      .end('{}');
  });
  expect(status).toBe(400);
});
