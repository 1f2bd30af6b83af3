import type { Action, Relation } from '@shared/access/access';
import type { HouseholdRules } from '@shared/households/household.rules';
import type { Caller } from '@shared/people/caller';
import type { AreaView } from '@shared/people/people.contracts';
import type { FieldCrypto } from '../core/field-crypto';
import type { Write } from '../core/store';
import type { Person } from '../people/person';
import type { Households } from './households.of';

/** What the routes of household files need from the rest of the house, wired in hosts. */
export type HouseholdDeps = {
  readonly households: Households;
  readonly householdRules: (countyId: string) => Promise<HouseholdRules>;
  readonly may: (
    caller: Caller | undefined,
    resource: 'household',
    action: Action,
    to: { areaPath?: string; relations: readonly Relation[] },
  ) => boolean;
  /** `living`: one that may be chosen. */
  readonly areas: { living(path: string): Promise<AreaView | undefined>; nameOf(path: string): Promise<string> };
  readonly people: {
    findMany(personIds: readonly string[]): Promise<readonly Person[]>;
    findByPhone(phone: string): Promise<Person | undefined>;
  };
  /** The person with this household, or none, on condition that nothing changed meanwhile. */
  readonly joinHousehold: (person: Person, householdId: string | undefined) => Write;
  readonly media: {
    view(id: string): { id: string; kind: 'image' | 'audio'; url: string };
    ownedBy(ids: readonly string[], personId: string): Promise<boolean>;
  };
  readonly crypto: FieldCrypto;
  readonly clock: () => Date;
};
