import type { Recorded } from '../actor';
import type { SuggestionDesk, SuggestionKind } from './suggestion';

export type SuggestionHappening =
  | { readonly type: 'SuggestionMade'; readonly kind: SuggestionKind; readonly desk: SuggestionDesk; readonly dueAt: string }
  | {
      readonly type: 'SuggestionHandedOn';
      readonly from: SuggestionDesk;
      readonly desk: SuggestionDesk;
      readonly reason: string;
      readonly dueAt: string;
    }
  | { readonly type: 'SuggestionReminded'; readonly desk: SuggestionDesk; readonly dueAt: string }
  /** Nobody answered in time, or the answer did not help: the desk above has it now. */
  | {
      readonly type: 'SuggestionRaised';
      readonly cause: 'overdue' | 'notHelped';
      readonly from: SuggestionDesk;
      readonly desk: SuggestionDesk;
      readonly dueAt: string;
    }
  /** Overdue, and nobody sits above. */
  | { readonly type: 'SuggestionOverdue'; readonly desk: SuggestionDesk; readonly dueAt: string }
  | { readonly type: 'SuggestionAnswered'; readonly desk: SuggestionDesk; readonly endAt: string }
  | { readonly type: 'SuggestionEnded'; readonly helped?: boolean };
export type SuggestionEventType = SuggestionHappening['type'];
export type SuggestionEvent = SuggestionHappening & Recorded & { readonly suggestionId: string; readonly writerId?: string };
