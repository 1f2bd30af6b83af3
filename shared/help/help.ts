import type { Point } from '../place';
import type { Urgency } from '../terms';
import type { HelpKind, Speech } from './help-kinds';
import type { Slot, When } from './when';

export const helpStatuses = [
  'submitted',
  'returned',
  'refused',
  'converted',
  'cancelled',
  'open',
  'matched',
  'underWay',
  'logged',
  'disputed',
  'confirmed',
  'closed',
  'unmet',
] as const;
export type HelpStatus = (typeof helpStatuses)[number];

/** How far the search goes: the community, then its town, then the county; after that the county's desk looks itself. */
export const reaches = ['community', 'town', 'county'] as const;
export type Reach = (typeof reaches)[number];

/** A request that is better served elsewhere goes on without being typed again. */
export const channels = ['wish', 'aidApplication', 'clue'] as const;
export type Channel = (typeof channels)[number];

/** What was done, as the volunteer wrote it. Minutes follow from `from` and `to`. */
export type HelpLog = {
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly media: readonly string[];
  readonly done: 'fully' | 'partly';
  readonly loggedAt: string;
};

/** One taken place. `label` is masked (李*); `groupLabel` is the group's public name when its leader took it on for a member. */
export type CrewMember = {
  readonly placeId: string;
  readonly volunteerId: string;
  readonly label: string;
  readonly groupId?: string;
  readonly groupLabel?: string;
  readonly acceptedAt: string;
  readonly arrivedAt?: string;
  readonly log?: HelpLog;
};

export type HelpOffer = { readonly volunteerId: string; readonly label: string; readonly wave: number; readonly until: string };

export type HelpFacts = {
  readonly id: string;
  readonly version: number;
  readonly countyId: string;
  readonly areaPath: string;
  readonly point?: Point;
  readonly authorId: string;
  readonly authorIs: 'self' | 'relative' | 'gridWorker';
  readonly subjectId?: string;
  readonly householdId?: string;
  /** The visit it was written from. */
  readonly visitId?: string;
  readonly forWhom: 'adult' | 'child' | 'family';
  readonly askerLabel: string;
  /** One sentence or a voice note is enough to ask; the community sorts it. */
  readonly kind: HelpKind | 'unsorted';
  readonly title: string;
  readonly words: string;
  readonly urgency: Urgency;
  readonly when: When;
  readonly minutes: number;
  readonly people: number;
  readonly speech?: Speech;
  readonly media: readonly string[];
  readonly consent: { readonly share: boolean; readonly guardian?: boolean; readonly givenAt: string };
  readonly submittedAt: string;
  readonly changedAt: string;
  /** How many places were ever taken; numbers `placeId`. */
  readonly turns: number;
  /** Occurrence `number` of `times` of a weekly request; all bear the first one's id as `seriesId`, and the first one's day and hour. `nextId`: it has been opened. */
  readonly series?: {
    readonly seriesId: string;
    readonly number: number;
    readonly times: number;
    readonly from: string;
    readonly at: string;
    readonly nextId?: string;
  };
  /** What was left of another request that was done in part. */
  readonly followUpOf?: string;
  /** Volunteers who are not asked again for this request: they declined, gave it back, did not come, or a report stands between them. */
  readonly passedOver: readonly string[];
  /** Somebody reported a danger or an offence that the office has not closed yet. */
  readonly safetyReports: number;
};

export type Opened = {
  readonly kind: HelpKind;
  readonly openedAt: string;
  readonly triagedBy: string;
  readonly slot?: Slot;
  readonly reach: Reach;
  readonly wave: number;
  readonly offers: readonly HelpOffer[];
  readonly crew: readonly CrewMember[];
  /** When the clock must look for people again; absent when nobody is being looked for. */
  readonly nextWaveAt?: string;
  /** Since when the county's desk has it because nobody accepted. */
  readonly flaggedAt?: string;
  readonly remindedAt: readonly string[];
};

export type HelpThanks = { readonly stars: number; readonly words?: string };

