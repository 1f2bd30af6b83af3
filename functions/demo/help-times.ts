import { instantOf } from '@shared/help/when';
import { after, hourMs, localDay } from '@shared/time';
import dayjs from 'dayjs';

/** Moments as a county's day has them, counted from now. */
export const timesFrom = (now: Date) => {
  const day = (days: number): string => dayjs(localDay(now)).add(days, 'day').format('YYYY-MM-DD');
  const at = (days: number, hour: number, minute = 0): Date => {
    const [h, m] = [hour + Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
    return new Date(instantOf(day(days), `${h}:${m}`));
  };
  const ago = (hours: number): Date => new Date(after(now, -hours * hourMs));
  return {
    now,
    day,
    at,
    ago,
    /** The last hour by which help can have begun: some while ago in the daytime, otherwise the evening before. */
    lately: (minutes: number): Date => {
      const begun = ago(minutes / 60);
      const fits = begun >= at(0, 8) && begun < at(0, 20);
      return fits ? new Date(Math.floor(begun.getTime() / 300_000) * 300_000) : now >= at(0, 20) ? at(0, 18, 30) : at(-1, 18, 30);
    },
  };
};
export type Times = ReturnType<typeof timesFrom>;
export const later = (from: Date | string, minutes: number): Date => new Date(after(from, minutes * 60_000));
