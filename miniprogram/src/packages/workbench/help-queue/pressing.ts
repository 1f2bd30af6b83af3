import type { HelpSummary } from '@shared/help/help.views';

/** What presses most comes first: a danger reported, then what is urgent and late, late, urgent; the rest by its date. */
export function pressingFirst({ safetyReports, urgency, dueAt }: HelpSummary, now: Date): number {
  const late = dueAt !== undefined && Date.parse(dueAt) < now.getTime();
  if (safetyReports) return 0;
  if (late) return urgency === 'urgent' ? 1 : 2;
  return urgency === 'urgent' ? 3 : 4;
}
