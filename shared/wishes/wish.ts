import type { Campaign, HelperKind, Urgency, WishCategory } from '../terms';

export const wishStatuses = [
  'submitted',
  'returned',
  'refused',
  'withdrawn',
  'verified',
  'open',
  'offered',
  'claimed',
  'delivered',
  'disputed',
  'confirmed',
  'closed',
] as const;
export type WishStatus = (typeof wishStatuses)[number];

/** Who claims: a person, alone or for the unit they speak for. `label` is already masked (王**) or the unit's public name. */
export type Holder = {
  readonly helperId: string;
  readonly orgId?: string;
  readonly kind: HelperKind;
  readonly label: string;
};

export type Waiter = Holder & { readonly joinedAt: string };

export type Claim = Holder & {
  readonly claimId: string;
  readonly claimedAt: string;
  readonly dueAt: string;
  readonly extendedFor?: string;
  /** What the holder said last of how it is going; `notes` counts all they said on this claim. */
  readonly progress?: { readonly words: string; readonly at: string; readonly notes: number };
  readonly remindedAt: readonly string[];
};

export type Offer = Holder & { readonly until: string };

export type Delivery = { readonly words: string; readonly media: readonly string[]; readonly deliveredAt: string };

export type Rating = { readonly stars: number; readonly thanks?: string; readonly onWall: boolean };

export type ForWhom = 'adult' | 'child' | 'family';

/** What every wish has, whatever its status. Instants are ISO-8601 UTC; `areaPath` is the community's (or cell's) path. */
export type WishFacts = {
  readonly id: string;
  readonly version: number;
  readonly countyId: string;
  readonly areaPath: string;
  readonly authorId: string;
  readonly authorIs: 'self' | 'relative' | 'gridWorker';
  readonly subjectId?: string;
  readonly householdId?: string;
  /** The visit it was written from. */
  readonly visitId?: string;
  readonly forWhom: ForWhom;
  /** 周**; for a child or a family never a name: the glossary says 一名学生 / 一户人家. */
  readonly wisherLabel: string;
  readonly title: string;
  readonly story: string;
  readonly campaign: Campaign;
  readonly category: WishCategory;
  readonly urgency: Urgency;
  readonly estimatedYuan: number;
  readonly neededBy?: string;
  readonly media: readonly string[];
  /** `withdrawnAt`: it stood on the wall and shall not any more. */
  readonly consent: { readonly publish: boolean; readonly guardian?: boolean; readonly givenAt: string; readonly withdrawnAt?: string };
  readonly submittedAt: string;
  readonly changedAt: string;
  readonly claims: number;
};

export type Verified = { readonly verifiedAt: string; readonly verifierLabel: string };
export type Published = Verified & {
  readonly publishedAt: string;
  readonly openSince: string;
  readonly offeredToUnitsAt?: string;
  readonly flaggedAt?: string;
  readonly waiting: readonly Waiter[];
};

export type Wish =
  | (WishFacts & { readonly status: 'submitted'; readonly verifyBy: string; readonly remindedAt?: string })
  | (WishFacts & { readonly status: 'returned'; readonly reason: string })
  | (WishFacts & { readonly status: 'refused'; readonly reason: string; readonly endedAt: string })
  | (WishFacts & { readonly status: 'withdrawn'; readonly reason?: string; readonly endedAt: string })
  | (WishFacts & Verified & { readonly status: 'verified' })
  | (WishFacts & Published & { readonly status: 'open' })
  | (WishFacts & Published & { readonly status: 'offered'; readonly offer: Offer })
  | (WishFacts & Published & { readonly status: 'claimed'; readonly claim: Claim })
  | (WishFacts &
      Published & {
        readonly status: 'delivered';
        readonly claim: Claim;
        readonly delivery: Delivery;
        readonly confirmBy: string;
        readonly remindedAt?: string;
      })
  | (WishFacts &
      Published & {
        readonly status: 'disputed';
        readonly claim: Claim;
        readonly delivery: Delivery;
        readonly reason: string;
        readonly settleBy: string;
        readonly remindedAt?: string;
      })
  | (WishFacts &
      Published & {
        readonly status: 'confirmed';
        readonly claim: Claim;
        readonly delivery: Delivery;
        readonly confirmedAt: string;
        readonly confirmedBy: 'wisher' | 'community';
        readonly closeAt: string;
      })
  | (WishFacts &
      Published & {
        readonly status: 'closed';
        readonly claim: Claim;
        readonly delivery: Delivery;
        readonly confirmedAt: string;
        readonly confirmedBy: 'wisher' | 'community';
        readonly rating?: Rating;
        readonly endedAt: string;
      });

export type WishIn<Status extends WishStatus> = Extract<Wish, { status: Status }>;

/** A status says which actions exist at all; who may take them is the access table's matter; both are asked by server and phone alike. */
export const wishActions = {
  submitted: ['verify', 'return', 'refuse', 'withdraw', 'openContact'],
  returned: ['resubmit', 'withdraw', 'openContact'],
  refused: [],
  withdrawn: [],
  verified: ['publish', 'withdraw', 'openContact'],
  open: ['claim', 'withdraw', 'openContact'],
  offered: ['claim', 'declineOffer', 'joinWaitingList', 'leaveWaitingList', 'withdraw', 'openContact'],
  claimed: ['deliver', 'openContact', 'noteProgress', 'extend', 'release', 'joinWaitingList', 'leaveWaitingList', 'withdraw', 'publish'],
  delivered: ['confirm', 'dispute', 'openContact', 'leaveWaitingList', 'publish', 'unpublish'],
  disputed: ['settleDispute', 'openContact', 'leaveWaitingList', 'publish', 'unpublish'],
  confirmed: ['rate', 'dispute', 'leaveWaitingList', 'publish', 'unpublish'],
  closed: ['publish', 'unpublish'],
} as const satisfies Record<WishStatus, readonly WishAction[]>;

export const wishActionNames = [
  'resubmit',
  'withdraw',
  'verify',
  'return',
  'refuse',
  'publish',
  'unpublish',
  'claim',
  'joinWaitingList',
  'leaveWaitingList',
  'declineOffer',
  'noteProgress',
  'extend',
  'release',
  'deliver',
  'confirm',
  'dispute',
  'settleDispute',
  'rate',
  'openContact',
] as const;
export type WishAction = (typeof wishActionNames)[number];

/** The five steps people see: 提交 核实 认领 送达 确认. `now` is the step being worked on; 5 means all done; ended wishes stay where they stopped. */
export const stepOf = {
  submitted: 1,
  returned: 0,
  refused: 1,
  withdrawn: 0,
  verified: 2,
  open: 2,
  offered: 2,
  claimed: 3,
  delivered: 4,
  disputed: 3,
  confirmed: 5,
  closed: 5,
} as const satisfies Record<WishStatus, 0 | 1 | 2 | 3 | 4 | 5>;

/** It went on the wall once; whether it may be seen there now says `isShown`. */
export const isPublished = (wish: Wish): wish is Extract<Wish, Published> => 'publishedAt' in wish;
/** Everybody may see it, masked: it went on the wall and the consent stands. */
export const isShown = (wish: Wish): boolean => isPublished(wish) && wish.consent.publish;
