import type { WishEvent, WishEventType } from '@shared/wishes/wish.events';
import { type Audience, type Feature, type Template, withoutNumbers } from './telling';

/** Who may have to hear of an event. `wishers`: who wrote it and whom it is for; `next`: whom it is offered to now. */
type Reader = 'wishers' | 'holder' | 'formerHolder' | 'formerLine' | 'next' | 'officers' | 'units';

const byClockOrOffice = (event: WishEvent) => event.type === 'ClaimReleased' && event.cause !== 'holder';
const nextInLine: Template<WishEvent, Reader> = { to: 'next', name: 'offeredToYou' };

const templates: Readonly<Record<WishEventType, readonly Template<WishEvent, Reader>[]>> = {
  WishSubmitted: [{ to: 'officers', name: 'wishToVerify' }],
  WishResubmitted: [{ to: 'officers', name: 'wishToVerify' }],
  WishReturned: [{ to: 'wishers', name: 'wishReturned' }],
  WishRefused: [{ to: 'wishers', name: 'wishRefused' }],
  WishWithdrawn: [
    { to: 'wishers', name: 'wishWithdrawn' },
    { to: 'formerHolder', name: 'wishWithdrawn' },
    { to: 'formerLine', name: 'wishWithdrawn' },
  ],
  WishVerified: [{ to: 'wishers', name: 'wishVerifiedPrivate' }],
  WishPublished: [{ to: 'wishers', name: 'wishPublished' }],
  WishUnpublished: [{ to: 'wishers', name: 'wishUnpublished' }],
  WishClaimed: [{ to: 'wishers', name: 'wishClaimed' }],
  WaitingListJoined: [],
  WaitingListLeft: [],
  ProgressNoted: [{ to: 'wishers', name: 'progressNoted' }],
  ClaimExtended: [{ to: 'wishers', name: 'claimExtended' }],
  ClaimReleased: [
    { to: 'holder', name: 'claimReleasedOverdue', when: byClockOrOffice },
    { to: 'wishers', name: 'claimReleased' },
    nextInLine,
  ],
  OfferDeclined: [nextInLine],
  OfferExpired: [{ to: 'holder', name: 'offerExpired' }, nextInLine],
  ContactOpened: [],
  WishDelivered: [{ to: 'wishers', name: 'wishDelivered' }],
  WishConfirmed: [{ to: 'holder', name: 'wishConfirmed' }],
  WishDisputed: [
    { to: 'holder', name: 'wishDisputed' },
    { to: 'officers', name: 'wishDisputed' },
  ],
  DisputeSettled: [{ to: 'holder', name: 'disputeSettled' }, { to: 'wishers', name: 'disputeSettled' }, nextInLine],
  WishRated: [{ to: 'holder', name: 'wishThanked' }],
  WishClosed: [],
  VerificationOverdue: [{ to: 'officers', name: 'verificationOverdue' }],
  DueSoonReminded: [{ to: 'holder', name: 'claimDueSoon' }],
  DueReminded: [{ to: 'holder', name: 'claimDue' }],
  ConfirmationOverdue: [
    { to: 'wishers', name: 'confirmationOverdue' },
    { to: 'officers', name: 'confirmationOverdue' },
  ],
  SettlementOverdue: [{ to: 'officers', name: 'settlementOverdue' }],
  OfferedToUnits: [{ to: 'units', name: 'offeredToUnits' }],
  FlaggedUnclaimed: [{ to: 'officers', name: 'flaggedUnclaimed' }],
};

const readersOf = (event: WishEvent, reader: Reader, who: Audience): readonly string[] => {
  switch (reader) {
    case 'wishers':
      return event.subjectId ? [event.authorId, event.subjectId] : [event.authorId];
    case 'holder':
      return 'holder' in event && event.holder ? [event.holder.helperId] : [];
    case 'formerHolder':
      return event.type === 'WishWithdrawn' && event.formerHolder ? [event.formerHolder.helperId] : [];
    case 'formerLine':
      return event.type === 'WishWithdrawn' ? (event.formerLine ?? []).map(({ helperId }) => helperId) : [];
    case 'next':
      return 'offer' in event && event.offer ? [event.offer.helperId] : [];
    case 'officers':
      return who.officers;
    case 'units':
      return who.units;
  }
};

const paramsOf = (event: WishEvent, reader: Reader): Record<string, string> => {
  const dueAt = reader === 'next' ? 'offer' in event && event.offer?.until : 'dueAt' in event && event.dueAt;
  return {
    title: event.title,
    ...('holder' in event && event.holder && reader !== 'next' && { who: event.holder.label }),
    ...('reason' in event &&
      event.reason &&
      reader !== 'next' &&
      event.type !== 'ClaimReleased' && { reason: withoutNumbers(event.reason) }),
    ...(dueAt && { dueAt }),
  };
};

export const wishNotices: Feature<WishEvent, Reader> = {
  link: ({ wishId }) => ({ kind: 'wish', id: wishId }),
  templates,
  readersOf,
  paramsOf,
};
