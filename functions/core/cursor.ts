import { digest } from './ids';
import type { Item, Query } from './store';
import { BadCursor } from './store';

/** A place in the order of one query: the sort key and, on an index, the item's own key. */
export type Position = { readonly sort: string; readonly pk: string; readonly sk: string };

export const sortAttribute = (query: Pick<Query, 'index'>): string => (query.index ? `${query.index}sk` : 'sk');
export const partitionAttribute = (query: Pick<Query, 'index'>): string => (query.index ? `${query.index}pk` : 'pk');

export const positionOf = (query: Query, item: Item): Position => ({ sort: String(item[sortAttribute(query)]), pk: item.pk, sk: item.sk });

/** Binds a position to its partition and index, so that it cannot be carried to another list. */
const mark = (query: Query) => digest('cursor', query.index ?? '', query.pk).slice(0, 8);

export const encodeCursor = (query: Query, at: Position): string => {
  const parts = query.index ? [mark(query), at.sort, at.pk, at.sk] : [mark(query), at.sort];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
};

/** Reads `query.after`; throws `BadCursor` when it is malformed, of another list or outside the asked range. */
export const decodeCursor = (query: Query): Position | undefined => {
  if (query.after === undefined) return undefined;
  const parts = parse(query.after);
  if (!parts.every((part) => typeof part === 'string' && part.length > 0 && Buffer.byteLength(part) <= 1024)) throw new BadCursor();
  const [seal, sort, pk, sk] = parts as string[];
  if (seal !== mark(query) || sort === undefined || !inRange(query, sort)) throw new BadCursor();
  if (!query.index) {
    if (parts.length !== 2) throw new BadCursor();
    return { sort, pk: query.pk, sk: sort };
  }
  if (parts.length !== 4 || pk === undefined || sk === undefined) throw new BadCursor();
  return { sort, pk, sk };
};

const parse = (text: string): unknown[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parts)) return parts;
  } catch {
    // Falls through: whatever is no list of keys was not made by us.
  }
  throw new BadCursor();
};

/** Order of keys in the table: by UTF-8 bytes. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

export const inRange = (query: Query, sort: string): boolean => {
  const { sk } = query;
  if (!sk) return true;
  if ('prefix' in sk) return sort.startsWith(sk.prefix);
  return (sk.from === undefined || byBytes(sort, sk.from) >= 0) && (sk.to === undefined || byBytes(sort, sk.to) <= 0);
};

export const defaultScanLimit = 500;
