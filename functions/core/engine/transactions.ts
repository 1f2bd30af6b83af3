import getItem from 'dynalite/actions/getItem.js';
import dynaliteDb from 'dynalite/db/index.js';
import getChecks from 'dynalite/validations/getItem.js';
import type { Operation, RequestBody } from './answers';
import { dynamoFault, isConditionFailure, serializationFault, validationFault } from './faults';
import { sumConsumed } from './item-operations';
import { runAction } from './live-view';
import { parseInput, parseWrite, type WriteKind, type WriteRequest } from './requests';
import { itemPrefix, type StoreOptions } from './store';
import { prepareToken } from './tokens';
import { type WritePath, type WriteResult, writeTogether } from './writes';

const maxItems = 100;
const maxTokenLength = 36;

/** TransactWriteItems and TransactGetItems. */
export function transactionOperations(path: WritePath, now: () => number): Operation[] {
  return [
    ['TransactWriteItems', (body) => transactWrite(path, body, now())],
    ['TransactGetItems', (body) => transactGet(path, body)],
  ];
}

async function transactWrite(path: WritePath, body: RequestBody, now: number): Promise<unknown> {
  const entries = transactEntries(body);
  const token = typeof body.ClientRequestToken === 'string' ? body.ClientRequestToken : undefined;
  if (token !== undefined && (token.length === 0 || token.length > maxTokenLength)) {
    throw validationFault('ClientRequestToken must have length between 1 and 36');
  }
  const use = token === undefined ? undefined : prepareToken(token, body.TransactItems, now);
  const requests = entries.map((entry) => parseEntry(entry, path.store.options, body.ReturnConsumedCapacity));
  const results = await writeTogether(path, requests, use);
  if (!results) return {};
  if (results.some((result) => !result.ok)) throw cancellation(results);
  return sumConsumed(
    requests,
    results.map((result) => (result.ok ? result.answer : {})),
    2,
  );
}

/** A reason for every request in its order: None, ConditionalCheckFailed or ValidationError. */
function cancellation(results: readonly WriteResult[]) {
  const reasons = results.map((result) => {
    if (result.ok) return { Code: 'None' };
    const Code = isConditionFailure(result.fault) ? 'ConditionalCheckFailed' : 'ValidationError';
    return { Code, Message: result.fault.body.message, ...(result.current && { Item: result.current }) };
  });
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return dynamoFault(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    {
      CancellationReasons: reasons,
    },
  );
}

/** Reads all items at one moment: no transaction can commit between them. */
async function transactGet(path: WritePath, body: RequestBody): Promise<unknown> {
  const inputs = transactEntries(body).map((entry) => {
    const get = Object.keys(entry).length === 1 ? asObject(entry.Get) : undefined;
    if (!get) throw validationFault('TransactGetItems can only contain Get');
    return parseInput(get, getChecks, path.store.options);
  });
  const keys: string[] = [];
  for (const input of inputs) {
    const table = await path.store.tables.get(input.TableName);
    const fault = dynaliteDb.validateKey(input.Key ?? {}, table);
    if (fault) throw fault;
    keys.push(itemPrefix(table.TableName) + dynaliteDb.createKey(input.Key ?? {}, table));
  }
  return path.locks.hold(keys, async () => {
    const answers = await Promise.all(inputs.map((input) => runAction(path.store, getItem, input)));
    return { Responses: answers.map((answer) => ({ Item: (answer as { Item?: unknown }).Item })) };
  });
}

function transactEntries(body: RequestBody): RequestBody[] {
  const items = body.TransactItems;
  if (!Array.isArray(items)) throw validationFault('TransactItems must not be null');
  if (items.length < 1 || items.length > maxItems) throw validationFault(`TransactItems must have between 1 and ${maxItems} members`);
  return items.map((item) => {
    const entry = asObject(item);
    if (!entry) throw serializationFault('A member of TransactItems is not an object');
    return entry;
  });
}

function parseEntry(entry: RequestBody, options: StoreOptions, capacity: unknown): WriteRequest {
  const named = Object.keys(entry);
  const kind = named[0];
  const body = kind === undefined ? undefined : asObject(entry[kind]);
  if (named.length !== 1 || !body || !isWriteKind(kind)) {
    throw validationFault('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  const request = parseWrite(kind, body, options);
  if (typeof capacity === 'string') request.input.ReturnConsumedCapacity = capacity;
  return request;
}

function isWriteKind(kind: string | undefined): kind is WriteKind {
  return kind === 'Put' || kind === 'Update' || kind === 'Delete' || kind === 'ConditionCheck';
}

function asObject(value: unknown): RequestBody | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RequestBody) : undefined;
}
