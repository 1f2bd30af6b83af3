import type { Grant } from '@shared/people/caller';
import type { Persona } from '@shared/people/people.contracts';
import type { FieldCrypto } from '../core/field-crypto';
import type { Item, Write } from '../core/store';
import { idNumberLookup, openidLookup, phoneLookup } from './lookup';
import type { NewPerson, Org, Person } from './person';
import { memberKey, openidKey, orgKey, personasKey, personKey, phoneKey, roleKey } from './person.keys';

/** Everything that is stored about somebody new: profile, what they are found by, their roles, their place in units. Nothing readable of phone, ID or openid. */
export const personItems = (person: NewPerson, crypto: FieldCrypto): readonly Item[] => {
  const { phone, idNumber, openid, ...plain } = person;
  const phoneHash = phone && phoneLookup(crypto, phone);
  const openidHash = openid && openidLookup(crypto, openid);
  const profile: Person = {
    ...plain,
    version: 1,
    grants: [...person.grants],
    consents: person.consents ?? [],
    ...(phone && phoneHash && { sealedPhone: crypto.seal('person.phone', phone), phoneHash }),
    ...(idNumber && { sealedIdNumber: crypto.seal('person.idNumber', idNumber), idNumberHash: idNumberLookup(crypto, idNumber) }),
    ...(openid && openidHash && { sealedOpenid: crypto.seal('person.openid', openid), openidHash }),
  };
  const { personId } = person;
  return [
    profileItem(profile),
    ...(phoneHash ? [{ ...phoneKey(phoneHash), personId }] : []),
    ...(openidHash ? [{ ...openidKey(openidHash), personId }] : []),
    ...grantItems(person),
  ];
};

/** The same as writes that fail when the person, or anybody with that phone or openid, is there already. */
export const newPersonWrites = (person: NewPerson, crypto: FieldCrypto): readonly Write[] =>
  personItems(person, crypto).map((put) => ({ put, when: 'absent' }));

export const profileItem = (person: Person): Item => ({ ...personKey(person.personId), ...person });

const grantItems = ({ personId, grants }: { readonly personId: string; readonly grants: readonly Grant[] }): readonly Item[] => {
  const items = grants.flatMap(({ areaPath, role, orgId }) => [
    { ...roleKey(areaPath, role, personId), personId, role },
    ...(orgId ? [{ ...memberKey(orgId, personId), personId }] : []),
  ]);
  return [...new Map(items.map((item) => [JSON.stringify([item.pk, item.sk]), item])).values()];
};

/** A roster change: the person's grants become `grants`, in one transaction, from the very next call on. Fails when the person changed meanwhile. */
export const changeGrants = (person: Person, grants: readonly Grant[]): readonly Write[] => {
  const id = (item: Item) => JSON.stringify([item.pk, item.sk]);
  const next = grantItems({ personId: person.personId, grants });
  const kept = new Set(next.map(id));
  return [
    { put: profileItem({ ...person, grants: [...grants], version: person.version + 1 }), when: { version: person.version } },
    ...grantItems(person)
      .filter((item) => !kept.has(id(item)))
      .map(({ pk, sk }) => ({ remove: { pk, sk } })),
    ...next.map((put) => ({ put })),
  ];
};

/** The person with another household, or none, on condition that nothing of them changed meanwhile. */
export const joinHousehold = ({ householdId: _left, ...person }: Person, householdId: string | undefined): Write => ({
  put: profileItem({ ...person, ...(householdId && { householdId }), version: person.version + 1 }),
  when: { version: person.version },
});

export const orgItem = (org: Org): Item => ({ ...orgKey(org.orgId), ...org });

/** `order` sorts the personas of a demo county as they are to be met. */
export const personaItem = (order: number, persona: Persona): Item => ({
  pk: personasKey,
  sk: `${String(order).padStart(3, '0')}#${persona.personId}`,
  ...persona,
});
