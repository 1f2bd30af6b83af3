import * as z from 'zod/mini';
import { type Clock, epochSeconds } from './clock';
import type { FieldCrypto } from './field-crypto';
import { Refused } from './problem';
import type { Change } from './route';
import type { Item, Key, Store } from './store';

/** How one write is told from another: whose it is, its contract, the client's key and what it asks. */
export type Attempt = { readonly who: string; readonly contract: string; readonly key: string; readonly request: string };

/** An answer that was given before, to be given again word for word. */
export type Kept = { readonly status: number; readonly answer: string; readonly version?: number };

export type Idempotency = {
  /** The kept answer; undefined when the key is new. Throws `Refused` 422 when the key was used for another request. */
  readonly find: (attempt: Attempt) => Promise<Kept | undefined>;
  /** The item that keeps an answer for 48 hours; put it with condition `absent` in the transaction of the change. */
  readonly item: (attempt: Attempt, kept: Kept) => Item;
};

const keptSeconds = 48 * 60 * 60;
const purpose = 'idempotency.answer';

const KeptItem = z.object({ requestHash: z.string(), status: z.number(), answer: z.string(), version: z.optional(z.number()) });

/** Format of the `Idempotency-Key` header. */
export const idempotencyKeyPattern = /^[A-Za-z0-9_-]{8,64}$/;

export const idempotency = ({ store, crypto, clock }: { store: Store; crypto: FieldCrypto; clock: Clock }): Idempotency => {
  const hashOf = (attempt: Attempt) => crypto.keyedHash('idempotency.request', attempt.request);
  return {
    find: async (attempt) => {
      const item = await store.get(keyOf(attempt));
      if (!item) return undefined;
      const kept = z.parse(KeptItem, item);
      if (kept.requestHash !== hashOf(attempt)) throw new Refused(422, 'idempotencyKeyReused');
      return {
        status: kept.status,
        answer: crypto.open(purpose, kept.answer),
        ...(kept.version !== undefined && { version: kept.version }),
      };
    },
    item: (attempt, { status, answer, version }) => ({
      ...keyOf(attempt),
      requestHash: hashOf(attempt),
      status,
      answer: crypto.seal(purpose, answer),
      ...(version !== undefined && { version }),
      ttl: epochSeconds(clock()) + keptSeconds,
    }),
  };
};

const keyOf = ({ who, contract, key }: Attempt): Key => ({ pk: `IDEM#${who}`, sk: `${contract}#${key}` });

export const statusOf = (change: Change): 200 | 201 => (change.created ? 201 : 200);
