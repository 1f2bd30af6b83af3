import { MarkNoticesRead } from '@shared/notifications/inbox.contracts';
import { answer, change, defineRoute, forbidden } from '../core/route';
import type { InboxDeps } from './inbox.deps';

/** Notices that are read already, or are nobody's, change nothing. */
export const markNoticesReadRoute = defineRoute(MarkNoticesRead, async ({ caller, body }, { inbox, clock }: InboxDeps) => {
  if (!caller) return forbidden();
  const items = await inbox.unreadAmong(caller.personId, body.ids);
  const unread = await inbox.unread(caller.personId);
  if (items.length === 0) return answer({ unread });
  return change(await inbox.readingWrites(caller.personId, items, clock()), { unread: Math.max(0, unread - items.length) });
});
