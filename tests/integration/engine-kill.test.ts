import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetCommand, QueryCommand, ScanCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startEngine } from '../../functions/core/engine/engine';
import { startEngineChild } from '../simulation/engine-child';
import { bundleProcess, type ProcessBundle } from '../simulation/process-bundle';
import { connect, createThings, keyOf, table, thing } from './engine-fixture';

/** How many answers each round waits for before the process is killed amid the work of all clients. */
const killAfter = [1, 9, 40, 3, 25, 80];
const clients = 8;

let bundle: ProcessBundle;
let path: string;

beforeAll(async () => {
  bundle = await bundleProcess('engine');
  path = await mkdtemp(join(tmpdir(), 'engine-kill-'));
});
afterAll(async () => {
  await bundle.remove();
  await rm(path, { recursive: true, force: true });
});

const writeAll = (id: string) =>
  new TransactWriteCommand({
    TransactItems: [
      { Put: { TableName: table, Item: thing(`a-${id}`, { group: 'a', rank: id }), ConditionExpression: 'attribute_not_exists(pk)' } },
      { Put: { TableName: table, Item: thing(`b-${id}`) } },
      { Update: { TableName: table, Key: keyOf('counter'), UpdateExpression: 'ADD n :n', ExpressionAttributeValues: { ':n': 1 } } },
      { Put: { TableName: table, Item: thing(`event-${id}`) } },
    ],
  });

/** Writes until the process dies; answers the ids that were acknowledged. */
async function writeUntilKilled(round: number, answers: number): Promise<string[]> {
  const child = await startEngineChild(bundle, path);
  const client = connect(child.endpoint);
  if (round === 0) await createThings(client);
  const acknowledged: string[] = [];
  let killing: Promise<void> | undefined;
  const work = async (worker: number) => {
    for (let index = 0; !killing; index += 1) {
      const id = `${round}-${worker}-${index}`;
      try {
        await client.send(writeAll(id));
      } catch (error) {
        if (!killing) throw error;
        return;
      }
      acknowledged.push(id);
      if (acknowledged.length >= answers) killing ??= child.kill();
    }
  };
  try {
    await Promise.all(Array.from({ length: clients }, (_, worker) => work(worker)));
  } finally {
    await child.kill();
    client.destroy();
  }
  return acknowledged;
}

async function readEverything() {
  const engine = await startEngine({ path });
  const client = connect(engine.endpoint);
  const names: string[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: table, ExclusiveStartKey: start }));
    names.push(...(page.Items ?? []).map(({ pk }) => String(pk).slice('thing#'.length)));
    start = page.LastEvaluatedKey;
  } while (start);
  const query = { IndexName: 'byGroup', KeyConditionExpression: '#g = :g', ExpressionAttributeNames: { '#g': 'group' } };
  const indexed = await client.send(new QueryCommand({ TableName: table, ...query, ExpressionAttributeValues: { ':g': 'a' } }));
  const counter = await client.send(new GetCommand({ TableName: table, Key: keyOf('counter') }));
  const feed = await engine.readFeed(table, undefined, 100_000);
  client.destroy();
  await engine.close();
  const ids = (prefix: string) => names.flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])).sort();
  return { a: ids('a-'), b: ids('b-'), event: ids('event-'), indexed: indexed.Items ?? [], counter: counter.Item?.n as number, feed };
}

test('kill -9 amid the work of many clients loses nothing acknowledged and leaves nothing half done', async () => {
  const acknowledged = new Set<string>();
  for (const [round, answers] of killAfter.entries()) {
    for (const id of await writeUntilKilled(round, answers)) acknowledged.add(id);
    const stored = await readEverything();
    expect(stored.b).toEqual(stored.a);
    expect(stored.event).toEqual(stored.a);
    expect(stored.counter).toBe(stored.a.length);
    expect(stored.indexed.map(({ rank }) => rank as string).sort()).toEqual(stored.a);
    expect(stored.feed).toHaveLength(4 * stored.a.length);
    expect(stored.feed.map(({ seq }) => Number(seq))).toEqual(stored.feed.map((_, index) => index + 1));
    const kept = new Set(stored.a);
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(killAfter.reduce((sum, answers) => sum + answers, 0));
}, 60_000);
