import type { Engine } from '../../core/engine/engine';
import type { FeedRecord } from '../../core/engine/feed';
import { type Repeated, repeat } from './repeat';

export type Follower = {
  readonly engine: Pick<Engine, 'readFeed' | 'readCursor' | 'saveCursor' | 'onChange'>;
  readonly table: string;
  /** The name its place in the feed is stored under. */
  readonly name: string;
  /** May be told the same record twice, never not at all. */
  readonly take: (record: FeedRecord) => Promise<void>;
  /** A record that failed this often is handed to `giveUp`, so that it can't hold up those behind it. */
  readonly attempts: number;
  readonly giveUp: (record: FeedRecord, fault: unknown) => Promise<void>;
  readonly onFault: (fault: unknown) => void;
};

const batch = 100;
const everyMs = 2000;

/** Takes every change of a table in order, at least once, from where it stopped the last time; the place survives restarts. */
export function followFeed({ engine, table, name, take, attempts, giveUp, onFault }: Follower): Repeated {
  let failed = { seq: '', times: 0 };

  const takeOne = async (record: FeedRecord) => {
    try {
      await take(record);
    } catch (fault) {
      failed = { seq: record.seq, times: failed.seq === record.seq ? failed.times + 1 : 1 };
      if (failed.times < attempts) throw fault;
      await giveUp(record, fault);
    }
    await engine.saveCursor(name, record.seq);
  };

  const work = async () => {
    for (;;) {
      const records = await engine.readFeed(table, await engine.readCursor(name), batch);
      for (const record of records) await takeOne(record);
      if (records.length < batch) return;
    }
  };

  const following = repeat(work, everyMs, onFault);
  const forget = engine.onChange(following.soon);
  return {
    ...following,
    async stop() {
      forget();
      await following.stop();
    },
  };
}
