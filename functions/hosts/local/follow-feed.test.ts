import { afterEach, describe, expect, it } from '@jest/globals';
import type { FeedRecord } from '../../core/engine/feed';
import { type Follower, followFeed } from './follow-feed';
import type { Repeated } from './repeat';

const record = (number: number): FeedRecord => ({ seq: String(number).padStart(20, '0'), table: 't', at: 0, eventName: 'INSERT' });

/** A feed in memory with the engine's manners. */
function memoryFeed(count: number) {
  const records = Array.from({ length: count }, (_, at) => record(at + 1));
  const cursors = new Map<string, string>();
  return {
    cursors,
    engine: {
      readFeed: async (_table: string, after: string | undefined, limit: number) =>
        records.filter(({ seq }) => seq > (after ?? '')).slice(0, limit),
      readCursor: async (name: string) => cursors.get(name),
      saveCursor: async (name: string, seq: string) => void cursors.set(name, seq),
      onChange: () => () => undefined,
    },
  };
}

describe('following the feed', () => {
  let following: Repeated | undefined;
  afterEach(() => following?.stop());
  const follow = (more: Pick<Follower, 'engine' | 'take'> & Partial<Follower>) => {
    following = followFeed({ table: 't', name: 'reader', attempts: 3, giveUp: async () => undefined, onFault: () => undefined, ...more });
    return following;
  };

  it('takes everything in order, then waits for more', async () => {
    const { engine, cursors } = memoryFeed(250);
    const taken: number[] = [];
    await follow({ engine, take: async ({ seq }) => void taken.push(Number(seq)) }).now();
    expect(taken).toEqual(Array.from({ length: 250 }, (_, at) => at + 1));
    expect(Number(cursors.get('reader'))).toBe(250);
  });

  it('goes on after a restart where it stopped, repeating at most the one under way', async () => {
    const { engine } = memoryFeed(5);
    const taken: number[] = [];
    const broken = follow({
      engine,
      take: async ({ seq }) => {
        taken.push(Number(seq));
        if (Number(seq) === 3) throw new Error('the power went off');
      },
    });
    await expect(broken.now()).rejects.toThrow('the power went off');
    await broken.stop();
    await follow({ engine, take: async ({ seq }) => void taken.push(Number(seq)) }).now();
    expect(taken).toEqual([1, 2, 3, 3, 4, 5]);
  });

  it('sets a record aside after its last attempt, and those behind it get through', async () => {
    const { engine } = memoryFeed(3);
    const taken: number[] = [];
    const aside: number[] = [];
    const following = follow({
      engine,
      take: async ({ seq }) => {
        if (Number(seq) === 2) throw new Error('never works');
        taken.push(Number(seq));
      },
      giveUp: async ({ seq }) => void aside.push(Number(seq)),
    });
    await expect(following.now()).rejects.toThrow('never works');
    await expect(following.now()).rejects.toThrow('never works');
    expect(aside).toEqual([]);
    await following.now();
    expect({ taken, aside }).toEqual({ taken: [1, 3], aside: [2] });
  });

  it('runs once for many who ask at the same time, and never two at once', async () => {
    const { engine } = memoryFeed(3);
    let running = 0;
    let most = 0;
    const following = follow({
      engine,
      take: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
      },
    });
    await Promise.all([following.now(), following.now(), following.now()]);
    expect(most).toBe(1);
  });
});
