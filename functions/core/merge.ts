export type Row<Value> = { readonly key: string; readonly value: Value };

/** Merges lists that are each in key order into the first `limit` rows; `next` is the last key when more may follow. */
export function mergeRows<Value>(
  lists: readonly (readonly Row<Value>[])[],
  limit: number,
  backwards = false,
): { rows: Row<Value>[]; next?: string } {
  const all = lists.flat().sort((a, b) => (a.key === b.key ? 0 : a.key < b.key !== backwards ? -1 : 1));
  const rows = all.slice(0, limit);
  const last = rows.at(-1);
  const more = all.length > limit || lists.some((list) => list.length >= limit);
  return last && more ? { rows, next: last.key } : { rows };
}

export const encodeKey = (key: string): string => Buffer.from(key).toString('base64url');

/** The key a cursor stands for, or undefined when it is not one of ours. */
export const decodeKey = (cursor: string): string | undefined => {
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z#[A-Za-z0-9_-]+$/.test(key) ? key : undefined;
};
