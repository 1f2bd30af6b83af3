import type { Clock } from './clock';
import { Refused } from './problem';

/** A bucket holds `burst` requests and refills by `perSecond`. */
export type Rate = { readonly burst: number; readonly perSecond: number };

export type RateLimit = {
  /** Takes one request for `key`: 0 when allowed, otherwise whole seconds until the next one is. */
  readonly take: (key: string) => number;
};

const maxKeys = 20_000;

/** Token buckets in memory, one a key; full and forgotten buckets are the same, so old ones are dropped. */
export const rateLimit = ({ burst, perSecond }: Rate, clock: Clock): RateLimit => {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take: (key) => {
      const now = clock().getTime();
      const known = buckets.get(key) ?? { tokens: burst, at: now };
      const tokens = Math.min(burst, known.tokens + (Math.max(0, now - known.at) / 1000) * perSecond);
      buckets.delete(key);
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
      if (buckets.size > maxKeys) for (const oldest of buckets.keys()) if (buckets.delete(oldest)) break;
      return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
    },
  };
};

/** Refuses with 429 when seconds are left to wait. */
export const slowDown = (seconds: number): void => {
  if (seconds > 0) throw new Refused(429, 'tooManyRequests', { headers: { 'Retry-After': String(seconds) } });
};
