import dayjs from 'dayjs';
import type { RiskLevel } from '../households/household';

/** 走访频次: red monthly, yellow quarterly, blue half-yearly. */
export const visitMonths: Readonly<Record<RiskLevel, number>> = { red: 1, yellow: 3, blue: 6 };

/** Months from one visit to the next; watched households are seen every month whatever their level, others without a level not at all. */
export const rhythmOf = ({ level, watched }: { readonly level?: RiskLevel | undefined; readonly watched: boolean }): number | undefined =>
  watched ? 1 : level && visitMonths[level];

/** The same day `months` later, or the last of a shorter month. Days are yyyy-mm-dd. */
export const monthsAfter = (day: string, months: number): string => dayjs(day).add(months, 'month').format('YYYY-MM-DD');
export const daysAfter = (day: string, days: number): string => dayjs(day).add(days, 'day').format('YYYY-MM-DD');
