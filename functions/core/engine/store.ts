import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item as DynamoDB JSON: attribute name to `{ S | N | … }`; binary values are base64 text. */
export type ItemImage = Record<string, AttributeValue>;

interface KeySchemaElement {
  AttributeName: string;
  KeyType: 'HASH' | 'RANGE';
}

export interface TableDescription {
  TableName: string;
  TableStatus: string;
  KeySchema: KeySchemaElement[];
  GlobalSecondaryIndexes?: { IndexName: string; IndexStatus?: string }[];
}

/** A request after dynalite's checks; fields beginning with `_` are its parsed expressions. */
export interface ActionInput {
  TableName: string;
  Item?: ItemImage;
  Key?: ItemImage;
  ReturnConsumedCapacity?: string;
  [field: string]: unknown;
}

type Callback<T = unknown> = (error?: unknown, value?: T) => void;
export type Action = (store: StoreView, input: ActionInput, done: Callback) => void;
export interface Validation {
  types: object;
  custom?: unknown;
}

export interface Range {
  gt?: string;
  gte?: string;
  lt?: string;
  lte?: string;
  reverse?: boolean;
  limit?: number;
}

/** One entry of a LevelDB batch; values are already JSON text. */
export type Operation = { type: 'put'; key: string; value: string; valueEncoding: 'utf8' } | { type: 'del'; key: string };

/** The LevelDB database (abstract-level 3, JSON values by default) under dynalite's store. */
export interface Level {
  open(): Promise<void>;
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  del(key: string): Promise<void>;
  getMany(keys: string[], options: { valueEncoding: 'utf8' }): Promise<(string | undefined)[]>;
  batch(operations: Operation[]): Promise<void>;
  clear(range: Range): Promise<void>;
  keys(range: Range): LevelIterator<string>;
  values(range: Range): LevelIterator<unknown>;
  iterator(range: Range): LevelIterator<[string, unknown]>;
  close(): Promise<void>;
}

export interface LevelIterator<T> extends AsyncIterable<T> {
  nextv(size: number): Promise<T[]>;
  all(): Promise<T[]>;
  close(): Promise<void>;
}

export interface StoreOptions {
  path?: string;
  createTableMs: number;
  deleteTableMs: number;
  updateTableMs: number;
  maxItemSize?: number;
}

/** What `dynalite/db` creates; only its database is used, every access goes through a `StoreView`. */
export interface RawStore {
  options: StoreOptions;
  db: Level;
}

/** One key prefix of the database, with the callback methods dynalite's actions call. */
export interface Section {
  lock(key: string, work: (release: (done: Callback) => Callback) => void): void;
  get(key: string, done: Callback): void;
  put(key: string, value: unknown, done: Callback): void;
  del(key: string, done: Callback): void;
}

export interface ListingSection extends Section {
  awsAccountId?: string;
  awsRegion?: string;
  createKeyStream(range?: Range): unknown;
  createValueStream(range?: Range): unknown;
}

/** The store as dynalite's actions see it. */
export interface StoreView {
  options: StoreOptions;
  getTable(name: string, checkStatus: boolean | Callback<TableDescription>, done?: Callback<TableDescription>): void;
  getItemDb(table: string): Section;
  getIndexDb(kind: string, table: string, index: string): Section;
  tableDb?: ListingSection;
  deleteItemDb?(table: string, done: Callback): void;
  deleteIndexDb?(kind: string, table: string, index: string, done: Callback): void;
  deleteTagDb?(table: string, done: Callback): void;
}

/** Exclusion is the engine's own work (`KeyLocks`), so dynalite's locks let everybody through. */
export const passThroughLock: Section['lock'] = (_key, work) => work((done) => done);

export const itemPrefix = (table: string) => `item-${table}~`;
export const indexPrefix = (kind: string, table: string, index: string) => `index-${kind.toLowerCase()}~${table}~${index}~`;
/** Everything under a prefix; keys are ASCII. */
export const under = (prefix: string) => ({ gte: prefix, lt: `${prefix}\xff` });
