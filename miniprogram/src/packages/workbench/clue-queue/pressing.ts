import type { ClueSummary } from '@shared/clues/clue.views';

/** Overdue first, the urgent among them before the others; then what is urgent; the rest by its date. */
export function pressingFirst({ urgency, dueAt }: Pick<ClueSummary, 'urgency' | 'dueAt'>, now: Date): number {
  const late = dueAt !== undefined && Date.parse(dueAt) < now.getTime();
  if (late) return urgency === 'urgent' ? 0 : 1;
  return urgency === 'urgent' ? 2 : 3;
}
