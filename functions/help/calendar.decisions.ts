import type { HelpRequest } from '@shared/help/help';
import { isOpened } from '@shared/help/help';
import { overlap, type Slot } from '@shared/help/when';
import { accepted, type Result, refused } from '@shared/result';
import { localDay } from '@shared/time';
import { minutesBetween } from './times.step';

export type CalendarSlot = Slot & {
  readonly helpId: string;
  readonly placeId: string;
  readonly state: 'accepted' | 'logged' | 'confirmed';
};
/** One local day of one person; version 0 when nothing was ever written for it. */
export type CalendarDay = {
  readonly personId: string;
  readonly day: string;
  readonly version: number;
  readonly slots: readonly CalendarSlot[];
};
export type DayKey = Pick<CalendarDay, 'personId' | 'day'>;
export type DayChange = DayKey & { readonly gone: readonly string[]; readonly come: readonly CalendarSlot[] };

type Held = CalendarSlot & { readonly personId: string };

/** What a request holds of its people's time. */
export const heldBy = (help: HelpRequest | undefined): readonly Held[] => {
  if (!help || !isOpened(help) || help.status === 'unmet') return [];
  const over = help.status === 'confirmed' || help.status === 'closed';
  const awaits = help.status === 'open' || help.status === 'matched' || help.status === 'underWay';
  return help.crew.flatMap(({ placeId, volunteerId, log }): Held[] => {
    const place = { helpId: help.id, placeId, personId: volunteerId };
    if (log) return [{ ...place, start: log.from, end: log.to, state: over ? 'confirmed' : 'logged' }];
    return awaits && help.slot ? [{ ...place, start: help.slot.start, end: help.slot.end, state: 'accepted' }] : [];
  });
};

/** What a step changes in calendars, day by day. */
export const calendarChanges = (before: HelpRequest | undefined, next: HelpRequest): readonly DayChange[] => {
  const same = (a: Held, b: Held) =>
    a.placeId === b.placeId && a.personId === b.personId && a.start === b.start && a.end === b.end && a.state === b.state;
  const was = heldBy(before);
  const is = heldBy(next);
  const changes = new Map<string, { personId: string; day: string; gone: string[]; come: CalendarSlot[] }>();
  const on = ({ personId, start }: Held) => {
    const day = localDay(start);
    const change = changes.get(`${personId}#${day}`) ?? { personId, day, gone: [], come: [] };
    changes.set(`${personId}#${day}`, change);
    return change;
  };
  for (const one of was) if (!is.some((other) => same(one, other))) on(one).gone.push(one.placeId);
  for (const one of is) {
    if (was.some((other) => same(one, other))) continue;
    const { personId: _person, ...slot } = one;
    on(one).come.push(slot);
  }
  return [...changes.values()];
};

const isDone = ({ state }: CalendarSlot) => state !== 'accepted';

/**
 * The days after a change. Nobody promises two things for the same time, and hours that were worked never overlap; what took longer may run into a
 * promise, whose own hours are told when it is logged.
 */
export const book = (
  days: readonly CalendarDay[],
  changes: readonly DayChange[],
  longestDayMinutes: number,
): Result<readonly CalendarDay[], 'busyThen' | 'dayTooLong'> => {
  const booked: CalendarDay[] = [];
  for (const { personId, day, gone, come } of changes) {
    const now = days.find((one) => one.personId === personId && one.day === day) ?? { personId, day, version: 0, slots: [] };
    const kept = now.slots.filter(({ placeId }) => !gone.includes(placeId) && !come.some((one) => one.placeId === placeId));
    for (const slot of come) {
      const rivals = isDone(slot) ? kept.filter(isDone) : kept;
      if (rivals.some((one) => overlap(one, slot))) return refused('busyThen');
    }
    const slots = [...kept, ...come].sort((a, b) => (a.start < b.start ? -1 : 1));
    const worked = slots.filter(isDone).reduce((sum, { start, end }) => sum + minutesBetween(start, end), 0);
    if (come.some(({ state }) => state === 'logged') && worked > longestDayMinutes)
      return refused('dayTooLong', { details: { minutes: longestDayMinutes } });
    booked.push({ personId, day, version: now.version + 1, slots });
  }
  return accepted(booked);
};
