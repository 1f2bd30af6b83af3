import type { Caller } from '@shared/people/caller';
import type { FieldCrypto } from './field-crypto';

/** Whose file it is when there is no account: a keyed hash of the secret that only this device has. */
export const deviceOwner = ({ keyedHash }: Pick<FieldCrypto, 'keyedHash'>, device: string): string =>
  `device.${keyedHash('media.device', `device ${device}`)}`;
export const ownerIdOf = (crypto: Pick<FieldCrypto, 'keyedHash'>, caller: Caller | undefined, device: string | undefined) =>
  caller?.personId ?? (device === undefined ? undefined : deviceOwner(crypto, device));
