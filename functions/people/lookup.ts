import type { FieldCrypto } from '../core/field-crypto';

/** By what somebody is found without storing it: the same words must be used when writing and when looking. */
export const phoneLookup = (crypto: FieldCrypto, phone: string): string => crypto.keyedHash('phone', phone);
export const idNumberLookup = (crypto: FieldCrypto, idNumber: string): string => crypto.keyedHash('idNumber', idNumber);
export const openidLookup = (crypto: FieldCrypto, openid: string): string => crypto.keyedHash('openid', openid);
