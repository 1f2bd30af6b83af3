import { Notice } from '@shared/notifications/inbox.contracts';
import type { WishEvent } from '@shared/wishes/wish.events';
import * as z from 'zod/mini';
import { epochSeconds } from '../core/clock';
import type { Item, Store, Write } from '../core/store';
import { inboxPk, noticeId, noticeKey, unreadKey } from './inbox.keys';
import type { NoticeTo } from './notices';

type Stored = z.output<typeof Stored>;
const Stored = z.extend(z.omit(Notice, { id: true, read: true }), { version: z.number(), ttl: z.optional(z.number()) });

/** A notice is stored in version 1 and read in version 2. */
const [fresh, seen] = [1, 2];
/** Read notices are kept this long. Unread ones stay, so that the count is always theirs. */
const keptSeconds = 180 * 24 * 60 * 60;

export const inboxRepository = (store: Store) => ({
  async list(personId: string, page: { limit: number; cursor?: string | undefined }): Promise<{ items: Notice[]; next?: string }> {
    const { items, next } = await store.query({
      pk: inboxPk(personId),
      backwards: true,
      limit: page.limit,
      ...(page.cursor && { after: page.cursor }),
    });
    return { items: items.map(noticeOf), ...(next && { next }) };
  },
  async unread(personId: string): Promise<number> {
    const item = await store.get(unreadKey(personId));
    return typeof item?.unread === 'number' ? item.unread : 0;
  },
  /** Those of `ids` that are this person's and unread. */
  async unreadAmong(personId: string, ids: readonly string[]): Promise<readonly Item[]> {
    const items = await store.getMany([...new Set(ids)].filter((id) => id !== '').map((id) => noticeKey(personId, id)));
    return items.filter((item) => item.version === fresh);
  },
});
export type InboxRepository = ReturnType<typeof inboxRepository>;

const noticeOf = (item: Item): Notice => {
  const { name, at, params, link, version } = z.parse(z.object(Stored.shape), item);
  return { id: item.sk, name, at, params, link, read: version === seen };
};

/** One transaction: the notice, if it is not there yet, and one more unread. */
export const deliveryWrites = (event: WishEvent, { personId, name, params }: NoticeTo): Write[] => {
  const notice: Stored = { name, at: event.at, params: { ...params }, link: { kind: 'wish', id: event.wishId }, version: fresh };
  return [
    { put: { ...noticeKey(personId, noticeId(event.at, event.id, name)), ...notice }, when: 'absent' },
    { add: unreadKey(personId), attribute: 'unread', by: 1 },
  ];
};

/** One transaction: each notice read if it is unread still, and as many fewer unread. */
export const readingWrites = (personId: string, items: readonly Item[], now: Date): Write[] => [
  ...items.map((item): Write => ({ put: { ...item, version: seen, ttl: epochSeconds(now) + keptSeconds }, when: { version: fresh } })),
  { add: unreadKey(personId), attribute: 'unread', by: -items.length },
];
