import { lostItem } from '../../claim-tracking/retry-lost';
import { epochSeconds } from '../../core/clock';
import type { Engine } from '../../core/engine/engine';
import { eventIn } from '../stored-event';
import type { House } from '../wiring';
import { followFeed } from './follow-feed';
import { repeat } from './repeat';

const dueEveryMs = 30_000;
const sweepEveryMs = 10 * 60_000;
const reader = 'reactions';

export type Background = { runDue(): Promise<object>; close(): Promise<void> };

/** All that stands in the feed until now has been told already. */
export const skipToNow = async (engine: Engine, table: string): Promise<void> => {
  for (let read = 1; read > 0; ) {
    const records = await engine.readFeed(table, await engine.readCursor(reader), 500);
    read = records.length;
    const last = records.at(-1);
    if (last) await engine.saveCursor(reader, last.seq);
  }
};

/** What goes on without a request: reactions to stored events, what falls due, and the removal of what has expired. */
export function background({ store, env, clock, log, react, runDue, sendDue, jobs }: House, engine: Engine): Background {
  const reactions = followFeed({
    engine,
    table: env.tableName,
    name: reader,
    attempts: 8,
    take: async ({ newImage, eventName }) => {
      const event = eventName === 'INSERT' ? eventIn(newImage) : undefined;
      if (event) await react(event);
    },
    giveUp: async ({ seq, newImage }, fault) => {
      log.error('reactionLost', { seq, fault });
      await store.commit([{ put: lostItem(seq, { pk: newImage?.pk?.S ?? '', sk: newImage?.sk?.S ?? '' }) }]);
    },
    onFault: (fault) => log.warn('reactionFailed', { fault }),
  });
  let lastRun: object = {};
  const due = repeat(
    async () => {
      lastRun = await runDue(clock());
      await jobs.runDue(clock());
      await sendDue();
    },
    dueEveryMs,
    (fault) => log.error('dueFailed', { fault }),
  );
  const sweep = repeat(
    async () => {
      let after: string | undefined;
      do ({ next: after } = await engine.sweepExpired(env.tableName, 'ttl', epochSeconds(clock()), after));
      while (after);
    },
    sweepEveryMs,
    (fault) => log.warn('sweepFailed', { fault }),
  );
  reactions.soon();
  due.soon();

  return {
    async runDue() {
      await due.now();
      const run = lastRun;
      await reactions.now();
      await sendDue();
      return run;
    },
    async close() {
      await Promise.all([due.stop(), reactions.stop(), sweep.stop(), jobs.stop()]);
    },
  };
}
