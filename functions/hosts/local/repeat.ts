/** A job that runs one at a time: `soon` asks for a run, `now` resolves after a run that began after the call. */
export type Repeated = { soon(): void; now(): Promise<void>; stop(): Promise<void> };

/**
 * Runs `work` every `everyMs`, on demand, and again after a fault: the wait doubles from one second up to a minute while it keeps failing.
 * `onFault` hears of every failed run; `now` rejects with the fault of its own run.
 */
export function repeat(work: () => Promise<void>, everyMs: number, onFault: (fault: unknown) => void): Repeated {
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;

  const plan = () => {
    clearTimeout(timer);
    const delay = failures > 0 ? Math.min(1000 * 2 ** (failures - 1), 60_000) : everyMs;
    if (!stopped) timer = setTimeout(soon, delay);
  };
  const run = async () => {
    waiting = undefined;
    if (stopped) return;
    try {
      await work();
      failures = 0;
    } catch (fault) {
      failures += 1;
      onFault(fault);
      throw fault;
    } finally {
      plan();
    }
  };
  const now = () => {
    waiting ??= last.then(run, run);
    last = waiting;
    return waiting;
  };
  const soon = () => void now().catch(() => undefined);

  plan();
  return {
    soon,
    now,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await last.catch(() => undefined);
    },
  };
}
