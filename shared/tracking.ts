import * as z from 'zod/mini';

/** A code as people read and type it: three groups of four, without letters that look like digits. Blanks, hyphens and small letters make no difference. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const plainCode = new RegExp(`^[${letters}]{12}$`);

export const codeLetters = letters;
export const plainTrackingCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\-‐-―]/gu, '')
    .toUpperCase();
export const writtenTrackingCode = (plain: string): string => plain.replace(/(.{4})(?=.)/g, '$1-');

/** By which somebody without an account finds again what they sent. */
export const TrackingCode = z.string().check(
  z.maxLength(40, { error: 'badTrackingCode' }),
  z.overwrite(plainTrackingCode),
  z.refine((code) => plainCode.test(code), { error: 'badTrackingCode' }),
);
