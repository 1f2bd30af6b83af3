import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Id, Limit, page, text } from '../fields';
import { Campaign, Urgency } from '../terms';
import type { wishActionNames } from './wish';
import { disputeOutcomes } from './wish.events';
import { MediaIds, WishForm, WishRecord, WishSummary } from './wish.views';

const WishId = z.strictObject({ wishId: Id });
const Reason = z.strictObject({ reason: text(2, 200) });
const Nothing = z.strictObject({});

export const contentRefusals = [
  'bannedGoods',
  'asksForCash',
  'bankCardNumber',
  'paymentCode',
  'phoneInPublicText',
  'idNumberInPublicText',
  'overCap',
] as const;
/** What a reason may not hold either, though only the people of the wish read it. */
export const numberRefusals = ['bankCardNumber', 'phoneInPublicText', 'idNumberInPublicText'] as const;
const formRefusals = [
  ...contentRefusals,
  'nameInPublicText',
  'guardianConsentNeeded',
  'areaUnknown',
  'areaNotYours',
  'neededByPast',
  'mediaUnknown',
] as const;

export const SubmitWish = contract({
  name: 'SubmitWish',
  method: 'POST',
  path: '/api/wishes',
  summary: 'Submit a micro-wish',
  write: true,
  who: { resource: 'wish', action: 'submit' },
  body: WishForm,
  answer: WishRecord,
  refusals: formRefusals,
});
export const ResubmitWish = contract({
  name: 'ResubmitWish',
  method: 'PUT',
  path: '/api/wishes/{wishId}',
  summary: 'Send a returned wish again, amended',
  write: true,
  edits: true,
  who: { resource: 'wish', action: 'resubmit' },
  params: WishId,
  body: WishForm,
  answer: WishRecord,
  refusals: [...formRefusals, 'wishNotReturned'],
});
/** The author's own form back, to amend a returned wish. */
export const GetWishForm = contract({
  name: 'GetWishForm',
  method: 'GET',
  path: '/api/wishes/{wishId}/form',
  summary: 'Read back what the author wrote',
  who: { resource: 'wish', action: 'resubmit' },
  params: WishId,
  answer: WishForm,
  refusals: [],
});

/** What the wall shows: waiting for somebody; promised; fulfilled, with thanks. */
export const wallShelves = ['open', 'promised', 'fulfilled'] as const;
export type WallShelf = (typeof wallShelves)[number];

