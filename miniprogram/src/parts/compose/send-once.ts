import type { Outcome } from '@/api/client';

/** Answers whether nobody knows if the last try arrived: then it is sent again under the same key. */
export const isUndecided = (outcome: Outcome<unknown>): boolean =>
  !outcome.ok && (outcome.refusal.status === 0 || outcome.refusal.status >= 500 || outcome.refusal.status === 429);

export type SentOnce<Answer> = {
  readonly outcome: Outcome<Answer> /** An earlier try had arrived; what was changed since is not in it. */;
  readonly earlier: boolean;
};

/**
 * Sends a form under its draft's key. When an earlier try with other words had arrived after all, the key is taken: then the earlier forms
 * are replayed, the newest first, to learn what became of them. So one draft makes one wish, whatever the network does.
 */
export async function sendOnce<Form, Answer>(
  form: Form,
  triedBefore: readonly Form[],
  send: (form: Form) => Promise<Outcome<Answer>>,
): Promise<SentOnce<Answer>> {
  const outcome = await send(form);
  if (outcome.ok || outcome.refusal.reason !== 'idempotencyKeyReused') return { outcome, earlier: false };
  for (const earlier of [...triedBefore].reverse()) {
    const replayed = await send(earlier);
    if (replayed.ok || isUndecided(replayed)) return { outcome: replayed, earlier: true };
  }
  return { outcome, earlier: false };
}
