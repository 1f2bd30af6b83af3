import type { Clock } from '../core/clock';
import type { Log } from '../core/log';
import type { Write } from '../core/store';
import type { JobDeps } from './import.deps';
import { runExport } from './run-export';
import { type Going, runImport } from './run-import';

type Kind = 'IMPORT' | 'EXPORT';
export type Jobs = {
  /** What the clock does about a job that is due: works on it for a while. */
  readonly features: Readonly<Record<Kind, { step(id: string, now: Date): Promise<readonly Write[] | undefined> }>>;
  /** Works on it at once beside everything else, where the process lives on; elsewhere the clock comes within a minute. */
  readonly soon: (kind: Kind, id: string) => void;
  /** Until it rests; for tests and scripts. */
  readonly finish: (kind: Kind, id: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A run of the clock does not spend more than this on one job, the next one goes on. */
const cloudMs = 45_000;
/** A request's own change is stored a moment after it asked. */
const soonMs = [30, 300, 1500];

const running = { IMPORT: runImport, EXPORT: runExport };

/** `livesOn`: this process goes on after an answer, so jobs run beside the requests and the clock only starts them. */
export const jobsOf = (deps: JobDeps & { readonly livesOn: boolean; readonly log: Pick<Log, 'error' | 'info'>; readonly clock: Clock }): Jobs => {
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
  const feature = (kind: Kind) => ({
    step: async (id: string) => {
      if (deps.livesOn) beside(kind, id);
      else {
        const until = performance.now() + cloudMs;
        await work(kind, id, () => performance.now() < until);
      }
      return undefined;
    },
  });
  return {
    features: { IMPORT: feature('IMPORT'), EXPORT: feature('EXPORT') },
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
