import type { Clock } from './clock';
import { systemClock } from './clock';
import { byBytes, decodeCursor, defaultScanLimit, encodeCursor, inRange, partitionAttribute, positionOf, sortAttribute } from './cursor';
import type { Committed, Condition, Item, Key, Query, Store, Write } from './store';
import { assertWrites, keyOf } from './store';
import { indexNames } from './table';

export type StoreOperation =
  | { readonly kind: 'get'; readonly key: Key }
  | { readonly kind: 'getMany'; readonly keys: readonly Key[] }
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'commit'; readonly writes: readonly Write[]; readonly token: string | undefined };

/** Weather for simulations: throw a `StoreFault` before or after an operation, answer `busy` to a commit, or let others run first. */
export type StoreHooks = {
  readonly before?: (operation: StoreOperation) => Promise<unknown> | unknown;
  readonly after?: (operation: StoreOperation) => Promise<void> | void;
};

/** `all` shows every item, in key order, for tests and invariants. */
export type MemoryStore = Store & { readonly all: () => readonly Item[] };

const tokenLife = 10 * 60_000;

/** A `Store` in memory with the same answers as the table, for unit tests and simulations. */
export const memoryStore = (given: { hooks?: StoreHooks; clock?: Clock } = {}): MemoryStore => {
  const items = new Map<string, Item>();
  const tokens = new Map<string, number>();
  const { hooks = {}, clock = systemClock } = given;

  const around = async <Answer>(operation: StoreOperation, act: () => Answer, busy?: Answer): Promise<Answer> => {
    const said = await hooks.before?.(operation);
    const answer = said === 'busy' && busy !== undefined ? busy : act();
    await hooks.after?.(operation);
    return answer;
  };

  const commitNow = (writes: readonly Write[], token: string | undefined): Committed => {
    const now = clock().getTime();
    const seal = token === undefined ? undefined : JSON.stringify([token, writes]);
    if (seal !== undefined && now - (tokens.get(seal) ?? Number.NEGATIVE_INFINITY) < tokenLife) return { ok: true };
    const failed = writes.flatMap((write, at) => (holds(items.get(idOf(keyOf(write))), write) ? [] : [at]));
    if (failed.length > 0) return { ok: false, failed, busy: false };
    for (const write of writes) apply(items, write);
    if (seal !== undefined) tokens.set(seal, now);
    return { ok: true };
  };

  return {
    get: (key) => around({ kind: 'get', key }, () => copy(items.get(idOf(key)))),
    getMany: (keys) =>
      around({ kind: 'getMany', keys }, () => {
        const ids = [...new Set(keys.map(idOf))];
        return ids.flatMap((id) => copy(items.get(id)) ?? []);
      }),
    query: (query) => around({ kind: 'query', query }, () => queryNow([...items.values()], query)),
    commit: async (writes, token) => {
      assertWrites(writes);
      for (const write of writes) if ('put' in write) assertKeys(write.put);
      return around<Committed>({ kind: 'commit', writes, token }, () => commitNow(writes, token), { ok: false, failed: [], busy: true });
    },
    all: () => [...items.values()].sort((a, b) => byBytes(a.pk, b.pk) || byBytes(a.sk, b.sk)).map((item) => copy(item)),
  };
};

const idOf = (key: Key): string => JSON.stringify([key.pk, key.sk]);

const copy = <Value extends Item | undefined>(item: Value): Value =>
  item === undefined ? item : (JSON.parse(JSON.stringify(item)) as Value);

const assertKeys = (item: Item): void => {
  const names = ['pk', 'sk', ...indexNames.flatMap((index) => [`${index}pk`, `${index}sk`]).filter((name) => item[name] !== undefined)];
  const wrong = names.find((name) => typeof item[name] !== 'string' || item[name] === '');
  if (wrong) throw new TypeError(`The key ${wrong} must be a text that is not empty.`);
};

const numberAt = (item: Item | undefined, attribute: string): number => {
  const value = item?.[attribute];
  return typeof value === 'number' ? value : 0;
};

const holds = (item: Item | undefined, write: Write): boolean => {
  const enough = !('add' in write) || write.by >= 0 || numberAt(item, write.attribute) + write.by >= 0;
  return enough && conditionHolds(item, write.when);
};

const conditionHolds = (item: Item | undefined, condition: Condition | undefined): boolean => {
  if (condition === undefined) return true;
  if (condition === 'absent') return item === undefined;
  if (condition === 'exists') return item !== undefined;
  if ('version' in condition) return item?.version === condition.version;
  return numberAt(item, condition.below.attribute) < condition.below.limit;
};

const apply = (items: Map<string, Item>, write: Write): void => {
  const id = idOf(keyOf(write));
  if ('put' in write) items.set(id, copy(write.put));
  else if ('remove' in write) items.delete(id);
  else if ('add' in write) {
    const before = items.get(id) ?? { pk: write.add.pk, sk: write.add.sk };
    items.set(id, { ...before, [write.attribute]: numberAt(before, write.attribute) + write.by });
  }
};

const queryNow = (items: readonly Item[], query: Query) => {
  const after = decodeCursor(query);
  const [partition, sort] = [partitionAttribute(query), sortAttribute(query)];
  const direction = query.backwards ? -1 : 1;
  const place = (item: { sort: string; pk: string; sk: string }, other: { sort: string; pk: string; sk: string }) =>
    direction * (byBytes(item.sort, other.sort) || byBytes(item.pk, other.pk) || byBytes(item.sk, other.sk));
  const ordered = items
    .filter((item) => item[partition] === query.pk && typeof item[sort] === 'string' && inRange(query, item[sort]))
    .map((item) => ({ item, position: positionOf(query, item) }))
    .filter(({ position }) => !after || place(position, after) > 0)
    .sort((a, b) => place(a.position, b.position));
  const read = ordered.slice(0, query.where ? (query.scanLimit ?? defaultScanLimit) : query.limit + 1);
  const found = read.filter(({ item }) => passes(item, query.where));
  const page = found.slice(0, query.limit);
  const last = found.length > query.limit ? page.at(-1) : read.length < ordered.length ? read.at(-1) : undefined;
  return { items: page.map(({ item }) => copy(item)), ...(last && { next: encodeCursor(query, last.position) }) };
};

const passes = (item: Item, where: Query['where']): boolean => {
  const every = (wanted: Readonly<Record<string, string>> | undefined, test: (value: unknown, text: string) => boolean) =>
    Object.entries(wanted ?? {}).every(([attribute, text]) => test(item[attribute], text));
  return (
    every(where?.equals, (value, text) => value === text) &&
    every(where?.startsWith, (value, text) => typeof value === 'string' && value.startsWith(text)) &&
    every(where?.contains, (value, text) => (typeof value === 'string' || Array.isArray(value)) && value.includes(text))
  );
};