export const GetWall = contract({
  name: 'GetWall',
  method: 'GET',
  path: '/api/wishes',
  summary: 'The public wish wall',
  who: 'anyone',
  query: z.strictObject({
    show: z._default(z.enum(wallShelves), 'open'),
    county: z.optional(Id),
    campaign: z.optional(Campaign),
    urgency: z.optional(Urgency),
    area: z.optional(AreaPath),
    q: z.optional(text(1, 20)),
    limit: Limit,
    cursor: z.optional(Cursor),
  }),
  answer: page(WishSummary),
  refusals: ['badCursor'],
});
export const GetWish = contract({
  name: 'GetWish',
  method: 'GET',
  path: '/api/wishes/{wishId}',
  summary: 'One wish with its chain',
  who: 'anyone',
  params: WishId,
  answer: WishRecord,
  refusals: [],
});
const Listing = z.strictObject({ limit: Limit, cursor: z.optional(Cursor) });
export const GetMyWishes = contract({
  name: 'GetMyWishes',
  method: 'GET',
  path: '/api/me/wishes',
  summary: 'Wishes I wrote or that are mine, newest first',
  who: { resource: 'ownRecords', action: 'list' },
  query: Listing,
  answer: page(WishSummary),
  refusals: ['badCursor'],
});
/** `keeping`: what I have promised and not yet handed over or had confirmed; `kept`: what came of earlier promises. */
export const GetMyPromises = contract({
  name: 'GetMyPromises',
  method: 'GET',
  path: '/api/me/promises',
  summary: 'What I or my unit have claimed',
  who: { resource: 'promises', action: 'list' },
  query: z.strictObject({ show: z._default(z.enum(['keeping', 'kept']), 'keeping'), limit: Limit, cursor: z.optional(Cursor) }),
  answer: z.extend(page(WishSummary), { mayClaim: z.number() }),
  refusals: ['badCursor'],
});
export const desks = ['verify', 'watch', 'settle', 'unclaimed', 'ended'] as const;
export const Desk = z.enum(desks);
export type Desk = z.output<typeof Desk>;
/** An officer's queue, the earliest due first. Desks: to verify; under way; to settle or confirm; unclaimed; ended. */
export const GetWishQueue = contract({
  name: 'GetWishQueue',
  method: 'GET',
  path: '/api/queues/wishes',
  summary: 'Wishes that wait for the office',
  who: { resource: 'wishQueue', action: 'list' },
  query: z.strictObject({ desk: z._default(Desk, 'verify'), area: z.optional(AreaPath), limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(WishSummary),
  refusals: ['badCursor', 'areaNotYours', 'chooseArea'],
});

const command = <Name extends string, Body extends z.ZodMiniType>(
  name: Name,
  slug: string,
  action: (typeof wishActionNames)[number],
  summary: string,
  body: Body,
  refusals: readonly string[],
) =>
  contract({
    name,
    method: 'POST',
    path: `/api/wishes/{wishId}/${slug}`,
    summary,
    write: true,
    who: { resource: 'wish', action },
    params: WishId,
    body,
    answer: WishRecord,
    refusals,
  });

export const VerifyWish = command(
  'VerifyWish',
  'verify',
  'verify',
  'The community finds the wish true and fitting',
  z.strictObject({ consentToPublish: z.optional(z.boolean()) }),
  ['wishNotSubmitted', 'ownWish'],
);
export const ReturnWish = command('ReturnWish', 'return', 'return', 'Send back for more', Reason, ['wishNotSubmitted', ...numberRefusals]);
export const RefuseWish = command('RefuseWish', 'refuse', 'refuse', 'Refuse with a reason', Reason, [
  'wishNotSubmitted',
  ...numberRefusals,
]);
export const PublishWish = command(
  'PublishWish',
  'publish',
  'publish',
  'Consent to the wall, masked',
  z.strictObject({ consentToPublish: z.literal(true) }),
  ['wishNotVerified'],
);
export const WithdrawWish = command(
  'WithdrawWish',
  'withdraw',
  'withdraw',
  'Take the wish back',
  z.strictObject({ reason: z.optional(text(2, 200)) }),
  ['wishEnded', 'wishDelivered', ...numberRefusals],
);
export const ClaimWish = command(
  'ClaimWish',
  'claim',
  'claim',
  'Claim it, alone, until a date',
  z.strictObject({ orgId: z.optional(Id) }),
  ['wishNotOpen', 'wishAlreadyClaimed', 'offeredToSomeoneElse', 'ownWish', 'tooManyClaims', 'notYourUnit'],
);
export const JoinWaitingList = command(
  'JoinWaitingList',
  'waiting-list/join',
  'joinWaitingList',
  'Be next in line',
  z.strictObject({ orgId: z.optional(Id) }),
  ['wishNotClaimed', 'ownWish', 'waitingListFull', 'alreadyHolder', 'notYourUnit'],
);
export const LeaveWaitingList = command('LeaveWaitingList', 'waiting-list/leave', 'leaveWaitingList', 'Leave the line', Nothing, [
  'notWaiting',
]);
export const DeclineOffer = command('DeclineOffer', 'decline-offer', 'declineOffer', 'Let the next in line have it', Nothing, ['noOffer']);
export const NoteProgress = command(
  'NoteProgress',
  'progress',
  'noteProgress',
  'Say how it is going',
  z.strictObject({ words: text(2, 100) }),
  ['notHolder', 'claimOver', 'tooManyNotes', ...contentRefusals],
);
export const ExtendClaim = command('ExtendClaim', 'extend', 'extend', 'A later date, once, with a reason', Reason, [
  'notHolder',
  'alreadyExtended',
  'claimOver',
  ...numberRefusals,
]);
export const ReleaseClaim = command('ReleaseClaim', 'release', 'release', 'Give it back with a reason', Reason, [
  'notHolder',
  'claimOver',
  ...numberRefusals,
]);
export const DeliverWish = command(
  'DeliverWish',
  'deliver',
  'deliver',
  'Log the delivery: words, photo or voice',
  z.strictObject({ words: text(0, 300), media: MediaIds }),
  ['notHolder', 'claimOver', 'saySomething', 'mediaUnknown', ...contentRefusals],
);
export const ConfirmWish = command('ConfirmWish', 'confirm', 'confirm', 'It has been done', Nothing, ['wishNotDelivered']);
export const DisputeWish = command('DisputeWish', 'dispute', 'dispute', 'It has not been done', Reason, [
  'wishNotDelivered',
  ...numberRefusals,
]);
export const SettleDispute = command(
  'SettleDispute',
  'settle-dispute',
  'settleDispute',
  'The community decides',
  z.strictObject({ outcome: z.enum(disputeOutcomes), reason: text(2, 200) }),
  ['wishNotDisputed', ...numberRefusals],
);
export const RateWish = command(
  'RateWish',
  'rate',
  'rate',
  'Rate and thank; closes the wish',
  z.strictObject({
    stars: z.number().check(z.int({ error: 'notOneOf' }), z.gte(1, { error: 'notOneOf' }), z.lte(5, { error: 'notOneOf' })),
    thanks: z.optional(text(1, 100)),
    onWall: z.boolean(),
  }),
  ['wishNotConfirmed', ...contentRefusals],
);

/** Each opening is recorded. Open to the current claimer, closed again on release, withdrawal or confirmation. */
export const OpenContact = contract({
  name: 'OpenContact',
  method: 'POST',
  path: '/api/wishes/{wishId}/contact',
  summary: 'Open the contact details',
  write: true,
  answersAfresh: true,
  who: { resource: 'wish', action: 'openContact' },
  params: WishId,
  body: Nothing,
  answer: z.strictObject({ name: z.string(), phone: z.string(), address: z.string(), throughGuardian: z.boolean() }),
  refusals: ['contactClosed'],
});
