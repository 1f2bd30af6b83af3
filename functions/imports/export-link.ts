import { timingSafeEqual } from 'node:crypto';
import type { FieldCrypto } from '../core/field-crypto';

const livesMs = 10 * 60_000;
const sealOf = (crypto: FieldCrypto, exportId: string, until: number): string =>
  crypto.keyedHash('exportLink', JSON.stringify([exportId, until]));

/** A link that lives ten minutes: long enough for a tap, too short to be passed round. */
export const exportLink = (crypto: FieldCrypto, exportId: string, now: Date): string => {
  const until = Math.floor((now.getTime() + livesMs) / 1000);
  return `/api/exports/${exportId}/file?until=${until}&by=${sealOf(crypto, exportId, until)}`;
};

/** Why a link does not open, if it does not. */
export const wrongLink = (
  crypto: FieldCrypto,
  link: { readonly exportId: string; readonly until: number; readonly by: string },
  now: Date,
): 'linkForged' | 'linkExpired' | undefined => {
  const [right, given] = [Buffer.from(sealOf(crypto, link.exportId, link.until)), Buffer.from(link.by)];
  if (right.length !== given.length || !timingSafeEqual(right, given)) return 'linkForged';
  return link.until * 1000 > now.getTime() ? undefined : 'linkExpired';
};
