import type { Delivery, Holder, Offer, Rating } from './wish';

/** Who did it: a person in a role, by masked name (赵**), or the clock. */
export type Actor =
  | { readonly personId: string; readonly label: string; readonly as: 'wisher' | 'holder' | 'helper' | 'officer' | 'gridWorker' }
  | { readonly as: 'clock' };

type Happening =
  | { readonly type: 'WishSubmitted' }
  | { readonly type: 'WishResubmitted' }
  | { readonly type: 'WishReturned'; readonly reason: string }
  | { readonly type: 'WishRefused'; readonly reason: string }
  | { readonly type: 'WishWithdrawn'; readonly reason?: string; readonly formerHolder?: Holder; readonly formerLine?: readonly Holder[] }
  | { readonly type: 'WishVerified' }
  | { readonly type: 'WishPublished' }
  | { readonly type: 'WishUnpublished' }
  | { readonly type: 'WishClaimed'; readonly holder: Holder; readonly dueAt: string }
  | { readonly type: 'WaitingListJoined'; readonly waiter: Holder }
  | { readonly type: 'WaitingListLeft'; readonly waiter: Holder }
  | { readonly type: 'ProgressNoted'; readonly holder: Holder; readonly words: string }
  | { readonly type: 'ClaimExtended'; readonly holder: Holder; readonly reason: string; readonly dueAt: string }
  | {
      readonly type: 'ClaimReleased';
      readonly holder: Holder;
      readonly reason: string;
      readonly cause: 'holder' | 'community' | 'overdue';
      readonly offer?: Offer;
    }
  | { readonly type: 'OfferDeclined'; readonly holder: Holder; readonly offer?: Offer }
  | { readonly type: 'OfferExpired'; readonly holder: Holder; readonly offer?: Offer }
  | { readonly type: 'ContactOpened'; readonly holder?: Holder }
  | { readonly type: 'WishDelivered'; readonly holder: Holder; readonly delivery: Delivery }
  | { readonly type: 'WishConfirmed'; readonly holder: Holder; readonly by: 'wisher' | 'community' }
  | { readonly type: 'WishDisputed'; readonly holder: Holder; readonly reason: string }
  | {
      readonly type: 'DisputeSettled';
      readonly holder: Holder;
      readonly outcome: DisputeOutcome;
      readonly reason: string;
      readonly offer?: Offer;
    }
  | { readonly type: 'WishRated'; readonly holder: Holder; readonly rating: Rating }
  | { readonly type: 'WishClosed'; readonly holder: Holder }
  | { readonly type: 'VerificationOverdue' }
  | { readonly type: 'DueSoonReminded'; readonly holder: Holder; readonly dueAt: string }
  | { readonly type: 'DueReminded'; readonly holder: Holder; readonly dueAt: string }
  | { readonly type: 'ConfirmationOverdue'; readonly holder: Holder }
  | { readonly type: 'SettlementOverdue'; readonly holder: Holder }
  | { readonly type: 'OfferedToUnits' }
  | { readonly type: 'FlaggedUnclaimed' };

export const disputeOutcomes = ['deliverAgain', 'reopen', 'uphold'] as const;
export type DisputeOutcome = (typeof disputeOutcomes)[number];

/** What was decided, before it is written; `recorded` adds where and when. */
export type WishHappening = Happening;
export type WishEventType = Happening['type'];

/** One link of the aid chain: also the audit record and the source of notifications. `id` is `<wishId>.<version>`. */
export type WishEvent = Happening & {
  readonly id: string;
  readonly wishId: string;
  readonly version: number;
  readonly at: string;
  readonly by: Actor;
  readonly countyId: string;
  readonly areaPath: string;
  readonly authorId: string;
  readonly subjectId?: string;
  readonly householdId?: string;
  readonly title: string;
};
