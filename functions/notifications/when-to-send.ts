import type { NotificationSettings, PushWay, Topic } from '@shared/notifications/settings.contracts';
import { dayMs } from '@shared/time';

const minuteMs = 60_000;
/** The county's clock runs eight hours ahead of UTC all year. */
const ahead = 8 * 60 * minuteMs;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const minuteOfDay = (at: Date): number => Math.floor(((((at.getTime() + ahead) % dayMs) + dayMs) % dayMs) / minuteMs);
/** The first moment from `at` on at which the county's clocks show this time. */
const nextAt = (at: Date, clock: string): Date => {
  const midnight = Math.floor((at.getTime() + ahead) / dayMs) * dayMs - ahead;
  const today = new Date(midnight + minutesOf(clock) * minuteMs);
  return today >= at ? today : new Date(today.getTime() + dayMs);
};

/** Whether it is this person's quiet time; a span may go over midnight, and one without length is none. */
export const isQuiet = ({ quiet }: NotificationSettings, at: Date): boolean => {
  if (!quiet || quiet.from === quiet.to) return false;
  const [from, to, now] = [minutesOf(quiet.from), minutesOf(quiet.to), minuteOfDay(at)];
  return from < to ? now >= from && now < to : now >= from || now < to;
};

/** `at`, or the end of the quiet time it falls into. */
export const afterQuiet = (settings: NotificationSettings, at: Date): Date =>
  settings.quiet && isQuiet(settings, at) ? nextAt(at, settings.quiet.to) : at;

export const wayFor = ({ ways }: NotificationSettings, topic: Topic): PushWay => (topic === 'mustKnow' ? 'atOnce' : ways[topic]);

/**
 * When a message about `topic` may go out, and whether it may go together with others that waited; undefined when it is for the inbox alone.
 * What one must know waits for nothing.
 */
export const sendingOf = (
  settings: NotificationSettings,
  topic: Topic,
  now: Date,
): { readonly at: Date; readonly together: boolean } | undefined => {
  const way = wayFor(settings, topic);
  if (way === 'inboxOnly') return undefined;
  if (topic === 'mustKnow') return { at: now, together: false };
  if (way === 'digest') return { at: afterQuiet(settings, nextAt(now, settings.digestAt)), together: true };
  const at = afterQuiet(settings, now);
  return { at, together: at > now };
};

const [firstWait, longestWait] = [2 * minuteMs, 60 * minuteMs];
/** Before another try: 2 minutes doubled with each failure, at most an hour, of which the second half is up to chance. Seven waits outlast an hour. */
export const backoffMs = (failures: number, random: () => number): number =>
  Math.round(Math.min(longestWait, firstWait * 2 ** (failures - 1)) * (0.5 + random() / 2));
