import dayjs from 'dayjs';
import * as z from 'zod/mini';
import { Day, Instant } from '../fields';

export const dayParts = ['anyTime', 'morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];
export const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'badClockTime' }));

/** When help is needed: at once; at a time; on some day of a span; every week, so many times. Days and clock times are the county's. */
export const When = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('atOnce') }),
  z.strictObject({ kind: z.literal('fixed'), start: Instant }),
  z.strictObject({ kind: z.literal('window'), from: Day, to: Day, part: z.enum(dayParts) }),
  z.strictObject({
    kind: z.literal('weekly'),
    from: Day,
    at: ClockTime,
    times: z.number().check(z.int({ error: 'wrongType' }), z.gte(2, { error: 'tooSmall' }), z.lte(12, { error: 'tooLarge' })),
  }),
]);
export type When = z.output<typeof When>;

/** From and to of one piece of help, as instants. */
export type Slot = { readonly start: string; readonly end: string };

export const partHours = { anyTime: [7, 21], morning: [7, 12], afternoon: [12, 18], evening: [18, 21] } as const satisfies Record<
  DayPart,
  unknown
>;

/** A day and a clock time of the county (UTC+8) as an instant. */
export const instantOf = (day: string, clock: string): string => new Date(`${day}T${clock}:00+08:00`).toISOString();

/** The slot that is already certain: none for a span of days, where who accepts proposes the hour. */
export const slotOf = (when: When, minutes: number, now: Date): Slot | undefined => {
  if (when.kind === 'window') return undefined;
  const start = when.kind === 'atOnce' ? now.toISOString() : when.kind === 'fixed' ? when.start : instantOf(when.from, when.at);
  return { start, end: dayjs(start).add(minutes, 'minute').toISOString() };
};

/** The last instant at which help may still begin. */
export const lastStartOf = (when: When, opened: string): string => {
  switch (when.kind) {
    case 'atOnce':
      return dayjs(opened).add(1, 'day').toISOString();
    case 'fixed':
      return when.start;
    case 'window':
      return instantOf(when.to, `${partHours[when.part][1]}:00`);
    case 'weekly':
      return instantOf(when.from, when.at);
  }
};

export const overlap = (a: Slot, b: Slot): boolean => a.start < b.end && b.start < a.end;
