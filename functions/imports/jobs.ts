import type { Clock } from '../core/clock';
import type { Log } from '../core/log';
import type { JobDeps } from './import.deps';
import { jobsDuePk } from './import.keys';
import { runExport } from './run-export';
import { type Going, runImport } from './run-import';

type Kind = 'IMPORT' | 'EXPORT';
export type Jobs = {
  /** Works for a while on every job that is due; where the process lives on, it only starts them. */
  readonly runDue: (now: Date) => Promise<{ readonly jobs: number; readonly failed: number }>;
  /** Works on it at once beside everything else, where the process lives on; elsewhere the clock comes within a minute. */
  readonly soon: (kind: Kind, id: string) => void;
  /** Until it rests; for tests and scripts. */
  readonly finish: (kind: Kind, id: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const mostJobs = 50;
/** A run of the clock spends no more than this on jobs; the next one goes on. */
const cloudMs = 45_000;
/** A request's own change is stored a moment after it asked. */
const soonMs = [30, 300, 1500];

const running = { IMPORT: runImport, EXPORT: runExport };

/** `livesOn`: this process goes on after an answer, so jobs run beside the requests and the clock only starts them. */
export const jobsOf = (
  deps: JobDeps & { readonly livesOn: boolean; readonly log: Pick<Log, 'error' | 'info'>; readonly clock: Clock },
): Jobs => {
  const inHand = new Map<string, Promise<void>>();
  let stopping = false;

  const work = (kind: Kind, id: string, going: Going): Promise<void> => {
    const name = `${kind} ${id}`;
    const known = inHand.get(name);
    if (known) return known;
    const begun = running[kind](deps, id, () => !stopping && going())
      .then(() => undefined)
      .finally(() => inHand.delete(name));
    inHand.set(name, begun);
    return begun;
  };
  const beside = (kind: Kind, id: string): void => {
    if (stopping) return;
    work(kind, id, () => true).catch((fault: unknown) => {
      if (!stopping) deps.log.error('job failed', { kind, id, fault });
    });
  };
  const runDue: Jobs['runDue'] = async (now) => {
    const { items } = await deps.store.query({ index: 'g3', pk: jobsDuePk, sk: { to: `${now.toISOString()}#~` }, limit: mostJobs });
    const until = performance.now() + cloudMs;
    let failed = 0;
    for (const item of items) {
      const [, kind, id = ''] = String(item.g3sk).split('#');
      if (kind !== 'IMPORT' && kind !== 'EXPORT') continue;
      if (deps.livesOn) beside(kind, id);
      else
        await work(kind, id, () => performance.now() < until).catch((fault: unknown) => {
          failed += 1;
          deps.log.error('job failed', { kind, id, fault });
        });
    }
    return { jobs: items.length, failed };
  };
  return {
    runDue,
    soon: (kind, id) => {
      if (deps.livesOn) for (const ms of soonMs) setTimeout(() => beside(kind, id), ms).unref();
    },
    finish: (kind, id) => work(kind, id, () => true),
    stop: async () => {
      stopping = true;
      await Promise.allSettled(inHand.values());
    },
  };
};
