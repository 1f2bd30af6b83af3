import { type Attempt, type Idempotency, type Kept, statusOf } from './idempotency';
import { digest } from './ids';
import { Refused } from './problem';
import { type Patience, pause } from './retry';
import type { Change, Reply } from './route';
import type { Store } from './store';

export type Written = { readonly kept: Kept; readonly replayed: boolean };

type WriteCall = {
  readonly store: Store;
  readonly idempotency: Idempotency;
  readonly patience: Patience;
  /** Undefined for contracts that promise no safe repeat: their change is committed as it is. */
  readonly attempt: Attempt | undefined;
  /** The answer must not outlive the right to it: a repeat is decided again, and answered without a second change. */
  readonly afresh: boolean;
  /** The handler does more than decide (it stores a file), so a repeat must be known before it runs. */
  readonly lookFirst: boolean;
  readonly callId: string;
  /** Asks the handler, which reads afresh each time; `contested` after a change of this call lost a race. */
  readonly decide: (contested: boolean) => Promise<Reply<unknown>>;
  /** The answer as text, checked against its contract. */
  readonly textOf: (answer: unknown) => string;
};

/**
 * Runs a handler and commits its change with the record that makes a repeat harmless. A change that loses a race is decided again, at most
 * `patience.attempts` times, then 503 `busyTryAgain`. Refusals and answers without a change leave no record: a repeat is decided anew.
 * Most calls are no repeats, so the record is looked for only when the commit fails or there is nothing to commit.
 */
export const runWrite = async (call: WriteCall): Promise<Written | Exclude<Reply<unknown>, { kind: 'change' }>> => {
  const { store, idempotency, patience, attempt } = call;
  const keep = (reply: Change): Kept => ({
    status: statusOf(reply),
    answer: call.textOf(reply.answer),
    ...(reply.version !== undefined && { version: reply.version }),
  });
  const replay = async (): Promise<Written | Exclude<Reply<unknown>, Change> | undefined> => {
    const kept = attempt && (await idempotency.find(attempt));
    if (!kept || !call.afresh) return kept && { kept, replayed: true };
    const reply = await call.decide(true);
    return reply.kind === 'change' ? { kept: keep(reply), replayed: true } : reply;
  };
  const before = call.lookFirst ? await replay() : undefined;
  if (before) return before;
  for (let tries = 1; tries <= patience.attempts; tries++) {
    const reply = await call.decide(tries > 1);
    if (reply.kind !== 'change') return (await replay()) ?? reply;
    const kept = keep(reply);
    const stored = call.afresh ? { ...kept, answer: 'null' } : kept;
    const writes = attempt ? [...reply.writes, { put: idempotency.item(attempt, stored), when: 'absent' as const }] : reply.writes;
    if (writes.length === 0) return { kept, replayed: false };
    const done = await store.commit(writes, digest('call', call.callId, String(tries)));
    if (done.ok) return { kept, replayed: false };
    const meanwhile = await replay();
    if (meanwhile) return meanwhile;
    if (tries < patience.attempts) await pause(patience, tries);
  }
  throw new Refused(503, 'busyTryAgain', { headers: { 'Retry-After': '1' } });
};
