import { OpenCallNumber } from '@shared/notifications/settings.contracts';
import { change, conflict, defineRoute, forbidden, notFound } from '../core/route';
import { openedKey } from './calls.repository';
import type { NotificationDeps } from './notifications.deps';

/** Who opened whose number, and when, is kept beside the call. */
export const openCallNumberRoute = defineRoute(OpenCallNumber, async ({ caller, params }, deps: NotificationDeps) => {
  if (!caller) return forbidden();
  const call = await deps.calls.find(params.callId);
  if (!call || !deps.may(caller, 'callList', 'call', { areaPath: call.areaPath, relations: [] })) return notFound();
  if (call.state !== 'waiting') return conflict({ reason: 'callOver' });
  const person = await deps.people.find(call.personId);
  const phone = person && deps.people.phoneOf(person);
  if (!person || phone === undefined) return conflict({ reason: 'noPhone' });
  const at = deps.clock().toISOString();
  return change([{ put: { ...openedKey(call.id, at, caller.personId), by: caller.personId, at } }], { name: person.name, phone });
});
