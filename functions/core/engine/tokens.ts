import { createHash } from 'node:crypto';
import { dynamoFault } from './faults';
import type { Level, Operation } from './store';

/** How long DynamoDB remembers a ClientRequestToken. */
const tokenLifeMs = 10 * 60 * 1000;

interface StoredToken {
  digest: string;
  at: number;
}

/** The token of one transaction: the key to lock, where it may be stored, and what to store on success. */
export interface TokenUse {
  lockKey: string;
  readKeys: string[];
  /** True when the same request was carried out before; throws when another request used the token. */
  alreadyDone(stored: readonly (string | undefined)[]): boolean;
  operation: Operation;
}

/** Tokens lie in buckets of ten minutes: a lookup reads two keys and trimming drops whole buckets. */
const bucketOf = (at: number) => Math.floor(at / tokenLifeMs);
const bucketPrefix = (bucket: number) => `token~${String(bucket).padStart(12, '0')}~`;

export function prepareToken(token: string, request: unknown, now: number): TokenUse {
  const bucket = bucketOf(now);
  const digest = createHash('sha256').update(canonicalText(request)).digest('base64');
  return {
    lockKey: `token~${token}`,
    readKeys: [bucketPrefix(bucket) + token, bucketPrefix(bucket - 1) + token],
    alreadyDone(stored) {
      for (const text of stored) {
        if (text === undefined) continue;
        const earlier = JSON.parse(text) as StoredToken;
        if (now - earlier.at >= tokenLifeMs) continue;
        if (earlier.digest === digest) return true;
        throw dynamoFault('IdempotentParameterMismatchException', 'The request token was used for a request with other parameters');
      }
      return false;
    },
    operation: { type: 'put', key: bucketPrefix(bucket) + token, value: JSON.stringify({ digest, at: now }), valueEncoding: 'utf8' },
  };
}

/** Drops every bucket that can hold no living token. */
export async function trimTokens(db: Level, now: number): Promise<void> {
  await db.clear({ gte: bucketPrefix(0), lt: bucketPrefix(bucketOf(now) - 1) });
}

/** JSON with sorted names: requests that differ only in the order of names are the same request. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
