import { type Attempt, type Idempotency, type Kept, statusOf } from './idempotency';
import { digest } from './ids';
import { Refused } from './problem';
import { type Patience, pause } from './retry';
import type { Reply } from './route';
import type { Store } from './store';

export type Written = { readonly kept: Kept; readonly replayed: boolean };

type WriteCall = {
  readonly store: Store;
  readonly idempotency: Idempotency;
  readonly patience: Patience;
  /** Undefined for contracts that promise no safe repeat: their change is committed as it is. */
  readonly attempt: Attempt | undefined;
  readonly callId: string;
  /** Asks the handler, which reads afresh each time. */
  readonly decide: () => Promise<Reply<unknown>>;
  /** The answer as text, checked against its contract. */
  readonly textOf: (answer: unknown) => string;
};

/**
 * Runs a handler and commits its change with the record that makes a repeat harmless. A change that loses a race is decided again, at most
 * `patience.attempts` times, then 503 `busyTryAgain`. Refusals and answers without a change leave no record: a repeat is decided anew.
 */
export const runWrite = async (call: WriteCall): Promise<Written | Exclude<Reply<unknown>, { kind: 'change' }>> => {
  const { store, idempotency, patience, attempt } = call;
  const replay = async (): Promise<Written | undefined> => {
    const kept = attempt && (await idempotency.find(attempt));
    return kept && { kept, replayed: true };
  };
  const before = await replay();
  if (before) return before;
  for (let tries = 1; tries <= patience.attempts; tries++) {
    const reply = await call.decide();
    if (reply.kind !== 'change') return reply;
    const { version } = reply;
    const kept: Kept = { status: statusOf(reply), answer: call.textOf(reply.answer), ...(version !== undefined && { version }) };
    const writes = attempt ? [...reply.writes, { put: idempotency.item(attempt, kept), when: 'absent' as const }] : reply.writes;
    if (writes.length === 0) return { kept, replayed: false };
    const done = await store.commit(writes, digest('call', call.callId, String(tries)));
    if (done.ok) return { kept, replayed: false };
    const meanwhile = await replay();
    if (meanwhile) return meanwhile;
    if (tries < patience.attempts) await pause(patience, tries);
  }
  throw new Refused(503, 'busyTryAgain', { headers: { 'Retry-After': '1' } });
};
