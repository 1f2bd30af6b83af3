import { GetUnread } from '@shared/notifications/inbox.contracts';
import { answer, defineRoute, forbidden } from '../core/route';
import type { InboxDeps } from './inbox.deps';

export const getUnreadRoute = defineRoute(GetUnread, async ({ caller }, { inbox }: InboxDeps) =>
  caller ? answer({ unread: await inbox.unread(caller.personId) }) : forbidden(),
);
