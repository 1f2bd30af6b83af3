import * as z from 'zod/mini';
import { contract } from '../contract';
import { Cursor, Instant, Limit, page } from '../fields';

export const wishNoticeNames = [
  'wishToVerify',
  'wishReturned',
  'wishRefused',
  'wishPublished',
  'wishUnpublished',
  'wishVerifiedPrivate',
  'wishClaimed',
  'claimDueSoon',
  'claimDue',
  'claimReleasedOverdue',
  'claimReleased',
  'progressNoted',
  'claimExtended',
  'offeredToYou',
  'offerExpired',
  'wishDelivered',
  'wishConfirmed',
  'wishDisputed',
  'disputeSettled',
  'wishThanked',
  'wishWithdrawn',
  'verificationOverdue',
  'confirmationOverdue',
  'settlementOverdue',
  'offeredToUnits',
  'flaggedUnclaimed',
] as const;
export const helpNoticeNames = [
  'helpToTriage',
  'helpReturned',
  'helpRefused',
  'helpConverted',
  'helpCancelled',
  'helpCalledOff',
  'helpOpened',
  'helpOffered',
  'helpOfferedAt',
  'helpReachWidened',
  'helpFlagged',
  'helpTaken',
  'helpAssigned',
  'helpStoodDown',
  'helpGivenBack',
  'helpNoShow',
  'helpReplacing',
  'helpNoShowDesk',
  'helpArrived',
  'helpLogged',
  'helpConfirmed',
  'helpConfirmedForYou',
  'helpDisputed',
  'helpSettled',
  'helpReopened',
  'helpThanked',
  'safetyReported',
  'helpTriageOverdue',
  'helpTomorrow',
  'helpTomorrowForYou',
  'helpSoon',
  'helpLogDue',
  'helpConfirmationOverdue',
  'helpSettlementOverdue',
  'helpUnmet',
  'helpUnmetDesk',
  'helpNextOpened',
] as const;
export const visitNoticeNames = ['visitAssigned', 'visitPostponed', 'visitDropped', 'visitOverdue'] as const;
export const clueNoticeNames = [
  'clueToTriage',
  'clueReturned',
  'clueTaken',
  'clueGiven',
  'clueDueSoon',
  'clueRaised',
  'clueSettled',
  'clueFeedback',
] as const;
export const suggestionNoticeNames = [
  'suggestionArrived',
  'suggestionDueSoon',
  'suggestionRaised',
  'suggestionOverdue',
  'suggestionHandedOn',
  'suggestionAnswered',
] as const;
export const volunteerNoticeNames = ['proofToCheck', 'proofAccepted', 'proofRefused', 'leadingBegun', 'leadingEnded'] as const;
export const householdNoticeNames = ['findingsToConfirm', 'levelProposed', 'levelReviewDue', 'categoryExpiring'] as const;
/**
 * What each notice is called; its sentence stands in the glossary as `notice.<name>`, with {title}, {who}, {area}, {startAt}, {dueAt} and
 * {reason} filled in on the phone.
 */
export const noticeNames = [
  ...wishNoticeNames,
  ...helpNoticeNames,
  ...clueNoticeNames,
  ...visitNoticeNames,
  ...suggestionNoticeNames,
  ...householdNoticeNames,
  ...volunteerNoticeNames,
] as const;
/** What a notice is about and opens; `volunteer` is one’s own volunteering, `proof` the office’s list of proofs. */
export const linkKinds = ['wish', 'help', 'clue', 'visit', 'suggestion', 'household', 'volunteer', 'proof', 'group'] as const;
export type LinkKind = (typeof linkKinds)[number];
export const Notice = z.strictObject({
  id: z.string(),
  name: z.enum(noticeNames),
  at: Instant,
  read: z.boolean(),
  params: z.record(z.string(), z.string()),
  link: z.strictObject({ kind: z.enum(linkKinds), id: z.string() }),
});
export type Notice = z.output<typeof Notice>;

export const GetInbox = contract({
  name: 'GetInbox',
  method: 'GET',
  path: '/api/inbox',
  summary: 'My notices, newest first',
  who: { resource: 'inbox', action: 'list' },
  query: z.strictObject({ limit: Limit, cursor: z.optional(Cursor) }),
  answer: z.extend(page(Notice), { unread: z.number() }),
  refusals: ['badCursor'],
});
export const GetUnread = contract({
  name: 'GetUnread',
  method: 'GET',
  path: '/api/inbox/unread',
  summary: 'How many I have not read',
  who: { resource: 'inbox', action: 'list' },
  answer: z.strictObject({ unread: z.number() }),
  refusals: [],
});
export const MarkNoticesRead = contract({
  name: 'MarkNoticesRead',
  method: 'POST',
  path: '/api/inbox/read',
  summary: 'Mark notices read',
  write: true,
  who: { resource: 'inbox', action: 'markRead' },
  body: z.strictObject({
    ids: z
      .array(z.string().check(z.maxLength(200), z.regex(/^[\x21-\x7e]+$/, { error: 'badId' })))
      .check(z.minLength(1, { error: 'tooShort' }), z.maxLength(50, { error: 'tooManyFiles' })),
  }),
  answer: z.strictObject({ unread: z.number() }),
  refusals: [],
});
