import { communityOf } from '@shared/area-path';
import type { From, MemberForm } from '@shared/households/household.values';
import type { Caller } from '@shared/people/caller';
import { birthdayIn } from '@shared/people/id-number';
import { maskName } from '@shared/people/mask';
import type { Refusal } from '@shared/result';
import { localDay } from '@shared/time';
import { numberIn } from '../core/chain-command';
import type { HouseholdDeps } from './household.deps';
import type { HouseholdFile, StoredMember, Written } from './household.file';
import { mayOn } from './household.relations';
import { idNumberHashOf, type NewMember } from './new-household';

/** Where the values of a change come from: today unless another day is said, by whoever writes. */
export const writtenBy = (from: From, caller: Caller, now: Date): Written => ({
  source: from.source,
  on: from.on ?? localDay(now),
  by: maskName(caller.name),
  ...(from.record && { record: from.record }),
});

/** The first number of anybody in words that people write in a file. */
export const wordsRefusal = (texts: Readonly<Record<string, string | undefined>>): Refusal | undefined =>
  numberIn(Object.fromEntries(Object.entries(texts).flatMap(([field, text]) => (text ? [[field, text]] : []))));

/** The ID number tells the birthday. */
export const birthdayDiffers = ({ idNumber, birthday }: { readonly idNumber?: string | undefined; readonly birthday: string }): boolean =>
  idNumber !== undefined && birthdayIn(idNumber) !== birthday;

/** Somebody with an account is known by phone and name, unless another household is theirs. */
export const withAccount = async (form: MemberForm, caller: Caller, deps: Pick<HouseholdDeps, 'people'>): Promise<NewMember> => {
  const person = form.phone ? await deps.people.findByPhone(form.phone) : undefined;
  const theirs = person && person.name === form.name && person.householdId === undefined && person.countyId === caller.countyId;
  return { ...form, ...(theirs && { personId: person.personId }) };
};

/** The same for all of a form: an account is one member's, the first's who is called so. */
export const withAccounts = async (forms: readonly MemberForm[], caller: Caller, deps: Pick<HouseholdDeps, 'people'>) => {
  const members = await Promise.all(forms.map((form) => withAccount(form, caller, deps)));
  return members.map(({ personId, ...member }, at): NewMember => {
    const first = personId !== undefined && members.findIndex((one) => one.personId === personId) === at;
    return { ...member, ...(first && { personId }) };
  });
};

/** The members of a file that comes back, with the accounts that are no other file's by now. */
export const withOwnAccounts = async (
  { household, members }: HouseholdFile,
  deps: Pick<HouseholdDeps, 'people'>,
): Promise<readonly StoredMember[]> => {
  const ids = members.flatMap(({ personId, leftOn }) => (personId && !leftOn ? [personId] : []));
  const people = ids.length > 0 ? await deps.people.findMany(ids) : [];
  const taken = new Set(people.flatMap(({ personId, householdId = household.id }) => (householdId === household.id ? [] : [personId])));
  return members.map(({ personId, ...member }) => ({ ...member, ...(personId && !taken.has(personId) && { personId }) }));
};

/** Where an ID number stands already, asked before it is written. */
export const placeOf = (deps: Pick<HouseholdDeps, 'households' | 'crypto'>, idNumber: string | undefined) =>
  idNumber === undefined ? undefined : deps.households.memberAt(idNumberHashOf(deps.crypto, idNumber));

/** Who stands in another file: its place for everybody who asks, the file itself for who may read it; they can ask to merge. */
export const inOtherFile = async (
  refusal: Refusal,
  householdId: string,
  caller: Caller,
  deps: Pick<HouseholdDeps, 'households' | 'areas' | 'may'>,
): Promise<Refusal> => {
  const other = await deps.households.find(householdId);
  if (!other) return refusal;
  const area = await deps.areas.nameOf(communityOf(other.areaPath));
  return {
    ...refusal,
    details: { area, ...(mayOn(deps, other, caller, 'list') && { id: other.id, label: other.headLabel }) },
  };
};
