import type { Commits } from './commits';
import { type DynamoFault, isConditionFailure, isDynamoFault, validationFault } from './faults';
import type { LiveStore } from './live-view';
import type { KeyLocks } from './locks';
import { actionOf, itemKey, keyFault, type WriteRequest } from './requests';
import { Staging } from './staging';
import { type ItemImage, itemPrefix, type TableDescription } from './store';
import type { TokenUse } from './tokens';

const maxBytes = 4 * 1024 * 1024;
/** So many items of at most 400 KB stay below `maxBytes`. */
const itemsThatAlwaysFit = 10;

/** What became of one request; `current` is the item whose condition failed, if it was asked for. */
export type WriteResult = { ok: true; answer: Record<string, unknown> } | { ok: false; fault: DynamoFault; current: ItemImage | undefined };

export interface WritePath {
  store: LiveStore;
  locks: KeyLocks;
  commits: Commits;
}

/**
 * The one way by which items change: under the locks of all keys (and the token), all requests are staged and, only
 * if none fails, committed as one batch with index entries, feed records and token. `undefined` means that the same
 * token has done it before.
 */
export async function writeTogether(
  path: WritePath,
  requests: readonly WriteRequest[],
  token?: TokenUse,
): Promise<WriteResult[] | undefined> {
  const { store, locks, commits } = path;
  const tables = new Map<string, TableDescription>();
  for (const { input } of requests) if (!tables.has(input.TableName)) tables.set(input.TableName, await store.tables.get(input.TableName));
  const located = requests.map((request) => locate(request, tables));
  const invalid = located.some(({ fault }) => fault);
  if (invalid) return located.map(({ fault }) => (fault ? failed(fault) : { ok: true, answer: {} }));

  const keys = located.map(({ key }) => key);
  if (new Set(keys).size < keys.length) throw validationFault('Transaction request cannot include multiple operations on one item');

  return locks.hold(token ? [...keys, token.lockKey] : keys, async () => {
    const texts = await store.db.getMany(token ? keys.concat(token.readKeys) : keys, { valueEncoding: 'utf8' });
    if (token?.alreadyDone(texts.slice(keys.length))) return undefined;
    const found = new Map(keys.map((key, index) => [key, texts[index]]));
    const staging = new Staging(found, tables, store.options);
    const results = located.map(({ request, key }) => stage(staging, request, found.get(key)));
    if (results.some((result) => !result.ok)) return results;
    if (requests.length > itemsThatAlwaysFit && staging.exceeds(maxBytes))
      throw validationFault('The items of one transaction cannot exceed 4 MB');
    const operations = staging.operations();
    if (token) operations.push(token.operation);
    if (operations.length > 0) await commits.commit(operations, staging.changes());
    return results;
  });
}

function locate(request: WriteRequest, tables: ReadonlyMap<string, TableDescription>) {
  const table = tables.get(request.input.TableName);
  if (!table) throw new Error('The table was not read');
  const fault = keyFault(request, table);
  if (!fault) return { request, key: itemPrefix(table.TableName) + itemKey(request, table), fault: undefined };
  if (!isDynamoFault(fault)) throw fault;
  return { request, key: '', fault };
}

function stage(staging: Staging, request: WriteRequest, currentText: string | undefined): WriteResult {
  try {
    return { ok: true, answer: staging.run(actionOf(request.kind), request.input) };
  } catch (error) {
    if (!isDynamoFault(error)) throw error;
    const wanted = request.returnOld && currentText !== undefined && isConditionFailure(error);
    return failed(error, wanted ? (JSON.parse(currentText) as ItemImage) : undefined);
  }
}

function failed(fault: DynamoFault, current?: ItemImage): WriteResult {
  return { ok: false, fault, current };
}
