import { randomUUID } from 'node:crypto';
import type { NotificationSettings } from '@shared/notifications/settings.contracts';
import { after, dayMs, hourMs } from '@shared/time';
import type { Clock } from '../core/clock';
import type { Log } from '../core/log';
import { type Patience, patience, pause } from '../core/retry';
import { type Store, StoreFault } from '../core/store';
import { audienceOf, type Roster } from './audience';
import { noticeId } from './inbox.keys';
import { deliveryWrites } from './inbox.repository';
import { shapeFor } from './notice-shapes';
import { type AnyEvent, linkOf, noticesFor } from './notices';
import { type Out, outIdOf } from './outbox';
import type { PushMessages } from './push';
import type { NoticeTo } from './telling';
import { sendingOf } from './when-to-send';

export type ReactDeps = {
  readonly store: Store;
  readonly people: Roster;
  readonly areaName: (path: string) => Promise<string>;
  readonly settings: (personId: string) => Promise<NotificationSettings>;
  readonly push: Pick<PushMessages, 'templateId'>;
  /** Sends at once what was just queued; what it leaves or breaks on is sent by the schedule. */
  readonly sendNow: (outs: readonly Out[]) => Promise<unknown>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
  readonly patience?: Partial<Patience>;
};

/** What happened longer ago (a county filled at once, records given again after an outage) stands in the inbox and rings no phone. */
const newsMs = 2 * dayMs;

/**
 * Puts what an event tells people into their inboxes, each notice once however often and late the event comes, and queues what is to be pushed
 * in the same transaction. Throws `StoreFault` when the store cannot be reached: give the event again then. Answers how many notices were new.
 */
export const react = async (event: AnyEvent, deps: ReactDeps): Promise<{ delivered: number }> => {
  const notices = noticesFor(event, await audienceOf(event, deps.people, deps.areaName));
  const answers = await Promise.allSettled(notices.map((notice) => deliver(event, notice, deps)));
  const done = answers.flatMap((answer) => (answer.status === 'fulfilled' && answer.value ? [answer.value] : []));
  const outs = done.flatMap(({ out }) => out ?? []);
  if (outs.length > 0) await deps.sendNow(outs).catch((fault: unknown) => deps.log.warn('push failed', { eventId: event.id, fault }));
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed) throw failed.reason;
  return { delivered: done.length };
};

const deliver = async (event: AnyEvent, notice: NoticeTo, deps: ReactDeps): Promise<{ out: Out | undefined } | undefined> => {
  const out = await queued(event, notice, deps);
  const trying = patience(deps.patience);
  for (let attempt = 1; attempt <= trying.attempts; attempt++) {
    const done = await deps.store.commit(deliveryWrites(event, notice, out), randomUUID());
    if (done.ok) return { out };
    if (!done.busy) return undefined;
    await pause(trying, attempt);
  }
  throw new StoreFault(`deliver a notice of ${event.id}`);
};

/** What is to be sent of a notice, if anything: nothing when it is old, wished for in the inbox alone, or neither pushed nor rung about anyway. */
const queued = async (event: AnyEvent, notice: NoticeTo, { settings, push, clock }: ReactDeps): Promise<Out | undefined> => {
  const { topic, template, callAfterHours } = shapeFor(notice);
  const now = clock();
  if (push.templateId(template) === undefined && callAfterHours === undefined) return undefined;
  if (now.getTime() - Date.parse(event.at) > newsMs) return undefined;
  const sending = sendingOf(await settings(notice.personId), topic, now);
  if (!sending) return undefined;
  const id = noticeId(event.at, event.id, notice.name);
  return {
    id: outIdOf(notice.personId, id),
    version: 1,
    personId: notice.personId,
    countyId: event.countyId,
    areaPath: event.areaPath,
    noticeId: id,
    name: notice.name,
    params: notice.params,
    link: linkOf(event),
    at: event.at,
    topic,
    template,
    together: sending.together,
    state: 'waiting',
    sendAt: sending.at.toISOString(),
    tries: 0,
    ...(callAfterHours !== undefined && { callAt: after(event.at, callAfterHours * hourMs) }),
    changedAt: now.toISOString(),
  };
};
