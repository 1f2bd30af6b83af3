import dayjs from 'dayjs';

/** Watched households are seen every month, whatever their level. */
export const watchedMonths = 1;

/** The same day `months` later, or the last of a shorter month. Days are yyyy-mm-dd. */
export const monthsAfter = (day: string, months: number): string => dayjs(day).add(months, 'month').format('YYYY-MM-DD');
export const daysAfter = (day: string, days: number): string => dayjs(day).add(days, 'day').format('YYYY-MM-DD');
/** When a day of the county (UTC+8) is over. */
export const endOfDay = (day: string): string => `${day}T16:00:00.000Z`;
