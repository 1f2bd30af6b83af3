import { RecordMessageConsents } from '@shared/notifications/settings.contracts';
import { answer, change, conflict, defineRoute, forbidden } from '../core/route';
import { grantWrites, mostConsents } from './consents';
import type { NotificationDeps } from './notifications.deps';

export const recordMessageConsentsRoute = defineRoute(RecordMessageConsents, async ({ caller, body, callId }, deps: NotificationDeps) => {
  if (!caller) return forbidden();
  const now = deps.clock();
  const [ledger, free] = await Promise.all([
    deps.consents.ledger(caller.personId, deps.templateId, now),
    deps.consents.free(caller.personId),
  ]);
  const accepted = [...new Set(body.accepted)].filter((template) => free.filter((one) => one.template === template).length < mostConsents);
  if (body.accepted.length === 0) return answer({ consents: ledger });
  if (accepted.length === 0) return conflict({ reason: 'tooManyConsents', details: { limit: mostConsents } });
  const consents = ledger.map((one) => (accepted.includes(one.template) ? { ...one, left: one.left + 1 } : one));
  return change(grantWrites(caller.personId, accepted, now, callId), { consents });
});
