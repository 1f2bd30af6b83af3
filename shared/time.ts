import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

/** The county's clock: China Standard Time, UTC+8 all year. */
const inCounty = (at: Date | string) => dayjs(at).utcOffset(8);
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
const aheadOfUtc = 8 * hourMs;

/** 18:00 local time on the day `days` after `from`: the hour by which a promise is to be kept. */
export const eveningAfter = (from: Date, days: number): string => {
  const localMidnight = Math.floor((from.getTime() + aheadOfUtc) / dayMs) * dayMs;
  return new Date(localMidnight + days * dayMs + 18 * hourMs - aheadOfUtc).toISOString();
};

export const after = (from: Date | string, ms: number): string => dayjs(from).add(ms, 'millisecond').toISOString();

/** The local calendar day of an instant, `2026-11-22`. */
export const localDay = (at: Date | string): string => inCounty(at).format('YYYY-MM-DD');

/** What the county's clocks show: the weekday (Monday 1) and the time, `08:30`. */
export const localClock = (at: Date | string): { readonly weekday: number; readonly time: string } => {
  const here = inCounty(at);
  return { weekday: here.day() || 7, time: here.format('HH:mm') };
};

/** The local day and minute of an instant, `2026-11-22 09:05`. */
export const localMinute = (at: Date | string): string => inCounty(at).format('YYYY-MM-DD HH:mm');
