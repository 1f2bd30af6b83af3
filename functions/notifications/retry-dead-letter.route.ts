import { RetryDeadLetter } from '@shared/notifications/settings.contracts';
import { change, conflict, defineRoute, forbidden, notFound } from '../core/route';
import type { NotificationDeps } from './notifications.deps';
import { moved } from './outbox';

/** It goes out with the sender's next run, with as many tries as a new one. */
export const retryDeadLetterRoute = defineRoute(RetryDeadLetter, async ({ caller, params }, deps: NotificationDeps) => {
  if (!caller) return forbidden();
  const out = await deps.letters.find(params.letterId);
  if (!out || !deps.may(caller, 'deadLetters', 'retry', { areaPath: out.countyId, relations: [] })) return notFound();
  if (out.state !== 'dead') return conflict({ reason: 'letterGone' });
  const now = deps.clock();
  const { write } = moved(out, now, { state: 'waiting', sendAt: now.toISOString(), tries: 0 });
  return change([write], { id: out.id, again: true });
});
