import * as z from 'zod/mini';
import { contract } from '../contract';
import { Id, text } from '../fields';
import type { wishActionNames } from './wish';
import { disputeOutcomes } from './wish.events';
import { contentRefusals, numberRefusals } from './wish.refusals';
import { MediaIds, WishRecord } from './wish.views';

const WishId = z.strictObject({ wishId: Id });
const Reason = z.strictObject({ reason: text(2, 200) });
const Nothing = z.strictObject({});

/** A step of one wish: asked of it by its id, answered with the record as it is then. */
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
/** Afterwards only the people of the wish see it; `PublishWish` gives the consent again. */
export const UnpublishWish = command('UnpublishWish', 'unpublish', 'unpublish', 'Withdraw the consent to the wall', Nothing, [
  'unpublishAfterDelivery',
]);
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
