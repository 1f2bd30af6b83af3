import dynaliteDb from 'dynalite/db/index.js';
import {
  type Action,
  type ActionInput,
  indexPrefix,
  itemPrefix,
  type Operation,
  passThroughLock,
  type Section,
  type StoreOptions,
  type StoreView,
  type TableDescription,
} from './store';

/** What a batch does to one item; images are JSON text, absent when there was or is no item. */
export interface ItemChange {
  table: string;
  before: string | undefined;
  after: string | undefined;
}

/**
 * A view of the store for one write: it was given the items it may touch, reads its own writes, answers at once, and
 * keeps what dynalite's actions write (item and index entries) as operations of one LevelDB batch.
 */
export class Staging {
  private readonly written = new Map<string, string | undefined>();
  private readonly tableOfItemKey = new Map<string, string>();
  private lastValue: unknown;
  private lastText = '';
  private readonly view: StoreView;

  constructor(
    private readonly found: ReadonlyMap<string, string | undefined>,
    tables: ReadonlyMap<string, TableDescription>,
    options: StoreOptions,
  ) {
    this.view = {
      options,
      getTable: (name, done) => {
        if (typeof done === 'function') done(null, tables.get(name));
      },
      getItemDb: (table) => this.section(itemPrefix(table), table),
      getIndexDb: (kind, table, index) => this.section(indexPrefix(kind, table, index)),
    };
  }

  /** Runs one of dynalite's single-item actions to its end; throws the error it answers. */
  run(action: Action, input: ActionInput): Record<string, unknown> {
    let outcome: { error: unknown; value: unknown } | undefined;
    action(this.view, input, (error, value) => {
      outcome = { error, value };
    });
    if (!outcome) throw new Error('The action needed data that was not staged');
    if (outcome.error) throw outcome.error;
    return outcome.value as Record<string, unknown>;
  }

  operations(): Operation[] {
    return Array.from(this.written, ([key, value]) =>
      value === undefined ? { type: 'del', key } : { type: 'put', key, value, valueEncoding: 'utf8' },
    );
  }

  /** The items that really differ now, in the order they were written. */
  changes(): ItemChange[] {
    const changes: ItemChange[] = [];
    for (const [key, table] of this.tableOfItemKey) {
      const before = this.found.get(key);
      const after = this.written.get(key);
      if (before !== after) changes.push({ table, before, after });
    }
    return changes;
  }

  /** Whether the written items are larger than DynamoDB's `maxBytes`; JSON text is never the smaller measure. */
  exceeds(maxBytes: number): boolean {
    const texts = Array.from(this.tableOfItemKey.keys(), (key) => this.written.get(key) ?? '');
    if (texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) <= maxBytes) return false;
    return texts.reduce((sum, text) => sum + (text ? dynaliteDb.itemSize(JSON.parse(text)) : 0), 0) > maxBytes;
  }

  private section(prefix: string, itemTable?: string): Section {
    const write = (key: string, value: string | undefined) => {
      this.written.set(prefix + key, value);
      if (itemTable !== undefined) this.tableOfItemKey.set(prefix + key, itemTable);
    };
    return {
      lock: passThroughLock,
      get: (key, done) => {
        const full = prefix + key;
        const text = this.written.has(full) ? this.written.get(full) : this.found.get(full);
        done(null, text === undefined ? undefined : JSON.parse(text));
      },
      put: (key, value, done) => {
        write(key, this.textOf(value));
        done();
      },
      del: (key, done) => {
        write(key, undefined);
        done();
      },
    };
  }

  /** Indexes that project everything receive the same object as the item: it is serialised once. */
  private textOf(value: unknown): string {
    if (value !== this.lastValue) {
      this.lastValue = value;
      this.lastText = JSON.stringify(value);
    }
    return this.lastText;
  }
}
