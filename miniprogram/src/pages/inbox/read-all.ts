import { GetInbox, MarkNoticesRead } from '@shared/notifications/inbox.contracts';
import { ask, type Outcome } from '@/api/client';

const page = 50;
const mostPages = 20;

/** Marks every unread notice read, page by page; answers how many are left. */
export async function readAll(): Promise<Outcome<number>> {
  let cursor: string | undefined;
  let unread = 0;
  for (let turn = 0; turn < mostPages; turn += 1) {
    const inbox = await ask(GetInbox, { query: { limit: page, ...(cursor && { cursor }) } });
    if (!inbox.ok) return inbox;
    unread = inbox.answer.unread;
    const ids = inbox.answer.items.filter(({ read }) => !read).map(({ id }) => id);
    if (ids.length > 0) {
      const marked = await ask(MarkNoticesRead, { body: { ids } });
      if (!marked.ok) return marked;
      unread = marked.answer.unread;
    }
    cursor = inbox.answer.next;
    if (unread === 0 || !cursor) break;
  }
  return { ok: true, answer: unread };
}
