import type { ChainKind, ChainStage } from '@shared/chain/aid-chain';
import type { ClueEvent } from '@shared/clues/clue.events';
import type { HelpEvent } from '@shared/help/help.events';
import type { HouseholdEvent } from '@shared/households/household.events';
import type { VisitEvent } from '@shared/visits/visit.events';
import type { WishEvent } from '@shared/wishes/wish.events';
import type { Thing } from './chain.keys';

/** Everything that stands on chains and counts as work. */
export type ChainEvent = WishEvent | HelpEvent | ClueEvent | VisitEvent | HouseholdEvent;

export const thingOf = (event: ChainEvent): Thing => {
  if ('wishId' in event) return { kind: 'wish', id: event.wishId };
  if ('helpId' in event) return { kind: 'help', id: event.helpId };
  if ('clueId' in event) return { kind: 'clue', id: event.clueId };
  if ('visitId' in event) return { kind: 'visit', id: event.visitId };
  return { kind: 'household', id: event.householdId };
};

/** Who may know that it happened: whoever sees the chain; the people of the case; the offices alone. */
export type Reach = 'all' | 'case' | 'office';
type Told = readonly [ChainStage, Reach];

/** Of each event its stage, and who may know of it; a wish's and a request's public links are those their own pages show to everybody. */
const told = {
  wish: {
    WishSubmitted: ['warning', 'all'],
    WishResubmitted: ['warning', 'all'],
    WishReturned: ['verification', 'case'],
    WishRefused: ['verification', 'case'],
    WishWithdrawn: ['feedback', 'case'],
    WishVerified: ['verification', 'all'],
    WishPublished: ['dispatch', 'all'],
    WishUnpublished: ['dispatch', 'case'],
    WishClaimed: ['dispatch', 'all'],
    WaitingListJoined: ['dispatch', 'case'],
    WaitingListLeft: ['dispatch', 'case'],
    ProgressNoted: ['aid', 'case'],
    ClaimExtended: ['aid', 'all'],
    ClaimReleased: ['aid', 'all'],
    OfferDeclined: ['dispatch', 'case'],
    OfferExpired: ['dispatch', 'case'],
    ContactOpened: ['aid', 'case'],
    WishDelivered: ['aid', 'all'],
    WishConfirmed: ['feedback', 'all'],
    WishDisputed: ['feedback', 'case'],
    DisputeSettled: ['feedback', 'case'],
    WishRated: ['feedback', 'all'],
    WishClosed: ['feedback', 'all'],
    VerificationOverdue: ['verification', 'case'],
    DueSoonReminded: ['aid', 'case'],
    DueReminded: ['aid', 'case'],
    ConfirmationOverdue: ['feedback', 'case'],
    SettlementOverdue: ['feedback', 'case'],
    OfferedToUnits: ['dispatch', 'case'],
    FlaggedUnclaimed: ['dispatch', 'case'],
  } satisfies Record<WishEvent['type'], Told>,
  help: {
    HelpSubmitted: ['warning', 'all'],
    HelpResubmitted: ['warning', 'case'],
    HelpReturned: ['verification', 'case'],
    HelpRefused: ['verification', 'case'],
    HelpConverted: ['dispatch', 'case'],
    HelpCancelled: ['feedback', 'case'],
    HelpOpened: ['verification', 'all'],
    HelpOffered: ['dispatch', 'case'],
    OfferTurnedDown: ['dispatch', 'office'],
    ReachWidened: ['dispatch', 'all'],
    HelpFlagged: ['dispatch', 'case'],
    PlaceTaken: ['dispatch', 'all'],
    PlaceGivenBack: ['dispatch', 'case'],
    NoShowReported: ['aid', 'case'],
    VolunteerArrived: ['aid', 'case'],
    HelpLogged: ['aid', 'case'],
    HelpConfirmed: ['feedback', 'case'],
    HelpDisputed: ['feedback', 'case'],
    HelpSettled: ['feedback', 'case'],
    HelpReopened: ['dispatch', 'all'],
    HelpThanked: ['feedback', 'case'],
    HelpContactOpened: ['aid', 'case'],
    SafetyReported: ['aid', 'office'],
    SafetyClosed: ['aid', 'office'],
    TriageOverdue: ['verification', 'case'],
    HelpTomorrowReminded: ['aid', 'case'],
    HelpSoonReminded: ['aid', 'case'],
    LogReminded: ['aid', 'case'],
    HelpConfirmationOverdue: ['feedback', 'case'],
    HelpSettlementOverdue: ['feedback', 'case'],
    HelpUnmet: ['dispatch', 'case'],
    NextOfSeriesOpened: ['feedback', 'case'],
    HelpClosed: ['feedback', 'case'],
  } satisfies Record<HelpEvent['type'], Told>,
  clue: {
    ClueReported: ['warning', 'all'],
    ClueAddedTo: ['warning', 'case'],
    ClueReturned: ['warning', 'case'],
    ClueWithdrawn: ['warning', 'case'],
    ClueDispatched: ['dispatch', 'all'],
    ClueHandedOn: ['dispatch', 'all'],
    ClueReminded: ['verification', 'case'],
    ClueEscalated: ['verification', 'all'],
    ClueLinked: ['verification', 'case'],
    ClueMarkedDuplicate: ['warning', 'case'],
    ClueVerified: ['verification', 'all'],
    ClueSettled: ['aid', 'all'],
    FeedbackGiven: ['feedback', 'all'],
    ClueReopened: ['warning', 'case'],
    ClueContactOpened: ['verification', 'office'],
  } satisfies Record<ClueEvent['type'], Told>,
  visit: {
    VisitPlanned: ['verification', 'all'],
    VisitAssigned: ['verification', 'case'],
    VisitDone: ['verification', 'all'],
    NobodyMet: ['verification', 'all'],
    VisitPostponed: ['verification', 'case'],
    VisitDropped: ['verification', 'case'],
    VisitOverdue: ['verification', 'case'],
  } satisfies Record<VisitEvent['type'], Told>,
  household: {
    HouseholdOpened: ['warning', 'all'],
    HouseholdChanged: ['verification', 'case'],
    MemberAdded: ['verification', 'case'],
    MemberLeft: ['verification', 'case'],
    MemberChanged: ['verification', 'case'],
    HouseholdVisited: ['verification', 'case'],
    FindingsProposed: ['verification', 'case'],
    FindingsConfirmed: ['verification', 'case'],
    FindingsRejected: ['verification', 'case'],
    LevelProposed: ['warning', 'case'],
    LevelDecided: ['verification', 'case'],
    LevelReviewDue: ['warning', 'case'],
    CategoryExpiring: ['warning', 'all'],
    WatchBegun: ['warning', 'case'],
    WatchEnded: ['feedback', 'case'],
    NoteAdded: ['verification', 'office'],
    DocumentAdded: ['verification', 'case'],
    MinorOpened: ['verification', 'case'],
    NumberOpened: ['verification', 'case'],
    AddressOpened: ['verification', 'case'],
    HouseholdsMerged: ['verification', 'case'],
    MergedAway: ['verification', 'case'],
    MergeUndone: ['verification', 'case'],
    HouseholdSplit: ['verification', 'case'],
    HouseholdClosed: ['feedback', 'case'],
  } satisfies Record<HouseholdEvent['type'], Told>,
} as const satisfies Record<ChainKind, Readonly<Record<string, Told>>>;

export const toldOf = (kind: ChainKind, type: string): { readonly stage: ChainStage; readonly reach: Reach } => {
  const found = (told[kind] as Readonly<Record<string, Told>>)[type];
  return { stage: found?.[0] ?? 'verification', reach: found?.[1] ?? 'office' };
};
