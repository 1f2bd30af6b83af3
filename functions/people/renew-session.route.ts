import { RenewSession } from '@shared/people/people.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import type { Sessions } from '../core/sessions';

export type SessionDeps = { readonly sessions: Sessions };

export const renewSessionRoute = defineRoute(RenewSession, async ({ caller }, { sessions }: SessionDeps) => {
  if (!caller) return notFound();
  const { token, expiresAt } = await sessions.renewSession(caller);
  return answer({ token, expiresAt, personId: caller.personId });
});
