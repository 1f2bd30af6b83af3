import type { Recorded } from '../actor';
import type { Urgency } from '../terms';
import type { ClueKind, ClueOutcome, ClueOwner, Opened } from './clue';

export type ClueHappening =
  | { readonly type: 'ClueReported'; readonly owner: ClueOwner; readonly dueAt: string; readonly reporterId?: string }
  /** `owner`: it was returned and is back at this desk, to be sorted by `dueAt`. */
  | { readonly type: 'ClueAddedTo'; readonly owner?: ClueOwner; readonly dueAt?: string }
  | { readonly type: 'ClueReturned'; readonly reason: string }
  | { readonly type: 'ClueWithdrawn' }
  | {
      readonly type: 'ClueDispatched';
      readonly kind: ClueKind;
      readonly urgency: Urgency;
      readonly owner: ClueOwner;
      readonly dueAt: string;
      readonly words?: string;
    }
  | { readonly type: 'ClueHandedOn'; readonly from: ClueOwner; readonly owner: ClueOwner; readonly reason: string; readonly dueAt: string }
  | { readonly type: 'ClueReminded'; readonly owner: ClueOwner; readonly dueAt: string }
  /** Overdue, level by level upward: cell → community → town → county. */
  | { readonly type: 'ClueEscalated'; readonly from: ClueOwner; readonly owner: ClueOwner; readonly dueAt: string }
  | { readonly type: 'ClueLinked' }
  | { readonly type: 'ClueMarkedDuplicate'; readonly of: string }
  | { readonly type: 'ClueVerified'; readonly owner: ClueOwner; readonly outcome: ClueOutcome; readonly opened?: Opened }
  /** What was opened from it has come to its end. */
  | { readonly type: 'ClueSettled'; readonly owner?: ClueOwner; readonly outcome: ClueOutcome; readonly opened?: Opened }
  | { readonly type: 'FeedbackGiven'; readonly reporterId?: string; readonly outcome: ClueOutcome }
  | { readonly type: 'ClueReopened'; readonly reason: string; readonly owner: ClueOwner; readonly dueAt: string }
  | { readonly type: 'ClueContactOpened' };
export type ClueEventType = ClueHappening['type'];
export type ClueEvent = ClueHappening & Recorded & { readonly clueId: string; readonly reporterId?: string };
