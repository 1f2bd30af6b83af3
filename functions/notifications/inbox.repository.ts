import { Notice } from '@shared/notifications/inbox.contracts';
import * as z from 'zod/mini';
import { epochSeconds } from '../core/clock';
import type { Item, Store, Write } from '../core/store';
import { callsAmong, readMeanwhile } from './calls.repository';
import { inboxPk, noticeId, noticeKey, unreadKey } from './inbox.keys';
import { type AnyEvent, linkOf } from './notices';
import { type Out, outItem } from './outbox';
import type { NoticeTo } from './telling';

type Stored = z.output<typeof Stored>;
const Stored = z.extend(z.omit(Notice, { id: true, read: true }), {
  version: z.number(),
  ttl: z.optional(z.number()),
  callId: z.optional(z.string()),
});

/** A notice is stored in version 1 and read in version 2; in version 3 somebody was asked to ring about it (`callId`), and it is unread still. */
const [fresh, seen, ringing] = [1, 2, 3];
/** Read notices are kept this long. Unread ones stay, so that the count is always theirs. */
const keptSeconds = 180 * 24 * 60 * 60;
/** Calls that end together with one reading; the rest of a transaction's room is for the notices themselves. */
const mostCalls = 45;

export const isUnread = (item: Item): boolean => item.version !== seen;

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
    const unread = items.filter(isUnread);
    const rung = unread.filter(({ callId }) => callId !== undefined);
    return [...unread.filter(({ callId }) => callId === undefined), ...rung.slice(0, mostCalls)];
  },
  /** One transaction: each notice read if it is as it was, as many fewer unread, and nobody need ring about them any more. */
  async readingWrites(personId: string, items: readonly Item[], now: Date): Promise<Write[]> {
    const calls = await callsAmong(
      store,
      items.flatMap(({ callId }) => (typeof callId === 'string' ? [callId] : [])),
    );
    return [
      ...items.map(
        (item): Write => ({
          put: { ...item, version: seen, ttl: epochSeconds(now) + keptSeconds },
          when: { version: Number(item.version) },
        }),
      ),
      { add: unreadKey(personId), attribute: 'unread', by: -items.length },
      ...calls.map((call) => readMeanwhile(call, now)),
    ];
  },
});
export type InboxRepository = ReturnType<typeof inboxRepository>;

const noticeOf = (item: Item): Notice => {
  const { name, at, params, link } = z.parse(z.object(Stored.shape), item);
  return { id: item.sk, name, at, params, link, read: !isUnread(item) };
};

/** One transaction: the notice, if it is not there yet, one more unread, and what is to be sent of it. */
export const deliveryWrites = (event: AnyEvent, { personId, name, params }: NoticeTo, out?: Out): Write[] => {
  const notice: Stored = { name, at: event.at, params: { ...params }, link: linkOf(event), version: fresh };
  return [
    { put: { ...noticeKey(personId, noticeId(event.at, event.id, name)), ...notice }, when: 'absent' },
    { add: unreadKey(personId), attribute: 'unread', by: 1 },
    ...(out ? [{ put: outItem(out), when: 'absent' } as const] : []),
  ];
};

/** A notice that was read when it came, for a past that is invented. */
export const readAlready = (event: AnyEvent, notice: NoticeTo, now: Date): Write[] =>
  deliveryWrites(event, notice).flatMap((write) =>
    'put' in write ? [{ ...write, put: { ...write.put, version: seen, ttl: epochSeconds(now) + keptSeconds } }] : [],
  );

/** The notice remembers its call, so that reading it ends the call; fails when it was read meanwhile. */
export const ringingWrite = (item: Item, callId: string): Write => ({
  put: { ...item, version: ringing, callId },
  when: { version: fresh },
});
