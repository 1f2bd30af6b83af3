import type { DayKey } from './calendar.decisions';

/** One local day of one person: `{ version, slots }`. */
export const dayKey = ({ personId, day }: DayKey) => ({ pk: calendarPk(personId), sk: daySk(day) });
export const calendarPk = (personId: string) => `CALENDAR#${personId}`;
export const daySk = (day: string) => `DAY#${day}`;
/** How many promised pieces of help somebody has not finished yet: `open`. */
export const helpInHandKey = (personId: string) => ({ pk: `HOLDER#${personId}`, sk: 'HELP' });
/** How often a volunteer has helped somebody: `times`. */
export const metKey = (askerId: string, volunteerId: string) => ({ pk: `MET#${askerId}`, sk: volunteerId });
