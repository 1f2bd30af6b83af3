import { CloseCall } from '@shared/notifications/settings.contracts';
import { change, conflict, defineRoute, forbidden, notFound } from '../core/route';
import { callTasks } from './call-task';
import { changedCall, mostTries } from './calls.repository';
import type { NotificationDeps } from './notifications.deps';

/** Nobody answered: it stays on the list until it was tried often enough. */
export const closeCallRoute = defineRoute(CloseCall, async ({ caller, params, body }, deps: NotificationDeps) => {
  if (!caller) return forbidden();
  const call = await deps.calls.find(params.callId);
  if (!call || !deps.may(caller, 'callList', 'call', { areaPath: call.areaPath, relations: [] })) return notFound();
  if (call.state !== 'waiting') return conflict({ reason: 'callOver' });
  const tries = call.tries + 1;
  const state = body.reached ? 'reached' : tries >= mostTries ? 'notReached' : 'waiting';
  const next = changedCall(call, deps.clock(), { tries, state });
  const [task] = await callTasks([next.call], deps);
  return task ? change([next.write], task) : notFound();
});
