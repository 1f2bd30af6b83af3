import type { HouseholdRules } from '@shared/households/household.rules';
import { coarse, type Point } from '@shared/place';
import { refused } from '@shared/result';
import { same } from '@shared/same';
import type { FieldCrypto } from '../core/field-crypto';
import type { HouseholdFile, Written } from './household.file';
import { already, amended, changed, type Decision, step } from './household.step';
import { addressPurpose } from './new-household';

type Seal = Pick<FieldCrypto, 'seal'>;
type Open = Pick<FieldCrypto, 'open'>;

export const openedAddress = ({ sealedAddress }: HouseholdFile, crypto: Open): string | undefined =>
  sealedAddress === undefined ? undefined : crypto.open(addressPurpose, sealedAddress);

/** The file with another address; a place that is not known for it is not known any more. */
export const livingAt = (file: HouseholdFile, address: string, point: Point | undefined, crypto: Seal): HouseholdFile => {
  const { point: _before, ...household } = file.household;
  const state = point ? { ...household, point: coarse(point) } : household;
  return amended({ ...file, household: state }, { sealedAddress: crypto.seal(addressPurpose, address) });
};

/** Where they live is written down: the address sealed, the place to about 100 metres. */
export const setAddress = (
  file: HouseholdFile,
  { address, point, source }: { readonly address: string; readonly point?: Point | undefined } & Pick<Written, 'source'>,
  crypto: Seal & Open,
  rules: HouseholdRules,
  now: Date,
): Decision => {
  if (file.household.status !== 'active') return refused('householdEnded');
  const known = openedAddress(file, crypto) === address;
  const stays = point === undefined || same(coarse(point), file.household.point);
  if (known && stays) return already;
  const after = livingAt(file, address, point, crypto);
  return step(changed(file, after, [{ type: 'HouseholdChanged', fields: ['address'], source }], rules, now));
};

/** Somebody looks where they live; that they did, and what for, stays in the file. */
export const openAddress = (
  file: HouseholdFile,
  { purpose, visit }: { readonly purpose: string; readonly visit?: string },
  rules: HouseholdRules,
  now: Date,
): Decision => {
  if (!file.sealedAddress) return refused('addressUnknown');
  return step(changed(file, file, [{ type: 'AddressOpened', purpose, ...(visit && { visit }) }], rules, now));
};
