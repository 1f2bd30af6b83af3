import type { Channel, HelpLog, HelpThanks, Reach } from './help';
import type { HelpKind } from './help-kinds';
import type { Slot } from './when';

/** Who did it: a person in a role, by masked name (赵**), or the clock. */
export type HelpActor =
  | { readonly personId: string; readonly label: string; readonly as: 'asker' | 'volunteer' | 'leader' | 'officer' | 'gridWorker' }
  | { readonly as: 'clock' };

export type Volunteering = { readonly volunteerId: string; readonly label: string; readonly groupLabel?: string };
export const helpOutcomes = ['uphold', 'correct', 'reopen'] as const;
export type HelpOutcome = (typeof helpOutcomes)[number];

export type HelpHappening =
  | { readonly type: 'HelpSubmitted' }
  | { readonly type: 'HelpResubmitted' }
  | { readonly type: 'HelpReturned'; readonly reason: string }
  | { readonly type: 'HelpRefused'; readonly reason: string }
  | { readonly type: 'HelpConverted'; readonly channel: Channel; readonly recordId?: string; readonly reason: string }
  | { readonly type: 'HelpCancelled'; readonly reason?: string; readonly crew: readonly Volunteering[] }
  | { readonly type: 'HelpOpened'; readonly kind: HelpKind }
  | {
      readonly type: 'HelpOffered';
      readonly wave: number;
      readonly offered: readonly Volunteering[];
      readonly until: string;
      /** When it would be; absent for a span of days, where who accepts says when. */
      readonly slot?: Slot;
    }
  | { readonly type: 'OfferTurnedDown'; readonly volunteer: Volunteering }
  | { readonly type: 'ReachWidened'; readonly reach: Reach }
  | { readonly type: 'HelpFlagged' }
  | {
      readonly type: 'PlaceTaken';
      readonly volunteer: Volunteering;
      readonly slot: Slot;
      readonly free: number;
      readonly stoodDown: readonly Volunteering[];
    }
  | { readonly type: 'PlaceGivenBack'; readonly volunteer: Volunteering; readonly reason: string }
  | { readonly type: 'NoShowReported'; readonly volunteer: Volunteering; readonly newSlot?: Slot }
  | { readonly type: 'VolunteerArrived'; readonly volunteer: Volunteering }
  | { readonly type: 'HelpLogged'; readonly volunteer: Volunteering; readonly log: HelpLog }
  | {
      readonly type: 'HelpConfirmed';
      readonly confirmedBy: 'asker' | 'community';
      readonly crew: readonly Volunteering[];
      readonly followUpId?: string;
    }
  | { readonly type: 'HelpDisputed'; readonly reason: string; readonly crew: readonly Volunteering[] }
  | { readonly type: 'HelpSettled'; readonly outcome: HelpOutcome; readonly reason: string; readonly crew: readonly Volunteering[] }
  | { readonly type: 'HelpReopened'; readonly slot?: Slot }
  | { readonly type: 'HelpThanked'; readonly thanks: HelpThanks; readonly crew: readonly Volunteering[] }
  | { readonly type: 'HelpContactOpened'; readonly volunteer?: Volunteering }
  /** What was reported stays sealed beside the request; the chain says only that it was. */
  | { readonly type: 'SafetyReported' }
  | { readonly type: 'SafetyClosed'; readonly apart: boolean }
  | { readonly type: 'TriageOverdue' }
  | { readonly type: 'HelpTomorrowReminded'; readonly crew: readonly Volunteering[]; readonly slot: Slot }
  | { readonly type: 'HelpSoonReminded'; readonly crew: readonly Volunteering[]; readonly slot: Slot }
  | { readonly type: 'LogReminded'; readonly crew: readonly Volunteering[] }
  | { readonly type: 'HelpConfirmationOverdue' }
  | { readonly type: 'HelpSettlementOverdue' }
  | { readonly type: 'HelpUnmet' }
  | { readonly type: 'NextOfSeriesOpened'; readonly nextId: string }
  | { readonly type: 'HelpClosed' };
export type HelpEventType = HelpHappening['type'];

/** One link of the aid chain: also the audit record and the source of notifications. `id` is `<helpId>.<version>`. */
export type HelpEvent = HelpHappening & {
  readonly id: string;
  readonly helpId: string;
  readonly version: number;
  readonly at: string;
  readonly by: HelpActor;
  readonly countyId: string;
  readonly areaPath: string;
  readonly authorId: string;
  readonly subjectId?: string;
  readonly householdId?: string;
  readonly title: string;
};
