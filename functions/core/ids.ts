import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from './clock';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

const base32 = (value: bigint, length: number): string => {
  let text = '';
  for (let rest = value; text.length < length; rest >>= 5n) text = letters[Number(rest & 31n)] + text;
  return text;
};

/** Makes 26-character ids that sort by time (48 bit milliseconds, then 80 random bits), safe in URLs and keys. */
export const idMaker =
  (clock: Clock, random: (bytes: number) => Uint8Array = randomBytes): (() => string) =>
  () => {
    const chance = BigInt(`0x${Buffer.from(random(10)).toString('hex')}`);
    return base32(BigInt(clock().getTime()), 10) + base32(chance, 16);
  };

/** The same 22-character id for the same call and label, so that a repeated request makes the same things. */
export const derivedId = (callId: string, label: string): string => digest('id', callId, label).slice(0, 22);

/** SHA-256 as base64url over parts that cannot run into each other. */
export const digest = (...parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
