import { EndSession } from '@shared/people/people.contracts';
import { change, defineRoute, notFound } from '../core/route';
import type { SessionDeps } from './renew-session.route';

export const endSessionRoute = defineRoute(EndSession, async ({ caller }, { sessions }: SessionDeps) => {
  if (!caller) return notFound();
  return change([sessions.revokeSession(caller.personId, caller.sessionId)], { ended: true });
});
