/** A stored item: keys, index keys and data. Index attributes are `g1pk`/`g1sk` … `g5pk`/`g5sk`; `ttl` is in epoch seconds. */
export type Item = { readonly pk: string; readonly sk: string; readonly [attribute: string]: unknown };
export type Key = { readonly pk: string; readonly sk: string };

/** The indexes by the question they answer; see docs/access-patterns.md. */
export type IndexName = 'g1' | 'g2' | 'g3' | 'g4' | 'g5';

export type Condition =
  | 'absent'
  | 'exists'
  | { readonly version: number }
  /** The number in `attribute` (0 when missing) is below `limit` before the change. */
  | { readonly below: { readonly attribute: string; readonly limit: number } };

export type Write =
  | { readonly put: Item; readonly when?: Condition }
  | { readonly remove: Key; readonly when?: Condition }
  /** Adds to a number (created at 0); never lets it fall below 0. */
  | { readonly add: Key; readonly attribute: string; readonly by: number; readonly when?: Condition }
  | { readonly check: Key; readonly when: Condition };

export type Query = {
  readonly index?: IndexName;
  readonly pk: string;
  readonly sk?: { readonly prefix: string } | { readonly from?: string; readonly to?: string };
  readonly limit: number;
  readonly backwards?: boolean;
  /** Opaque position from an earlier page. */
  readonly after?: string;
  /** Equality and text filters applied by the store after reading; at most `scanLimit` items are read for one page. */
  readonly where?: {
    readonly equals?: Readonly<Record<string, string>>;
    readonly startsWith?: Readonly<Record<string, string>>;
    readonly contains?: Readonly<Record<string, string>>;
  };
  readonly scanLimit?: number;
};

export type Page = { readonly items: readonly Item[]; readonly next?: string };

/** `failed` lists the indexes of writes whose condition did not hold; `busy`: another transaction was in the way, try again. */
export type Committed = { readonly ok: true } | { readonly ok: false; readonly failed: readonly number[]; readonly busy: boolean };

/** The one table. Every method may throw `StoreFault` after its own retries; conditions that fail are returned. */
export type Store = {
  get(key: Key): Promise<Item | undefined>;
  getMany(keys: readonly Key[]): Promise<readonly Item[]>;
  query(query: Query): Promise<Page>;
  /** All or nothing. `token` makes a resend harmless; a resend is answered ok even when somebody else changed the item since. */
  commit(writes: readonly Write[], token?: string): Promise<Committed>;
};

/** The store could not answer (network, throttling, disk): the same request may work later. */
export class StoreFault extends Error {
  constructor(
    readonly operation: string,
    options?: ErrorOptions,
  ) {
    super(`The store could not ${operation}.`, options);
    this.name = 'StoreFault';
  }
}

/** The `after` position was not made by the same query: input from outside, answered as 422 `badCursor`. */
export class BadCursor extends Error {
  constructor() {
    super('The position does not belong to this list.');
    this.name = 'BadCursor';
  }
}

export const maxWrites = 100;

export const keyOf = (write: Write): Key =>
  'put' in write ? write.put : 'remove' in write ? write.remove : 'add' in write ? write.add : write.check;

/** Rules of every commit, whatever the store: 1 to 100 writes, each to another item. Breaking them is a mistake in the code, so it is thrown. */
export const assertWrites = (writes: readonly Write[]): void => {
  if (writes.length === 0 || writes.length > maxWrites)
    throw new RangeError(`A commit takes 1 to ${maxWrites} writes, not ${writes.length}.`);
  const keys = writes.map((write) => JSON.stringify([keyOf(write).pk, keyOf(write).sk]));
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice) throw new RangeError(`One commit writes the same item twice: ${twice}`);
};
