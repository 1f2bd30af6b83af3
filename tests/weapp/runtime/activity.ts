import { setTimeout as pause } from 'node:timers/promises';

/** Timers at least this long, in milliseconds, are reminders and animations: nobody waits for them. */
const longTimer = 100;

type Work = () => unknown;

/** Knows what the app still has under way, so that a test waits for exactly that and never for a guessed time. */
export class Activity {
  /** Errors that the app let escape. */
  readonly problems: string[] = [];
  private readonly pending = new Map<object, string>();
  private readonly timers = new Map<number, NodeJS.Timeout>();
  private lastTimer = 0;
  private turns = 0;
  private over = false;

  /** Counts a promise as under way until it settles. */
  async during<T>(name: string, work: Promise<T>): Promise<T> {
    const done = this.begin(name);
    try {
      return await work;
    } finally {
      done();
    }
  }

  /** Runs work after the present turn, as WeChat does with every callback. */
  later(name: string, work: Work): void {
    const done = this.begin(name);
    setImmediate(() => {
      this.run(name, work);
      done();
    });
  }

  /** Calls into the app; what it throws is a problem of the app's, kept for the test to see. */
  run(name: string, work: Work): void {
    if (this.over) return;
    this.turns += 1;
    try {
      work();
    } catch (error) {
      this.problems.push(`${name}: ${error instanceof Error || hasStack(error) ? error.stack : String(error)}`);
    }
  }

  /** Something changed on the screen: quiet has to be waited for once more. */
  note(): void {
    this.turns += 1;
  }

  setTimeout(work: unknown, delay = 0, ...given: unknown[]): number {
    if (typeof work !== 'function') throw new TypeError('setTimeout takes a function');
    const id = this.nextTimer();
    const done = delay < longTimer ? this.begin(`timer of ${delay} ms`) : () => undefined;
    const handle = setTimeout(() => {
      this.timers.delete(id);
      this.run('timer', () => work(...given));
      done();
    }, delay);
    this.timers.set(id, handle);
    this.cancels.set(id, done);
    return id;
  }

  setInterval(work: unknown, delay = 0, ...given: unknown[]): number {
    if (typeof work !== 'function') throw new TypeError('setInterval takes a function');
    const id = this.nextTimer();
    this.timers.set(
      id,
      setInterval(() => this.run('interval', () => work(...given)), delay),
    );
    return id;
  }

  clear(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.cancels.get(id)?.();
    this.cancels.delete(id);
  }

  /** Waits until nothing is under way; fails naming what still is after `deadline` milliseconds. */
  async settled(deadline = 10_000): Promise<void> {
    const until = Date.now() + deadline;
    for (let quiet = 0, seen = -1; quiet < 3; ) {
      if (Date.now() > until)
        throw new Error(`Not settled after ${deadline} ms; under way: ${[...this.pending.values()].join(', ') || 'setData'}`);
      await (this.pending.size ? pause(1) : new Promise((resolve) => setImmediate(resolve)));
      quiet = this.pending.size === 0 && this.turns === seen ? quiet + 1 : 0;
      seen = this.turns;
    }
  }

  /** Stops every timer; whatever comes later is not delivered any more. */
  stop(): void {
    this.over = true;
    for (const handle of this.timers.values()) clearTimeout(handle);
    this.timers.clear();
    this.pending.clear();
  }

  private readonly cancels = new Map<number, () => void>();

  private begin(name: string): () => void {
    const key = {};
    this.pending.set(key, name);
    return () => void this.pending.delete(key);
  }

  private nextTimer(): number {
    this.lastTimer += 1;
    return this.lastTimer;
  }
}

function hasStack(error: unknown): error is { stack: string } {
  return typeof error === 'object' && error !== null && 'stack' in error;
}
