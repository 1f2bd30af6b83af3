import { maskPhone } from '@shared/people/mask';
import { consentKinds, type Profile } from '@shared/people/people.contracts';
import type { Areas } from '../areas/areas.repository';
import type { People } from './people.repository';
import type { Person } from './person';

export type ProfileDeps = { readonly people: People; readonly areas: Areas };

/** What people see of themselves: names of places, hats, every consent whether given or not; the phone masked. */
export const profileView = async (person: Person, { people, areas }: ProfileDeps): Promise<Profile> => {
  const phone = people.phoneOf(person);
  const [homeAreaName, countyName, ...hatAreas] = await Promise.all(
    [person.homeArea, person.countyId, ...person.grants.map(({ areaPath }) => areaPath)].map((path) => areas.nameOf(path)),
  );
  return {
    personId: person.personId,
    name: person.name,
    ...(phone && { phone: maskPhone(phone) }),
    homeArea: person.homeArea,
    homeAreaName: homeAreaName ?? person.homeArea,
    countyId: person.countyId,
    countyName: countyName ?? person.countyId,
    language: person.language,
    hats: person.grants.map((grant, at) => ({ ...grant, areaName: hatAreas[at] ?? grant.areaPath })),
    consents: consentKinds.map((kind) => person.consents.find((consent) => consent.kind === kind) ?? { kind, given: false }),
    version: person.version,
  };
};
