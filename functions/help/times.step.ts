import type { HelpRequest } from '@shared/help/help';
import { instantOf, lastStartOf, partHours, type Slot, type When } from '@shared/help/when';
import { after, dayMs, localDay } from '@shared/time';
import dayjs from 'dayjs';

export const minutesBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
export const dayAfter = (day: string, days = 1): string => dayjs(day).add(days, 'day').format('YYYY-MM-DD');

/** From a start on, at most to the end of the county's day: nothing in a calendar lies across midnight. */
export const slotFrom = (start: string, minutes: number): Slot => {
  const midnight = Date.parse(instantOf(dayAfter(localDay(start)), '00:00'));
  return { start, end: new Date(Math.min(Date.parse(start) + minutes * 60_000, midnight)).toISOString() };
};

/** Until when people are looked for. */
export const searchUntil = (help: Extract<HelpRequest, { openedAt: string }>): string =>
  help.slot && help.slot.start > help.openedAt ? help.slot.start : lastStartOf(help.when, help.openedAt);

/** The certain slot of a request that opens now; for a span of days, and for at once, who accepts says when. */
export const slotAtOpening = (when: When, minutes: number): Slot | undefined => {
  if (when.kind === 'fixed') return slotFrom(when.start, minutes);
  if (when.kind === 'weekly') return slotFrom(instantOf(when.from, when.at), minutes);
  return undefined;
};

/** When the time has passed and nobody came: any hour of today that is left, or tomorrow. */
export const soonAgain = (now: Date): When => ({
  kind: 'window',
  from: localDay(now),
  to: dayAfter(localDay(now)),
  part: 'anyTime',
});

const furthestDays = 90;
export type WhenFault = { reason: 'whenPast' | 'whenTooFar' | 'endsBeforeStart'; field: string } | undefined;

/** Help is asked for times to come, at most 90 days ahead. */
export const whenFault = (when: When, now: Date): WhenFault => {
  const last = after(now, furthestDays * dayMs);
  if (when.kind === 'window' && when.to < when.from) return { reason: 'endsBeforeStart', field: '/when/to' };
  const start =
    when.kind === 'fixed' ? when.start : when.kind === 'weekly' ? instantOf(when.from, when.at) : lastStartOf(when, now.toISOString());
  if (Date.parse(start) <= now.getTime()) return { reason: 'whenPast', field: '/when' };
  return Date.parse(start) > Date.parse(last) ? { reason: 'whenTooFar', field: '/when' } : undefined;
};

/** Whether help may begin at this hour. */
export const startFits = (when: When, start: string, now: Date): boolean => {
  if (Date.parse(start) < now.getTime() - 60_000) return false;
  if (when.kind === 'atOnce') return Date.parse(start) <= now.getTime() + dayMs;
  if (when.kind !== 'window') return false;
  const day = localDay(start);
  const [from, to] = partHours[when.part];
  const hour = (clock: number) => instantOf(day, `${String(clock).padStart(2, '0')}:00`);
  const at = new Date(start).toISOString();
  return day >= when.from && day <= when.to && at >= hour(from) && at < hour(to);
};
