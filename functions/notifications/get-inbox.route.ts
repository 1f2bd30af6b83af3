import { GetInbox } from '@shared/notifications/inbox.contracts';
import { answer, defineRoute, forbidden } from '../core/route';
import type { InboxDeps } from './inbox.deps';

export const getInboxRoute = defineRoute(GetInbox, async ({ caller, query }, { inbox }: InboxDeps) => {
  if (!caller) return forbidden();
  const [page, unread] = await Promise.all([inbox.list(caller.personId, query), inbox.unread(caller.personId)]);
  return answer({ ...page, unread });
});
