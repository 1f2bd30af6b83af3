import type { Feed } from './feed';
import type { ItemChange } from './staging';
import type { Level, Operation } from './store';

/** Where tests and simulations may throw: before a batch nothing is stored, after it only the answer is lost. */
export interface CommitHooks {
  beforeBatch?(): void | Promise<void>;
  afterBatch?(): void | Promise<void>;
}

/**
 * Writes batches one after another, each with its feed records. One at a time matters: LevelDB may finish parallel
 * batches in any order, and a reader of the feed must never see record 12 before record 11.
 */
export class Commits {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Level,
    private readonly feed: Feed,
    private readonly hooks: CommitHooks = {},
  ) {}

  /** Resolves when everything is stored; rejects with nothing stored (unless `afterBatch` threw). */
  commit(operations: Operation[], changes: readonly ItemChange[]): Promise<void> {
    const mine = this.last.then(() => this.write(operations, changes));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private async write(operations: Operation[], changes: readonly ItemChange[]): Promise<void> {
    const draft = this.feed.draft(changes);
    if (this.hooks.beforeBatch) await this.hooks.beforeBatch();
    await this.db.batch(operations.concat(draft.operations));
    this.feed.publish(draft);
    if (this.hooks.afterBatch) await this.hooks.afterBatch();
  }
}
