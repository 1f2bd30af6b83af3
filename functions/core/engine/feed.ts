import type { ItemChange } from './staging';
import { type ItemImage, type Level, type Operation, under } from './store';

/** One change of one item, as DynamoDB Streams would deliver it; `seq` is 20 digits, `at` epoch milliseconds. */
export interface FeedRecord {
  seq: string;
  table: string;
  at: number;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  oldImage?: ItemImage;
  newImage?: ItemImage;
}

/** Called after a commit with its records, in order. */
export type ChangeListener = (records: readonly FeedRecord[]) => void;

interface FeedDraft {
  operations: Operation[];
  texts: string[];
  lastSeq: number;
}

const seqKey = 'engine~seq';
const feedPrefix = (table: string) => `feed-${table}~`;
const cursorKey = (name: string) => `cursor~${name}`;
const padSeq = (seq: number) => String(seq).padStart(20, '0');

/** The durable, gapless record of every change, and the cursors of those who read it. */
export class Feed {
  private readonly listeners = new Set<ChangeListener>();

  private constructor(
    private readonly db: Level,
    private readonly now: () => number,
    private readonly onFault: (error: unknown) => void,
    private lastSeq: number,
  ) {}

  static async open(db: Level, now: () => number, onFault: (error: unknown) => void): Promise<Feed> {
    return new Feed(db, now, onFault, ((await db.get(seqKey)) as number | undefined) ?? 0);
  }

  /** The batch operations that record these changes; nothing is remembered until `publish`. */
  draft(changes: readonly ItemChange[]): FeedDraft {
    const operations: Operation[] = [];
    const texts: string[] = [];
    let lastSeq = this.lastSeq;
    for (const change of changes) {
      lastSeq += 1;
      const seq = padSeq(lastSeq);
      const text = recordText(seq, this.now(), change);
      texts.push(text);
      operations.push({ type: 'put', key: feedPrefix(change.table) + seq, value: text, valueEncoding: 'utf8' });
    }
    if (texts.length > 0) operations.push({ type: 'put', key: seqKey, value: String(lastSeq), valueEncoding: 'utf8' });
    return { operations, texts, lastSeq };
  }

  /** After the batch is stored: moves on and tells the listeners. */
  publish(draft: FeedDraft): void {
    this.lastSeq = draft.lastSeq;
    if (draft.texts.length === 0 || this.listeners.size === 0) return;
    const records = draft.texts.map((text) => JSON.parse(text) as FeedRecord);
    for (const listener of this.listeners) {
      try {
        listener(records);
      } catch (error) {
        this.onFault(error);
      }
    }
  }

  /** Up to `limit` records of a table after `afterSeq`, oldest first. */
  async read(table: string, afterSeq: string | undefined, limit: number): Promise<FeedRecord[]> {
    const prefix = feedPrefix(table);
    return (await this.db.values({ gt: prefix + (afterSeq ?? ''), lt: under(prefix).lt, limit }).all()) as FeedRecord[];
  }

  onChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  async saveCursor(name: string, seq: string): Promise<void> {
    await this.db.put(cursorKey(name), seq);
  }

  async readCursor(name: string): Promise<string | undefined> {
    return (await this.db.get(cursorKey(name))) as string | undefined;
  }

  /** Removes a table's records older than `before` (epoch ms), but none that a saved cursor has not passed. */
  async trim(table: string, before: number): Promise<void> {
    const cursors = (await this.db.values(under(cursorKey(''))).all()) as string[];
    const slowest = cursors.reduce<string | undefined>((least, seq) => (least === undefined || seq < least ? seq : least), undefined);
    const prefix = feedPrefix(table);
    let lastOld: string | undefined;
    for await (const value of this.db.values({ gte: prefix, ...(slowest ? { lte: prefix + slowest } : { lt: under(prefix).lt }) })) {
      const record = value as FeedRecord;
      if (record.at >= before) break;
      lastOld = record.seq;
    }
    if (lastOld) await this.db.clear({ gte: prefix, lte: prefix + lastOld });
  }

  /** Forgets a deleted table's records. */
  async clear(table: string): Promise<void> {
    await this.db.clear(under(feedPrefix(table)));
  }
}

/** The images are JSON text already, so the record is put together without parsing them. */
function recordText(seq: string, at: number, { table, before, after }: ItemChange): string {
  const eventName = before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY';
  const oldImage = before === undefined ? '' : `,"oldImage":${before}`;
  const newImage = after === undefined ? '' : `,"newImage":${after}`;
  return `{"seq":"${seq}","table":"${table}","at":${at},"eventName":"${eventName}"${oldImage}${newImage}}`;
}
