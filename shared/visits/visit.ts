import type { Finding, RiskLevel } from '../households/household';
import type { Point } from '../place';

/** 三类走访 */
export const visitKinds = ['member', 'cadre', 'gridWorker'] as const;
export type VisitKind = (typeof visitKinds)[number];
export const visitSheets = ['regular', 'festival', 'verification'] as const;
export type VisitSheetKind = (typeof visitSheets)[number];

/** Why a household is to be visited: its level's rhythm, a drive's list, or somebody asked for it. */
export const visitReasons = ['rhythm', 'drive', 'asked'] as const;
export type VisitReason = (typeof visitReasons)[number];

/** Why the system takes a planned visit off the list; terms of the glossary (`struck.<reason>`). */
export const struckReasons = ['replaced', 'fileEnded', 'driveEnded'] as const;
export type StruckReason = (typeof struckReasons)[number];
export const why = { rhythm: 'rhythm', drive: 'drive', asked: 'asked' } as const satisfies { readonly [Reason in VisitReason]: Reason };

export const visitStatuses = ['planned', 'done', 'dropped'] as const;
export type VisitStatus = (typeof visitStatuses)[number];

/** What can be done about a visit; asked of the access table by the same name, `nobodyMet` as `record`. */
export const visitActionNames = ['record', 'nobodyMet', 'assign', 'postpone', 'drop'] as const;
export type VisitAction = (typeof visitActionNames)[number];
export const visitActions: Readonly<Record<Visit['status'], readonly VisitAction[]>> = {
  planned: ['record', 'nobodyMet', 'assign', 'postpone', 'drop'],
  done: [],
  dropped: [],
};

/** What was done there; each counts in the work log. */
export const visitDeeds = ['served', 'aidedOnInitiative', 'policyExplained', 'disputeSettled', 'solved'] as const;
export type VisitDeed = (typeof visitDeeds)[number];

/** 走访表: what was seen and agreed; `measures` answer `needs`. Words are read by the people of the case alone. */
export type VisitSheet = {
  readonly sheet: VisitSheetKind;
  readonly living: string;
  readonly needs: string;
  readonly measures: string;
  readonly deeds: readonly VisitDeed[];
  /** Never required; evidence only. */
  readonly media: readonly string[];
  readonly findings: readonly Finding[];
};

type VisitFacts = {
  readonly id: string;
  readonly version: number;
  readonly countyId: string;
  readonly areaPath: string;
  readonly householdId: string;
  readonly householdLabel: string;
  readonly kind: VisitKind;
  readonly reason: VisitReason;
  readonly driveId?: string;
  readonly driveName?: string;
  /** The household's level when this was planned: why it is due. */
  readonly level?: RiskLevel;
  /** Why somebody asked for it, in their words. */
  readonly words?: string;
  /** The sheet that is taken along. */
  readonly sheetKind: VisitSheetKind;
  /** Day by which it is due, yyyy-mm-dd in the county. */
  readonly dueOn: string;
  readonly visitorId?: string;
  readonly visitorLabel?: string;
  readonly point?: Point;
  readonly changedAt: string;
};
export type Visit =
  | (VisitFacts & { readonly status: 'planned'; readonly tries: number; readonly overdueSince?: string })
  | (VisitFacts & { readonly status: 'done'; readonly visitedAt: string; readonly sheet: VisitSheet; readonly proposalId?: string })
  | (VisitFacts & { readonly status: 'dropped'; readonly reasonWords: string; readonly endedAt: string });

/** `filling`: its list is still being made; `ending`: what was not visited is being struck off. */
export const driveStates = ['filling', 'running', 'ending', 'ended'] as const;
export type DriveState = (typeof driveStates)[number];
/** Whom a drive visits: everybody of an area with a file, those of some levels, or these. */
export type DriveChoice =
  | { readonly by: 'area' }
  | { readonly by: 'level'; readonly levels: readonly RiskLevel[] }
  | { readonly by: 'hand'; readonly householdIds: readonly string[] };

/** A festival drive with its list of households. `done` and `dropped` are counted beside it, as visits are recorded. */
export type Drive = {
  readonly id: string;
  readonly version: number;
  readonly countyId: string;
  readonly areaPath: string;
  readonly name: string;
  readonly from: string;
  readonly until: string;
  readonly sheet: VisitSheetKind;
  readonly state: DriveState;
  readonly choice: DriveChoice;
  /** Where making or striking off the list goes on. */
  readonly cursor?: string;
  readonly households: number;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly changedAt: string;
  readonly endedAt?: string;
};
