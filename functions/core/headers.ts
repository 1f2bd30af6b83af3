import { randomUUID } from 'node:crypto';

const exposed = 'ETag, X-Request-Id, Idempotency-Replayed, Retry-After, Location';

/** A request id from outside when it is harmless, otherwise a new one. */
export const requestIdOf = (given: string | null | undefined): string =>
  given && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID();

/** Headers of every answer of the API: nothing may be run, framed, sniffed or kept. */
export const safetyHeaders = (https: boolean): Record<string, string> => ({
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  ...(https && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
});

/** Closed by default: only listed origins may read answers from a browser page of another origin. */
export const corsHeaders = (origin: string | null | undefined, origins: readonly string[]): Record<string, string> =>
  origin && origins.includes(origin)
    ? {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Expose-Headers': exposed,
        'Cross-Origin-Resource-Policy': 'cross-origin',
        Vary: 'Origin',
      }
    : {};

export const preflightHeaders: Record<string, string> = {
  'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id',
  'Access-Control-Max-Age': '600',
};

export const etagOf = (version: number): string => `"${version}"`;

/** The version in If-Match; `bad` when it is not one of our tags. */
export const versionIn = (ifMatch: string | undefined): number | undefined | 'bad' => {
  if (ifMatch === undefined) return undefined;
  const version = /^"(\d{1,15})"$/.exec(ifMatch.trim())?.[1];
  return version === undefined ? 'bad' : Number(version);
};

export const seenAlready = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag) ?? false;
