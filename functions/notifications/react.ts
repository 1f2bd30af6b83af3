import { randomUUID } from 'node:crypto';
import type { WishEvent } from '@shared/wishes/wish.events';
import type { Log } from '../core/log';
import { type Patience, patience, pause } from '../core/retry';
import { type Store, StoreFault } from '../core/store';
import { audienceOf, type Roster } from './audience';
import { noticeId } from './inbox.keys';
import { deliveryWrites } from './inbox.repository';
import { type NoticeTo, noticesFor } from './notices';
import type { PushMessages } from './push';

export type ReactDeps = {
  readonly store: Store;
  readonly people: Roster;
  readonly push: PushMessages;
  readonly log: Pick<Log, 'warn'>;
  readonly patience?: Partial<Patience>;
};

/**
 * Puts what an event tells people into their inboxes, each notice once however often and late the event comes. Throws `StoreFault` when the
 * store cannot be reached: give the event again then. Answers how many notices were new.
 */
export const react = async (event: WishEvent, deps: ReactDeps): Promise<{ delivered: number }> => {
  const notices = noticesFor(event, await audienceOf(event, deps.people));
  const answers = await Promise.allSettled(notices.map((notice) => deliver(event, notice, deps)));
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed) throw failed.reason;
  return { delivered: answers.filter((answer) => answer.status === 'fulfilled' && answer.value).length };
};

const deliver = async (event: WishEvent, notice: NoticeTo, deps: ReactDeps): Promise<boolean> => {
  const id = noticeId(event.at, event.id, notice.name);
  const trying = patience(deps.patience);
  for (let attempt = 1; attempt <= trying.attempts; attempt++) {
    const done = await deps.store.commit(deliveryWrites(event, notice), randomUUID());
    if (!done.ok && !done.busy) return false;
    if (done.ok) {
      const message = { ...notice, noticeId: id, wishId: event.wishId };
      await deps.push
        .send(message)
        .catch((fault: unknown) => deps.log.warn('push failed', { eventId: event.id, notice: notice.name, fault }));
      return true;
    }
    await pause(trying, attempt);
  }
  throw new StoreFault(`deliver a notice of ${event.id}`);
};
