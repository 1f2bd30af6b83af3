export type Row<Value> = { readonly key: string; readonly value: Value };

/** A list in key order; `until`: as far as it has been read, where a filter left some out before it was full. */
export type Stretch<Value> = { readonly rows: readonly Row<Value>[]; readonly until?: string | undefined };

/** Merges lists that are each in key order into the first `limit` rows; `next` is the last key when more may follow. */
export const mergeRows = <Value>(lists: readonly (readonly Row<Value>[])[], limit: number, backwards = false) =>
  mergeStretches(
    lists.map((rows) => ({ rows })),
    limit,
    backwards,
  );

/** The same as far as all of them have been read: a page may then be shorter than asked for, or empty, and goes on. */
export function mergeStretches<Value>(
  lists: readonly Stretch<Value>[],
  limit: number,
  backwards = false,
): { rows: Row<Value>[]; next?: string } {
  const order = (a: string, b: string) => (a === b ? 0 : a < b !== backwards ? -1 : 1);
  const horizon = lists
    .flatMap(({ until }) => until ?? [])
    .sort(order)
    .at(0);
  const read = lists.flatMap(({ rows }) => rows).filter(({ key }) => horizon === undefined || order(key, horizon) <= 0);
  const all = read.sort((a, b) => order(a.key, b.key));
  const rows = all.slice(0, limit);
  const last = rows.at(-1);
  const more = all.length > limit || lists.some((list) => list.rows.length >= limit);
  const next = last && more ? last.key : horizon;
  return { rows, ...(next !== undefined && { next }) };
}

export const encodeKey = (key: string): string => Buffer.from(key).toString('base64url');

/** The key a cursor stands for, or undefined when it is not one of ours. */
export const decodeKey = (cursor: string): string | undefined => {
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z#[A-Za-z0-9_-]+$/.test(key) ? key : undefined;
};
