import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Id, Instant, Limit, page } from '../fields';
import { ClockTime } from '../help/when';
import { linkKinds } from './inbox.contracts';

/** What a notice is about; one chooses by these, not by every sentence. `mustKnow` cannot be switched off. */
export const topics = ['ownAffairs', 'promises', 'offers', 'desk', 'mustKnow'] as const;
export const Topic = z.enum(topics);
export type Topic = z.output<typeof Topic>;
export const pushWays = ['atOnce', 'digest', 'inboxOnly'] as const;
export type PushWay = (typeof pushWays)[number];

/** The inbox always has everything; these say what else happens. Quiet hours and the digest's hour are the county's clock. */
export const NotificationSettings = z.strictObject({
  ways: z.strictObject({
    ownAffairs: z.enum(pushWays),
    promises: z.enum(pushWays),
    offers: z.enum(pushWays),
    desk: z.enum(pushWays),
  }),
  quiet: z.optional(z.strictObject({ from: ClockTime, to: ClockTime })),
  digestAt: ClockTime,
  /** May a grid worker ring when something important cannot be pushed? */
  callMe: z.boolean(),
});
export type NotificationSettings = z.output<typeof NotificationSettings>;
export const defaultNotificationSettings: NotificationSettings = {
  ways: { ownAffairs: 'atOnce', promises: 'atOnce', offers: 'atOnce', desk: 'digest' },
  quiet: { from: '21:30', to: '07:30' },
  digestAt: '08:00',
  callMe: true,
};

/** 订阅消息: one accepted prompt allows one message of that template. */
export const messageTemplates = ['progress', 'reminder', 'offer', 'result'] as const;
export const MessageTemplate = z.enum(messageTemplates);
export type MessageTemplate = z.output<typeof MessageTemplate>;
const Ledger = z.strictObject({
  template: MessageTemplate,
  templateId: z.string(),
  left: z.number(),
  used: z.number(),
  expired: z.number(),
});

export const GetNotificationSettings = contract({
  name: 'GetNotificationSettings',
  method: 'GET',
  path: '/api/me/notifications',
  summary: 'How I want to be told, and what WeChat may still send me',
  who: { resource: 'profile', action: 'read' },
  answer: z.strictObject({ settings: NotificationSettings, version: z.number(), consents: z.array(Ledger) }),
  refusals: [],
});
export const ChangeNotificationSettings = contract({
  name: 'ChangeNotificationSettings',
  method: 'PUT',
  path: '/api/me/notifications',
  summary: 'Change how I want to be told',
  write: true,
  edits: true,
  who: { resource: 'profile', action: 'update' },
  body: NotificationSettings,
  answer: z.strictObject({ settings: NotificationSettings, version: z.number(), consents: z.array(Ledger) }),
  refusals: ['changedMeanwhile'],
});
/** What somebody answered to WeChat's prompt, as WeChat told the phone. */
export const RecordMessageConsents = contract({
  name: 'RecordMessageConsents',
  method: 'POST',
  path: '/api/me/message-consents',
  summary: 'WeChat asked; these messages were allowed once each',
  write: true,
  who: { resource: 'profile', action: 'update' },
  body: z.strictObject({ accepted: z.array(MessageTemplate).check(z.maxLength(3, { error: 'tooLong' })) }),
  answer: z.strictObject({ consents: z.array(Ledger) }),
  refusals: ['tooManyConsents'],
});

/** Whom a grid worker should ring: something important could not be pushed and was not read. */
export const CallTask = z.strictObject({
  id: z.string(),
  personLabel: z.string(),
  areaPath: AreaPath,
  areaName: z.string(),
  notice: z.string(),
  params: z.record(z.string(), z.string()),
  link: z.strictObject({ kind: z.enum(linkKinds), id: Id }),
  since: Instant,
  state: z.enum(['waiting', 'reached', 'notReached', 'readMeanwhile']),
  tries: z.number(),
});
export type CallTask = z.output<typeof CallTask>;
export const GetCallList = contract({
  name: 'GetCallList',
  method: 'GET',
  path: '/api/queues/calls',
  summary: 'Whom to ring because a message cannot reach them',
  who: { resource: 'callList', action: 'list' },
  query: z.strictObject({ area: z.optional(AreaPath), limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(CallTask),
  refusals: ['badCursor', 'areaNotYours', 'chooseArea'],
});
/** The phone number, for the one who rings now; the opening is recorded. */
export const OpenCallNumber = contract({
  name: 'OpenCallNumber',
  method: 'POST',
  path: '/api/queues/calls/{callId}/number',
  summary: 'Show the number to ring; recorded',
  write: true,
  answersAfresh: true,
  who: { resource: 'callList', action: 'call' },
  params: z.strictObject({ callId: Id }),
  body: z.strictObject({}),
  answer: z.strictObject({ name: z.string(), phone: z.string() }),
  refusals: ['callOver', 'noPhone'],
});
export const CloseCall = contract({
  name: 'CloseCall',
  method: 'POST',
  path: '/api/queues/calls/{callId}/result',
  summary: 'Reached, or not',
  write: true,
  who: { resource: 'callList', action: 'call' },
  params: z.strictObject({ callId: Id }),
  body: z.strictObject({ reached: z.boolean() }),
  answer: CallTask,
  refusals: ['callOver'],
});

/** A message that was given up after every retry, kept to be seen and tried again. */
export const DeadLetter = z.strictObject({
  id: z.string(),
  personLabel: z.string(),
  template: MessageTemplate,
  notice: z.string(),
  failedAt: Instant,
  tries: z.number(),
  /** What the other side said, without personal data: `43101`, `timeout`. */
  cause: z.string(),
});
export type DeadLetter = z.output<typeof DeadLetter>;
export const GetDeadLetters = contract({
  name: 'GetDeadLetters',
  method: 'GET',
  path: '/api/queues/dead-letters',
  summary: 'Messages that were given up',
  who: { resource: 'deadLetters', action: 'list' },
  query: z.strictObject({ limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(DeadLetter),
  refusals: ['badCursor'],
});
export const RetryDeadLetter = contract({
  name: 'RetryDeadLetter',
  method: 'POST',
  path: '/api/queues/dead-letters/{letterId}/retry',
  summary: 'Try a given-up message once more',
  write: true,
  who: { resource: 'deadLetters', action: 'retry' },
  params: z.strictObject({ letterId: Id }),
  body: z.strictObject({}),
  answer: z.strictObject({ id: z.string(), again: z.boolean() }),
  refusals: ['letterGone'],
});