export type HelpRequest =
  | (HelpFacts & { readonly status: 'submitted'; readonly triageBy: string; readonly remindedAt?: string })
  | (HelpFacts & { readonly status: 'returned'; readonly reason: string })
  | (HelpFacts & { readonly status: 'refused'; readonly reason: string; readonly endedAt: string })
  | (HelpFacts & {
      readonly status: 'converted';
      readonly channel: Channel;
      readonly recordId?: string;
      readonly reason: string;
      readonly endedAt: string;
    })
  | (HelpFacts & { readonly status: 'cancelled'; readonly by: 'asker' | 'office'; readonly reason?: string; readonly endedAt: string })
  | (HelpFacts & Opened & { readonly status: 'open' })
  | (HelpFacts & Opened & { readonly status: 'matched'; readonly slot: Slot })
  | (HelpFacts & Opened & { readonly status: 'underWay'; readonly slot: Slot })
  | (HelpFacts & Opened & { readonly status: 'logged'; readonly slot: Slot; readonly confirmBy: string })
  | (HelpFacts & Opened & { readonly status: 'disputed'; readonly slot: Slot; readonly reason: string; readonly settleBy: string })
  | (HelpFacts &
      Opened & {
        readonly status: 'confirmed';
        readonly slot: Slot;
        readonly confirmedAt: string;
        readonly confirmedBy: 'asker' | 'community';
        readonly closeAt: string;
      })
  | (HelpFacts &
      Opened & {
        readonly status: 'closed';
        readonly slot: Slot;
        readonly confirmedAt: string;
        readonly confirmedBy: 'asker' | 'community';
        readonly thanks?: HelpThanks;
        readonly endedAt: string;
      })
  | (HelpFacts & Opened & { readonly status: 'unmet'; readonly endedAt: string });

export type HelpIn<Status extends HelpStatus> = Extract<HelpRequest, { status: Status }>;
export const isOpened = (help: HelpRequest): help is Extract<HelpRequest, Opened> => 'openedAt' in help;

export const helpActionNames = [
  'resubmit',
  'cancel',
  'triage',
  'return',
  'refuse',
  'convert',
  'accept',
  'acceptForGroup',
  'decline',
  'offerTo',
  'giveBack',
  'arrive',
  'log',
  'reportNoShow',
  'confirm',
  'dispute',
  'settle',
  'reopen',
  'thank',
  'openContact',
  'reportSafety',
  'closeSafety',
] as const;
export type HelpAction = (typeof helpActionNames)[number];

/** Which actions exist in which status; who may take them is the access table's matter. In a list the order is that of the buttons. */
export const helpActions = {
  submitted: ['triage', 'convert', 'return', 'refuse', 'cancel', 'openContact', 'reportSafety', 'closeSafety'],
  returned: ['resubmit', 'cancel', 'openContact', 'closeSafety'],
  refused: ['closeSafety'],
  converted: ['closeSafety'],
  cancelled: ['reportSafety', 'closeSafety'],
  open: [
    'accept',
    'acceptForGroup',
    'decline',
    'arrive',
    'giveBack',
    'offerTo',
    'convert',
    'cancel',
    'openContact',
    'reportNoShow',
    'reportSafety',
    'closeSafety',
  ],
  matched: ['arrive', 'log', 'giveBack', 'reportNoShow', 'cancel', 'openContact', 'reportSafety', 'closeSafety'],
  underWay: ['arrive', 'log', 'reportNoShow', 'openContact', 'reportSafety', 'closeSafety'],
  logged: ['confirm', 'dispute', 'openContact', 'reportSafety', 'closeSafety'],
  disputed: ['settle', 'openContact', 'reportSafety', 'closeSafety'],
  confirmed: ['thank', 'reportSafety', 'closeSafety'],
  closed: ['reportSafety', 'closeSafety'],
  unmet: ['reopen', 'reportSafety', 'closeSafety'],
} as const satisfies Record<HelpStatus, readonly HelpAction[]>;

/** The five steps people see: 求助 受理 有人来 帮上了 确认. */
export const helpStepOf = {
  submitted: 1,
  returned: 0,
  refused: 1,
  converted: 1,
  cancelled: 0,
  open: 2,
  matched: 3,
  underWay: 3,
  logged: 4,
  disputed: 3,
  confirmed: 5,
  closed: 5,
  unmet: 2,
} as const satisfies Record<HelpStatus, 0 | 1 | 2 | 3 | 4 | 5>;
