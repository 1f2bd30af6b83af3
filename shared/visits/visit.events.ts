import type { Recorded } from '../actor';
import type { VisitDeed, VisitKind, VisitReason } from './visit';

export type VisitHappening =
  | { readonly type: 'VisitPlanned'; readonly reason: VisitReason; readonly dueOn: string; readonly driveId?: string }
  | { readonly type: 'VisitAssigned'; readonly visitorId: string; readonly visitorLabel: string }
  | { readonly type: 'VisitDone'; readonly kind: VisitKind; readonly deeds: readonly VisitDeed[]; readonly findings: number }
  | { readonly type: 'NobodyMet'; readonly words?: string }
  | { readonly type: 'VisitPostponed'; readonly dueOn: string; readonly reason: string }
  | { readonly type: 'VisitDropped'; readonly reason: string }
  /** Work due, never a score. */
  | { readonly type: 'VisitOverdue'; readonly dueOn: string };
export type VisitEventType = VisitHappening['type'];
export type VisitEvent = VisitHappening &
  Recorded & { readonly visitId: string; readonly householdId: string; readonly visitorId?: string };
