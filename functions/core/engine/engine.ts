import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import batchGetItem from 'dynalite/actions/batchGetItem.js';
import createTable from 'dynalite/actions/createTable.js';
import deleteTable from 'dynalite/actions/deleteTable.js';
import describeTable from 'dynalite/actions/describeTable.js';
import getItem from 'dynalite/actions/getItem.js';
import listTables from 'dynalite/actions/listTables.js';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import updateTable from 'dynalite/actions/updateTable.js';
import dynaliteDb from 'dynalite/db/index.js';
import batchGetChecks from 'dynalite/validations/batchGetItem.js';
import createTableChecks from 'dynalite/validations/createTable.js';
import deleteTableChecks from 'dynalite/validations/deleteTable.js';
import describeTableChecks from 'dynalite/validations/describeTable.js';
import getChecks from 'dynalite/validations/getItem.js';
import listTablesChecks from 'dynalite/validations/listTables.js';
import queryChecks from 'dynalite/validations/query.js';
import scanChecks from 'dynalite/validations/scan.js';
import updateTableChecks from 'dynalite/validations/updateTable.js';
import { answerRequest, type Operation, type Operations, type RequestBody } from './answers';
import { type CommitHooks, Commits } from './commits';
import { type ChangeListener, Feed, type FeedRecord } from './feed';
import { itemOperations } from './item-operations';
import { runAction } from './live-view';
import { KeyLocks } from './locks';
import { parseInput } from './requests';
import type { Action, Validation } from './store';
import { Tables } from './tables';
import { forgetTimeToLive, sweepExpired, timeToLiveOperations } from './time-to-live';
import { trimTokens } from './tokens';
import { transactionOperations } from './transactions';
import type { WritePath } from './writes';

const feedLifeMs = 24 * 60 * 60 * 1000;
const trimEveryMs = 10 * 60 * 1000;
/** Longer than clients keep idle sockets, or one may send on a socket that is just being closed. */
const keepAliveMs = 10 * 60 * 1000;

export interface EngineOptions {
  /** Folder of the LevelDB; absent means memory. */
  path?: string;
  /** TCP port on 127.0.0.1; 0 or absent takes a free one. */
  port?: number;
  /** Epoch milliseconds, for tokens and the feed. */
  now?: () => number;
  /** Faults for tests and simulations. */
  hooks?: CommitHooks;
  /** Told of everything that was answered with 500; by default a process warning. */
  onFault?: (error: unknown) => void;
}

export interface Engine {
  endpoint: string;
  readFeed(table: string, afterSeq: string | undefined, limit: number): Promise<FeedRecord[]>;
  onChange(listener: ChangeListener): () => void;
  saveCursor(name: string, seq: string): Promise<void>;
  readCursor(name: string): Promise<string | undefined>;
  /** Drops tokens older than 10 minutes and feed records older than 24 h that every cursor has passed; runs by itself too. */
  trim(): Promise<void>;
  /** Deletes expired items, at most `maxItems` looked at; `next` is where to go on, absent at the end of the table. */
  sweepExpired(
    table: string,
    attribute: string,
    nowSeconds: number,
    after?: string,
    maxItems?: number,
  ): Promise<{ deleted: number; next: string | undefined }>;
  close(): Promise<void>;
}

/**
 * Starts DynamoDB's HTTP interface on 127.0.0.1 over LevelDB: dynalite's expressions, tables and queries, with
 * transactions, request tokens and a change feed that are stored in the same batch as the items and their index entries.
 */
export async function startEngine({ path, port = 0, now = Date.now, hooks, onFault = warn }: EngineOptions = {}): Promise<Engine> {
  const { db, options } = dynaliteDb.create({ ...(path && { path }), createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await db.open();
  const feed = await Feed.open(db, now, onFault);
  const store = { db, options, tables: new Tables(db) };
  const writePath: WritePath = { store, locks: new KeyLocks(), commits: new Commits(db, feed, hooks) };
  const operations: Operations = new Map([
    ...readAndTableOperations(writePath, feed),
    ...itemOperations(writePath),
    ...transactionOperations(writePath, now),
    ...timeToLiveOperations(writePath),
  ]);

  let closing = false;
  const server = createServer((request, response) => {
    response.once('close', () => closing && setImmediate(() => server.closeIdleConnections()));
    void answerRequest(request, response, operations, onFault);
  });
  server.keepAliveTimeout = keepAliveMs;
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    await db.close();
    throw error;
  }

  const trim = async () => {
    await trimTokens(db, now());
    for (const table of await store.tables.names()) await feed.trim(table, now() - feedLifeMs);
  };
  await trim().catch(onFault);
  const trimming = setInterval(() => void trim().catch(onFault), trimEveryMs).unref();

  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    readFeed: (table, afterSeq, limit) => feed.read(table, afterSeq, limit),
    onChange: (listener) => feed.onChange(listener),
    saveCursor: (name, seq) => feed.saveCursor(name, seq),
    readCursor: (name) => feed.readCursor(name),
    trim,
    sweepExpired: (...request) => sweepExpired(writePath, ...request),
    async close() {
      if (closing) return;
      closing = true;
      clearInterval(trimming);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await db.close();
    },
  };
}

function readAndTableOperations(path: WritePath, feed: Feed): Operation[] {
  const { store, locks } = path;
  const read = (action: Action, checks: Validation) => (body: RequestBody) =>
    runAction(store, action, parseInput(body, checks, store.options));
  const change = (action: Action, checks: Validation) => (body: RequestBody) => {
    const input = parseInput(body, checks, store.options);
    return locks.hold([`table~${input.TableName}`], () => runAction(store, action, input));
  };
  const drop = change(deleteTable, deleteTableChecks);
  return [
    ['GetItem', read(getItem, getChecks)],
    ['BatchGetItem', read(batchGetItem, batchGetChecks)],
    ['Query', read(query, queryChecks)],
    ['Scan', read(scan, scanChecks)],
    ['ListTables', read(listTables, listTablesChecks)],
    ['DescribeTable', read(describeTable, describeTableChecks)],
    ['CreateTable', change(createTable, createTableChecks)],
    ['UpdateTable', change(updateTable, updateTableChecks)],
    [
      'DeleteTable',
      async (body) => {
        const answer = await drop(body);
        await feed.clear(String(body.TableName));
        await forgetTimeToLive(path, String(body.TableName));
        return answer;
      },
    ],
  ];
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error), { code: 'ENGINE_FAULT' });
}
