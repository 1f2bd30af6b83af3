import { randomUUID } from 'node:crypto';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { byBytes, decodeCursor, defaultScanLimit, encodeCursor, positionOf } from './cursor';
import { bare, queryInput, stoppedAt, transactItem } from './dynamo-expressions';
import { digest } from './ids';
import { type Patience, patience, pause } from './retry';
import type { Committed, Item, Key, Page, Query, Store, Write } from './store';
import { assertWrites, StoreFault } from './store';

/** A document client with the options the store needs: absent fields are left out, calls give up after seconds, `destroy` closes the connections. */
export const documentClient = (config: DynamoDBClientConfig): DynamoDBDocumentClient => {
  const plain = new DynamoDBClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 2000, requestTimeout: 5000 }, ...config });
  const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
  client.destroy = () => plain.destroy();
  return client;
};

/** The `Store` over DynamoDB or any engine that speaks its protocol. */
export const dynamoStore = (client: DynamoDBDocumentClient, table: string, given: Partial<Patience> = {}): Store => {
  const patient = patience(given);

  const attempt = async <Answer>(operation: string, act: () => Promise<Answer>): Promise<Answer> => {
    for (let tries = 1; ; tries++) {
      try {
        return await act();
      } catch (fault) {
        if (isMistake(fault)) throw fault;
        if (!isPassing(fault) || tries >= patient.attempts) throw new StoreFault(operation, { cause: fault });
        await pause(patient, tries);
      }
    }
  };

  const readBatch = async (keys: readonly Key[]): Promise<Item[]> => {
    const items: Item[] = [];
    let open: readonly Key[] = keys;
    for (let tries = 1; open.length > 0; tries++) {
      if (tries > patient.attempts) throw new StoreFault('read many items');
      if (tries > 1) await pause(patient, tries);
      const request = { RequestItems: { [table]: { Keys: open.map(bare), ConsistentRead: true } } };
      const found = await attempt('read many items', () => client.send(new BatchGetCommand(request)));
      items.push(...((found.Responses?.[table] ?? []) as Item[]));
      open = (found.UnprocessedKeys?.[table]?.Keys ?? []) as Key[];
    }
    return items;
  };

  const query = async (wanted: Query): Promise<Page> => {
    const found: Item[] = [];
    let after = decodeCursor(wanted);
    if (isEmptyRange(wanted)) return { items: [] };
    let unread = wanted.where ? (wanted.scanLimit ?? defaultScanLimit) : Number.POSITIVE_INFINITY;
    do {
      const size = wanted.where ? Math.min(unread, Math.max(50, wanted.limit * 2)) : wanted.limit + 1 - found.length;
      const page = await attempt('read a list', () => client.send(new QueryCommand(queryInput(table, wanted, size, after))));
      found.push(...((page.Items ?? []) as Item[]));
      unread -= page.ScannedCount ?? size;
      after = page.LastEvaluatedKey && stoppedAt(wanted, page.LastEvaluatedKey);
    } while (after && unread > 0 && found.length <= wanted.limit);
    const items = found.slice(0, wanted.limit);
    const last = items.at(-1);
    const next = found.length > wanted.limit && last ? positionOf(wanted, last) : after;
    return { items, ...(next && { next: encodeCursor(wanted, next) }) };
  };

  const writeOnce = async (writes: readonly Write[], token: string | undefined): Promise<Committed> => {
    const items = writes.map((write) => transactItem(table, write));
    const [only] = items;
    const alone = writes.length === 1 && token === undefined;
    try {
      if (alone && only?.Put) await client.send(new PutCommand(only.Put));
      else if (alone && only?.Delete) await client.send(new DeleteCommand(only.Delete));
      else await client.send(new TransactWriteCommand({ TransactItems: items, ClientRequestToken: token ?? randomUUID() }));
      return { ok: true };
    } catch (fault) {
      const lost = lostRace(fault);
      if (lost) return lost;
      throw fault;
    }
  };

  return {
    get: async (key) => {
      const found = await attempt('read an item', () =>
        client.send(new GetCommand({ TableName: table, Key: bare(key), ConsistentRead: true })),
      );
      return found.Item as Item | undefined;
    },
    getMany: async (keys) => {
      const unique = [...new Map(keys.map((key) => [placeOf(key), key])).values()];
      const batches = Array.from({ length: Math.ceil(unique.length / 100) }, (_, at) => unique.slice(at * 100, at * 100 + 100));
      const found = new Map((await Promise.all(batches.map(readBatch))).flat().map((item) => [placeOf(item), item]));
      return unique.flatMap((key) => found.get(placeOf(key)) ?? []);
    },
    query,
    commit: async (writes, token) => {
      assertWrites(writes);
      // An addition sent twice would count twice, so even a lone one goes with a token that its resends share.
      const seal = token === undefined ? ('add' in (writes[0] as Write) ? randomUUID() : undefined) : sealOf(token, writes);
      for (let tries = 1; ; tries++) {
        const done = await attempt('write', () => writeOnce(writes, seal));
        if (done.ok || done.failed.length > 0 || tries >= patient.attempts) return done;
        await pause(patient, tries);
      }
    },
  };
};

const placeOf = (key: Key): string => JSON.stringify([key.pk, key.sk]);

/** DynamoDB refuses one request token with other contents, so the contents are part of it. */
const sealOf = (token: string, writes: readonly Write[]): string => digest('commit', token, JSON.stringify(writes)).slice(0, 36);

const isEmptyRange = ({ sk }: Query): boolean =>
  sk !== undefined && 'from' in sk && 'to' in sk && sk.from !== undefined && sk.to !== undefined && byBytes(sk.from, sk.to) > 0;

type SdkFault = { readonly name?: string; readonly CancellationReasons?: readonly { readonly Code?: string }[] };

/** A failed condition or a clash with another transaction; undefined for everything else. */
const lostRace = (fault: unknown): Extract<Committed, { ok: false }> | undefined => {
  const { name, CancellationReasons: reasons = [] } = fault as SdkFault;
  if (name === 'ConditionalCheckFailedException') return { ok: false, failed: [0], busy: false };
  if (name === 'TransactionConflictException' || name === 'TransactionInProgressException') return { ok: false, failed: [], busy: true };
  if (name !== 'TransactionCanceledException') return undefined;
  const failed = reasons.flatMap(({ Code }, at) => (Code === 'ConditionalCheckFailed' ? [at] : []));
  const busy = reasons.some(({ Code }) => Code === 'TransactionConflict');
  return failed.length > 0 || busy ? { ok: false, failed, busy } : undefined;
};

const passingNames = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionConflictException',
]);
const passingReasons = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded', 'TransactionConflict']);

const isPassing = (fault: unknown): boolean => {
  const { name, CancellationReasons: reasons = [] } = fault as SdkFault;
  return passingNames.has(name ?? '') || reasons.some(({ Code }) => passingReasons.has(Code ?? ''));
};

/** What no retry mends: a request the engine calls invalid. */
const isMistake = (fault: unknown): boolean => {
  const { name, CancellationReasons: reasons = [] } = fault as SdkFault;
  return name === 'ValidationException' || name === 'BadCursor' || reasons.some(({ Code }) => Code === 'ValidationError');
};
