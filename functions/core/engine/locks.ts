/**
 * Exclusive locks on sets of keys. A caller joins the queue of all its keys in one synchronous step, so every queue
 * holds callers in the same order of arrival, each waits only for earlier ones, and a deadlock cannot form.
 */
export class KeyLocks {
  private readonly lastInQueue = new Map<string, Promise<void>>();

  /** Runs `work` alone on these keys; they are free again when it ends, also when it throws. */
  async hold<T>(keys: Iterable<string>, work: () => Promise<T>): Promise<T> {
    const wanted = new Set(keys);
    let release = () => {};
    const mine = new Promise<void>((resolve) => {
      release = resolve;
    });
    const earlier: Promise<void>[] = [];
    for (const key of wanted) {
      const last = this.lastInQueue.get(key);
      if (last) earlier.push(last);
      this.lastInQueue.set(key, mine);
    }
    try {
      if (earlier.length > 0) await Promise.all(earlier);
      return await work();
    } finally {
      release();
      for (const key of wanted) if (this.lastInQueue.get(key) === mine) this.lastInQueue.delete(key);
    }
  }
}
