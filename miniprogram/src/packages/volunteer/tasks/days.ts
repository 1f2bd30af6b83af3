import { dayMs } from '@shared/time';

const at = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);
const named = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Calendar days are `YYYY-MM-DD`, of the county; no clock has a part in this. */
export const addDays = (day: string, days: number): string => named(at(day) + days * dayMs);
/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(at(day)).getUTCDay() || 7;
export const monthOf = (day: string): string => day.slice(0, 7);

export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return named(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

const weekFrom = (day: string): string => addDays(day, 1 - weekdayOf(day));
const days = (from: string, count: number): string[] => Array.from({ length: count }, (_, index) => addDays(from, index));

/** The week of a day, Monday first. */
export const weekOf = (day: string): readonly string[] => days(weekFrom(day), 7);

/** The whole weeks that a month lies in, Monday first. */
export function weeksOf(day: string): readonly (readonly string[])[] {
  const first = weekFrom(`${monthOf(day)}-01`);
  const next = addMonths(`${monthOf(day)}-01`, 1);
  const count = Math.ceil((at(next) - at(first)) / dayMs / 7);
  return Array.from({ length: count }, (_, week) => days(addDays(first, week * 7), 7));
}

const steps: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day) => addDays(day, 1 - weekdayOf(day)),
  End: (day) => addDays(day, 7 - weekdayOf(day)),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};
/** The day a key leads to; undefined for other keys. */
export const dayByKey = (key: string, day: string): string | undefined => steps[key]?.(day);
