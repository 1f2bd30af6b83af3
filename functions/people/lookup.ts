/** What people need of core's field crypto: sealing per field, and hashes by which a sealed value is found. */
export type FieldCrypto = {
  seal(purpose: string, text: string): string;
  open(purpose: string, sealed: string): string;
  keyedHash(purpose: string, value: string): string;
};

/** By what somebody is found without storing it: the same words must be used when writing and when looking. */
export const phoneLookup = (crypto: FieldCrypto, phone: string): string => crypto.keyedHash('phone', phone);
export const idNumberLookup = (crypto: FieldCrypto, idNumber: string): string => crypto.keyedHash('idNumber', idNumber);
export const openidLookup = (crypto: FieldCrypto, openid: string): string => crypto.keyedHash('openid', openid);
