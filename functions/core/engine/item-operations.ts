import batchWriteChecks from 'dynalite/validations/batchWriteItem.js';
import type { Operation, RequestBody } from './answers';
import { validationFault } from './faults';
import { itemKey, keyFault, parseInput, parseWrite, type WriteKind, type WriteRequest } from './requests';
import type { ItemImage } from './store';
import { type WritePath, writeTogether } from './writes';

type BatchEntry = { PutRequest?: { Item: ItemImage }; DeleteRequest?: { Key: ItemImage } };

/** PutItem, UpdateItem, DeleteItem and BatchWriteItem. */
export function itemOperations(path: WritePath): Operation[] {
  const single = (kind: WriteKind) => (body: RequestBody) => writeOne(path, parseWrite(kind, body, path.store.options));
  return [
    ['PutItem', single('Put')],
    ['UpdateItem', single('Update')],
    ['DeleteItem', single('Delete')],
    ['BatchWriteItem', (body) => batchWrite(path, body)],
  ];
}

/** Writes one item or throws what DynamoDB answers, with the current item where it was asked for. */
export async function writeOne(path: WritePath, request: WriteRequest): Promise<Record<string, unknown>> {
  const result = (await writeTogether(path, [request]))?.[0];
  if (!result) throw new Error('A single write has exactly one result');
  if (result.ok) return result.answer;
  if (result.current) result.fault.body.Item = result.current;
  throw result.fault;
}

/** Each item is atomic on its own; the request is refused as a whole before anything is written. */
async function batchWrite(path: WritePath, body: RequestBody): Promise<unknown> {
  const input = parseInput(body, batchWriteChecks, path.store.options);
  const requests = await batchRequests(path, input.RequestItems as Record<string, BatchEntry[]>, input.ReturnConsumedCapacity);
  const answers = await Promise.all(requests.map((request) => writeOne(path, request)));
  return { UnprocessedItems: {}, ...sumConsumed(requests, answers, 1) };
}

async function batchRequests(path: WritePath, items: Record<string, BatchEntry[]>, capacity: string | undefined): Promise<WriteRequest[]> {
  const requests: WriteRequest[] = [];
  const seen = new Set<string>();
  for (const [TableName, entries] of Object.entries(items)) {
    const table = await path.store.tables.get(TableName);
    for (const { PutRequest, DeleteRequest } of entries) {
      const common = { TableName, ...(capacity && { ReturnConsumedCapacity: capacity }) };
      const request: WriteRequest = PutRequest
        ? { kind: 'Put', input: { ...common, Item: PutRequest.Item }, returnOld: false }
        : { kind: 'Delete', input: { ...common, Key: DeleteRequest?.Key ?? {} }, returnOld: false };
      if (keyFault(request, table)) throw validationFault('The provided key element does not match the schema');
      const key = `${TableName}~${itemKey(request, table)}`;
      if (seen.has(key)) throw validationFault('Provided list of item keys contains duplicates');
      seen.add(key);
      requests.push(request);
    }
  }
  if (requests.length > 25) throw validationFault('Too many items requested for the BatchWriteItem call');
  return requests;
}

/** The capacity of several answers per table; a transaction costs `factor` 2. Empty when it was not asked for. */
export function sumConsumed(requests: readonly WriteRequest[], answers: readonly Record<string, unknown>[], factor: 1 | 2) {
  const units = new Map<string, number>();
  answers.forEach((answer, index) => {
    const table = requests[index]?.input.TableName;
    const consumed = answer.ConsumedCapacity as { CapacityUnits: number } | undefined;
    if (table && consumed) units.set(table, (units.get(table) ?? 0) + consumed.CapacityUnits * factor);
  });
  if (units.size === 0) return {};
  return { ConsumedCapacity: Array.from(units, ([TableName, CapacityUnits]) => ({ TableName, CapacityUnits })) };
}
