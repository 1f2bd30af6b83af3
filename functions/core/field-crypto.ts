import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** A field that cannot be opened: another key, another purpose, or changed bytes. */
export class FieldCryptoFault extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`An encrypted field cannot be opened: ${why}.`, options);
    this.name = 'FieldCryptoFault';
  }
}

export type FieldCrypto = {
  /** AES-256-GCM with a fresh nonce; `purpose` (for example `person.phone`) must be the same when opening. Gives `<keyId>.<base64url>`. */
  readonly seal: (purpose: string, text: string) => string;
  /** Throws `FieldCryptoFault`. */
  readonly open: (purpose: string, sealed: string) => string;
  /** HMAC-SHA256 (base64url) to find a value without storing it; for phone and ID numbers blanks, hyphens, +86, full-width digits and x or X make no difference. */
  readonly keyedHash: (purpose: string, value: string) => string;
};

export type FieldKey = { readonly id: string; readonly key: Uint8Array };

/** `keys`: the first encrypts, all open (rotation); each of 32 bytes, ids of letters and digits. */
export const fieldCrypto = (given: {
  keys: readonly [FieldKey, ...FieldKey[]];
  hashKey: Uint8Array;
  random?: (bytes: number) => Uint8Array;
}): FieldCrypto => {
  const { keys, hashKey, random = randomBytes } = given;
  for (const { id, key } of keys)
    if (!/^[A-Za-z0-9]{1,16}$/.test(id) || key.length !== 32) throw new RangeError('A field key has a plain id and 32 bytes.');
  if (hashKey.length < 32) throw new RangeError('The hash key has at least 32 bytes.');

  return {
    seal: (purpose, text) => {
      const [{ id, key }] = keys;
      const nonce = random(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`${id}\n${purpose}`));
      const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${id}.${bytes.toString('base64url')}`;
    },
    open: (purpose, sealed) => {
      const [id, body, ...rest] = sealed.split('.');
      const key = keys.find((known) => known.id === id)?.key;
      if (!key || body === undefined || rest.length > 0) throw new FieldCryptoFault('unknown key or form');
      const bytes = Buffer.from(body, 'base64url');
      if (bytes.length < 28) throw new FieldCryptoFault('too short');
      try {
        const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
        opener.setAAD(Buffer.from(`${id}\n${purpose}`)).setAuthTag(bytes.subarray(-16));
        return Buffer.concat([opener.update(bytes.subarray(12, -16)), opener.final()]).toString('utf8');
      } catch (cause) {
        throw new FieldCryptoFault('changed, or sealed for another purpose', { cause });
      }
    },
    keyedHash: (purpose, value) =>
      createHmac('sha256', hashKey)
        .update(JSON.stringify([purpose, normal(value)]))
        .digest('base64url'),
  };
};

const normal = (value: string): string => {
  const plain = value.normalize('NFKC').trim();
  const number = plain.replace(/[\s\-‐-―]/gu, '').toUpperCase();
  return /^(\+?\d+|\d{17}X)$/.test(number) ? number.replace(/^\+?86(?=1[3-9]\d{9}$)/, '') : plain;
};
