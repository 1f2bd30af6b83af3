import { timingSafeEqual } from 'node:crypto';
import { hourMs } from '@shared/time';
import type { FieldCrypto } from '../core/field-crypto';

const livesMs = 2 * hourMs;

const sealOf = (crypto: FieldCrypto, mediaId: string, until: number): string =>
  crypto.keyedHash('mediaLink', JSON.stringify([mediaId, until]));

/** A link that lives two to three hours: the end falls on a full hour, so that a phone keeps the picture it has just shown. */
export const mediaLink = (crypto: FieldCrypto, mediaId: string, now: Date): string => {
  const until = (Math.ceil(now.getTime() / hourMs) * hourMs + livesMs) / 1000;
  return `/api/media/${mediaId}?until=${until}&by=${sealOf(crypto, mediaId, until)}`;
};

/** Whether the link was made here for this file, and how long it lives still, in seconds. */
export const checkLink = (
  crypto: FieldCrypto,
  link: { readonly mediaId: string; readonly until: number; readonly by: string },
  now: Date,
): { readonly ok: true; readonly seconds: number } | { readonly ok: false; readonly reason: 'linkForged' | 'linkExpired' } => {
  const right = Buffer.from(sealOf(crypto, link.mediaId, link.until));
  const given = Buffer.from(link.by);
  if (right.length !== given.length || !timingSafeEqual(right, given)) return { ok: false, reason: 'linkForged' };
  const seconds = Math.floor(link.until - now.getTime() / 1000);
  return seconds > 0 ? { ok: true, seconds } : { ok: false, reason: 'linkExpired' };
};
