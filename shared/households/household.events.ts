import type { Recorded } from '../actor';
import type { RiskLevel, ValueSource } from './household';

/** What happened to a file. Values are not here: they stand in the file's history, for who may see the field. */
export type HouseholdHappening =
  | { readonly type: 'HouseholdOpened'; readonly source: ValueSource }
  | { readonly type: 'HouseholdChanged'; readonly fields: readonly string[]; readonly source: ValueSource }
  | { readonly type: 'MemberAdded'; readonly memberId: string; readonly personId?: string }
  | { readonly type: 'MemberLeft'; readonly memberId: string; readonly reason: string }
  /** The echo of a visit in the file: when it was, and when the next is due. */
  | { readonly type: 'HouseholdVisited'; readonly visit: string; readonly visitedAt: string }
  | { readonly type: 'MemberChanged'; readonly memberId: string; readonly fields: readonly string[]; readonly source: ValueSource }
  | { readonly type: 'FindingsProposed'; readonly proposalId: string; readonly fields: readonly string[] }
  | { readonly type: 'FindingsConfirmed'; readonly proposalId: string; readonly fields: readonly string[] }
  | { readonly type: 'FindingsRejected'; readonly proposalId: string; readonly reason: string }
  | { readonly type: 'LevelProposed'; readonly level: RiskLevel; readonly reasons: readonly string[] }
  | { readonly type: 'LevelDecided'; readonly level: RiskLevel; readonly reasons: readonly string[]; readonly reviewBy: string }
  | { readonly type: 'LevelReviewDue'; readonly reviewBy: string }
  | { readonly type: 'CategoryExpiring'; readonly category: string; readonly validUntil: string }
  | { readonly type: 'WatchBegun'; readonly reason: string }
  | { readonly type: 'WatchEnded'; readonly reason: string }
  | { readonly type: 'NoteAdded'; readonly noteId: string }
  | { readonly type: 'DocumentAdded'; readonly documentId: string }
  | { readonly type: 'MinorOpened'; readonly memberId: string; readonly purpose: string }
  | { readonly type: 'NumberOpened'; readonly memberId: string; readonly purpose: string }
  /** `visit`: on the way to that one, for its own purpose. */
  | { readonly type: 'AddressOpened'; readonly purpose: string; readonly visit?: string }
  | { readonly type: 'HouseholdsMerged'; readonly other: string }
  | { readonly type: 'MergedAway'; readonly into: string }
  | { readonly type: 'MergeUndone'; readonly other: string }
  | { readonly type: 'HouseholdSplit'; readonly other: string }
  | { readonly type: 'HouseholdClosed'; readonly reason: string };
export type HouseholdEventType = HouseholdHappening['type'];
export type HouseholdEvent = HouseholdHappening & Recorded & { readonly householdId: string };
