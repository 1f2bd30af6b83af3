/** The county's clock: China Standard Time, UTC+8 all year. */
const zoneMs = 8 * 3_600_000;
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** 18:00 local time on the day `days` after `from`: the hour by which a promise is to be kept. */
export const eveningAfter = (from: Date, days: number): string => {
  const localMidnight = Math.floor((from.getTime() + zoneMs) / dayMs) * dayMs;
  return new Date(localMidnight + days * dayMs + 18 * hourMs - zoneMs).toISOString();
};

export const after = (from: Date | string, ms: number): string => new Date(new Date(from).getTime() + ms).toISOString();

/** The local calendar day of an instant, `2026-11-22`. */
export const localDay = (at: Date | string): string => new Date(new Date(at).getTime() + zoneMs).toISOString().slice(0, 10);
