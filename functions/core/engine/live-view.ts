import { Stream } from 'node:stream';
import {
  type Action,
  type ActionInput,
  indexPrefix,
  itemPrefix,
  type Level,
  type LevelIterator,
  type ListingSection,
  passThroughLock,
  type Range,
  type StoreOptions,
  type StoreView,
  type TableDescription,
  under,
} from './store';
import type { Tables } from './tables';

export interface LiveStore {
  db: Level;
  tables: Tables;
  options: StoreOptions;
}

type Fail = (error: unknown) => void;

/** Runs one of dynalite's actions on the stored data: reads of any kind and changes of tables, never of items. */
export function runAction(store: LiveStore, action: Action, input: ActionInput): Promise<unknown> {
  return new Promise((resolve, reject) => {
    action(liveView(store, reject), input, (error, value) => (error ? reject(error) : resolve(value)));
  });
}

/** `fail` receives what an action throws inside a callback; it would end the process otherwise. */
function liveView(store: LiveStore, fail: Fail): StoreView {
  const { db, tables, options } = store;
  const clear = (prefix: string, done: (error?: unknown) => void) => {
    db.clear(under(prefix))
      .then(() => done(), done)
      .catch(fail);
  };
  return {
    options,
    getTable: (name, checkStatus, done) => {
      const found: Promise<TableDescription> = typeof checkStatus === 'function' ? tables.get(name) : tables.readFresh(name);
      const answer = typeof checkStatus === 'function' ? checkStatus : done;
      if (answer) found.then((table) => answer(null, table), answer).catch(fail);
    },
    tableDb: tableSection(store, fail),
    getItemDb: (table) => section(db, itemPrefix(table), fail),
    getIndexDb: (kind, table, index) => section(db, indexPrefix(kind, table, index), fail),
    deleteItemDb: (table, done) => clear(itemPrefix(table), done),
    deleteIndexDb: (kind, table, index, done) => clear(indexPrefix(kind, table, index), done),
    deleteTagDb: (table, done) => clear(`tag-${table}~`, done),
  };
}

function section(db: Level, prefix: string, fail: Fail): ListingSection {
  return {
    lock: passThroughLock,
    get: (key, done) => {
      db.get(prefix + key)
        .then((value) => done(null, value), done)
        .catch(fail);
    },
    put: (key, value, done) => {
      db.put(prefix + key, value)
        .then(() => done(), done)
        .catch(fail);
    },
    del: (key, done) => {
      db.del(prefix + key)
        .then(() => done(), done)
        .catch(fail);
    },
    createKeyStream: (range) => streamOf(db.keys(prefixed(prefix, range)), (key) => key.slice(prefix.length), fail),
    createValueStream: (range) => streamOf(db.values(prefixed(prefix, range)), (value) => value, fail),
  };
}

/** Tables are usable at once: no waiter has to poll until a table that exists turns ACTIVE. */
function tableSection({ db, tables }: LiveStore, fail: Fail): ListingSection {
  const plain = section(db, 'table~', fail);
  return {
    ...plain,
    awsAccountId: '000000000000',
    awsRegion: 'local',
    get: (key, done) => plain.get(key, (error, value) => (error ? done(error) : done(value ? null : notFound(), value))),
    put: (key, value, done) => {
      const table = value as TableDescription;
      if (table.TableStatus === 'CREATING') {
        table.TableStatus = 'ACTIVE';
        for (const index of table.GlobalSecondaryIndexes ?? []) index.IndexStatus = 'ACTIVE';
      }
      plain.put(key, table, (error) => {
        tables.forget();
        done(error);
      });
    },
    del: (key, done) =>
      plain.del(key, (error) => {
        tables.forget();
        done(error);
      }),
  };
}

const notFound = () => Object.assign(new Error('Not found'), { name: 'NotFoundError' });

function prefixed(prefix: string, range: Range = {}): Range {
  const whole = under(prefix);
  const own: Range = { reverse: range.reverse ?? false, limit: range.limit ?? -1 };
  if (range.gt !== undefined) own.gt = prefix + range.gt;
  else own.gte = prefix + (range.gte ?? '');
  if (range.lte !== undefined) own.lte = prefix + range.lte;
  else own.lt = range.lt === undefined ? whole.lt : prefix + range.lt;
  return own;
}

/** What dynalite's lazy lists read from: data events in chunks, and an iterator that is always closed. */
function streamOf<T>(iterator: LevelIterator<T>, convert: (value: T) => unknown, fail: Fail): Stream {
  let wanted = true;
  const stream = Object.assign(new Stream(), {
    destroy: () => {
      wanted = false;
    },
  });
  const pump = async () => {
    try {
      while (wanted) {
        const values = await iterator.nextv(100);
        if (values.length === 0) break;
        for (const value of values) if (wanted) stream.emit('data', convert(value));
      }
    } finally {
      await iterator.close();
    }
    stream.emit('end');
  };
  pump().catch(fail);
  return stream;
}
