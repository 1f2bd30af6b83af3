import type { Point } from '../place';
import type { Urgency } from '../terms';

export const clueKinds = [
  'livelihood',
  'illness',
  'schooling',
  'housing',
  'disaster',
  'elderCare',
  'childCare',
  'disability',
  'jobs',
  'dispute',
  'mind',
  'other',
] as const;
export type ClueKind = (typeof clueKinds)[number];

/** 谁报的: who found it. */
export const foundBy = ['gridWorker', 'buildingHead', 'groupLeader', 'cadre', 'neighbour', 'relative', 'public'] as const;
export type FoundBy = (typeof foundBy)[number];

export const clueStatuses = ['reported', 'returned', 'dispatched', 'inHand', 'settled', 'closed', 'withdrawn', 'duplicate'] as const;
export type ClueStatus = (typeof clueStatuses)[number];

/** 核查结果: what the visit at home led to. */
export const clueOutcomes = [
  'nothingFound',
  'policyExplained',
  'disputeSettled',
  'helpedOnSpot',
  'wishOpened',
  'helpOpened',
  'applicationOpened',
  'watched',
  'handedToPolice',
  'handedToMedical',
] as const;
export type ClueOutcome = (typeof clueOutcomes)[number];

/** Who must act: an area's office or grid worker, or a department. `level` is as far up as it has been escalated. */
export type ClueOwner = {
  readonly level: 'cell' | 'community' | 'town' | 'county' | 'department';
  /** The area whose office has it; for a department, the county. */
  readonly areaPath: string;
  readonly orgId?: string;
  /** A named person, when it was given to one. */
  readonly personId?: string;
  /** 柳荫社区, 县民政局, 赵**: never a full private name. */
  readonly label: string;
};

export type Escalation = { readonly from: ClueOwner; readonly to: ClueOwner; readonly at: string };

/** 入户核查. Words are read by the people of the case alone. */
export type Verification = {
  readonly visitedAt: string;
  readonly met: 'personMet' | 'familyMet' | 'neighbourAsked' | 'nobodyHome';
  readonly words: string;
  readonly media: readonly string[];
  readonly byLabel: string;
};

/** What was opened from it; it is settled when that is done. */
export type Opened = { readonly kind: 'wish' | 'help' | 'application'; readonly id: string; readonly done: boolean };

/** Instants are ISO-8601 UTC; `areaPath` is where it is: the community's or cell's path. */
export type ClueFacts = {
  readonly id: string;
  readonly version: number;
  readonly countyId: string;
  readonly areaPath: string;
  /** Who reported; absent when somebody without an account did, and of the anonymous. */
  readonly reporterId?: string;
  /** Keyed hash by which an anonymous reporter with an account finds their own; nobody can read a person from it. */
  readonly reporterKey?: string;
  readonly foundBy: FoundBy;
  /** They wish not to be named to anybody; the office sees 匿名. */
  readonly anonymous: boolean;
  readonly words: string;
  readonly media: readonly string[];
  readonly point?: Point;
  readonly householdId?: string;
  /** The visit it was written from. */
  readonly visitId?: string;
  readonly subjectId?: string;
  /** Whom it is about, masked: 周**, or empty when not known. */
  readonly aboutLabel: string;
  readonly kind: ClueKind;
  readonly urgency: Urgency;
  readonly title: string;
  readonly reportedAt: string;
  readonly changedAt: string;
  /** Added later by the reporter. */
  readonly more: readonly { readonly words: string; readonly media: readonly string[]; readonly at: string }[];
};
type Owned = {
  readonly owner: ClueOwner;
  readonly dueAt: string;
  readonly dispatchedAt: string;
  readonly escalations: readonly Escalation[];
  readonly remindedAt?: string;
};
type Seen = { readonly verification: Verification; readonly outcome: ClueOutcome; readonly outcomeWords: string; readonly opened?: Opened };

/**
 * `reported`: at the triage desk. `dispatched`: an owner must verify at home by `dueAt`. `inHand`: verified, and what was opened from it runs.
 * `settled`: there is an outcome, the reporter must hear of it. `closed`: they were told.
 */
export type Clue =
  | (ClueFacts & {
      readonly status: 'reported';
      readonly owner: ClueOwner;
      readonly dueAt: string;
      readonly escalations: readonly Escalation[];
      readonly remindedAt?: string;
    })
  | (ClueFacts & { readonly status: 'returned'; readonly reason: string; readonly returnedAt: string })
  | (ClueFacts & Owned & { readonly status: 'dispatched' })
  | (ClueFacts & Owned & Seen & { readonly status: 'inHand'; readonly opened: Opened })
  | (ClueFacts & Owned & Seen & { readonly status: 'settled'; readonly settledAt: string })
  | (ClueFacts &
      Owned &
      Seen & { readonly status: 'closed'; readonly settledAt: string; readonly feedback: string; readonly endedAt: string })
  | (ClueFacts & { readonly status: 'withdrawn'; readonly endedAt: string })
  | (ClueFacts & { readonly status: 'duplicate'; readonly of: string; readonly endedAt: string });
export type ClueIn<Status extends ClueStatus> = Extract<Clue, { status: Status }>;

export const clueActionNames = [
  'addMore',
  'withdraw',
  'return',
  'dispatch',
  'handOn',
  'linkHousehold',
  'markDuplicate',
  'verify',
  'settle',
  'giveFeedback',
  'reopen',
  'openContact',
] as const;
export type ClueAction = (typeof clueActionNames)[number];

/** A status says which actions exist at all; who may take them is the access table's matter. */
export const clueActions = {
  reported: ['dispatch', 'return', 'markDuplicate', 'linkHousehold', 'addMore', 'withdraw', 'openContact'],
  returned: ['addMore', 'withdraw', 'dispatch', 'markDuplicate', 'openContact'],
  dispatched: ['verify', 'handOn', 'linkHousehold', 'markDuplicate', 'addMore', 'withdraw', 'openContact'],
  inHand: ['settle', 'linkHousehold', 'addMore', 'openContact'],
  settled: ['giveFeedback', 'linkHousehold', 'reopen'],
  closed: ['reopen', 'linkHousehold'],
  withdrawn: [],
  duplicate: [],
} as const satisfies Record<ClueStatus, readonly ClueAction[]>;

/** 上报 分拣 核查 救助 反馈: the step being worked on; 5 means all done. */
export const clueStep = {
  reported: 1,
  returned: 0,
  dispatched: 2,
  inHand: 3,
  settled: 4,
  closed: 5,
  withdrawn: 0,
  duplicate: 1,
} as const satisfies Record<ClueStatus, number>;
