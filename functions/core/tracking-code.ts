import { createHash } from 'node:crypto';
import { codeLetters } from '@shared/tracking';
import type { FieldCrypto } from './field-crypto';
import type { Item, Key, Store } from './store';

/** What a code leads to: `CLUE`, `SUGGESTION`, … and its id. */
export type Tracked = { readonly kind: string; readonly id: string };

type Hashing = Pick<FieldCrypto, 'keyedHash'>;

const length = 12;

/** The code of what this call makes: the same when the call is repeated, and nobody without the hash key can tell it. 12 letters, about 59 bits. */
export const trackingCodeFor = ({ keyedHash }: Hashing, callId: string, kind: string): string => {
  let rest = BigInt(
    `0x${createHash('sha256')
      .update(keyedHash('tracking.make', `${kind}.${callId}`))
      .digest('hex')}`,
  );
  const base = BigInt(codeLetters.length);
  let code = '';
  for (; code.length < length; rest /= base) code += codeLetters[Number(rest % base)];
  return code;
};

const trackingKey = ({ keyedHash }: Hashing, code: string): Key => ({
  pk: `TRACK#${keyedHash('tracking.find', `code ${code}`)}`,
  sk: 'TRACK',
});

/** Put it with condition `absent` in the transaction that makes the thing: the code itself is not stored. */
export const trackingItem = (crypto: Hashing, code: string, { kind, id }: Tracked): Item => ({ ...trackingKey(crypto, code), kind, id });

/** What the code (as `TrackingCode` gives it) leads to, if it is of this kind. One read. */
export const trackedBy = async (store: Pick<Store, 'get'>, crypto: Hashing, code: string, kind: string): Promise<string | undefined> => {
  const item = await store.get(trackingKey(crypto, code));
  return item?.kind === kind ? String(item.id) : undefined;
};
