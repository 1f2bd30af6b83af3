import type { Role } from '@shared/terms';
import * as z from 'zod/mini';
import type { FieldCrypto } from '../core/field-crypto';
import type { Item, Key, Store } from '../core/store';
import { openidLookup, phoneLookup } from './lookup';
import { Org, Person } from './person';
import { memberKey, openidKey, orgKey, personKey, phoneKey, roleKey, roleListKey } from './person.keys';

export type People = {
  find(personId: string): Promise<Person | undefined>;
  /** Those that exist, in no order; asking for nobody reads nothing. */
  findMany(personIds: readonly string[]): Promise<readonly Person[]>;
  findByPhone(phone: string): Promise<Person | undefined>;
  findByOpenid(openid: string): Promise<Person | undefined>;
  /** Ids of those who hold the role for exactly this area (not above, not below). */
  inRole(role: Role, areaPath: string): Promise<readonly string[]>;
  org(orgId: string): Promise<Org | undefined>;
  orgMembers(orgId: string): Promise<readonly string[]>;
  /** The phone in plain text; for masking, and for who may open contact details. */
  phoneOf(person: Person): string | undefined;
  /** Who they are to WeChat, in plain text; for sending them messages. */
  openidOf(person: Person): string | undefined;
};

const Pointer = z.object({ personId: z.string() });
const personOf = (item: Item): Person => Person.parse(item);

export const peopleRepository = (store: Store, crypto: FieldCrypto): People => {
  const find: People['find'] = async (personId) => {
    const item = await store.get(personKey(personId));
    return item && personOf(item);
  };
  const follow = async (key: Key) => {
    const item = await store.get(key);
    return item && find(Pointer.parse(item).personId);
  };
  const idsUnder = async (pk: string, prefix: string) => {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.query({ pk, sk: { prefix }, limit: 500, ...(after && { after }) });
      ids.push(...page.items.map((item) => Pointer.parse(item).personId));
      after = page.next;
    } while (after);
    return ids;
  };

  return {
    find,
    findMany: async (personIds) =>
      personIds.length === 0 ? [] : (await store.getMany([...new Set(personIds)].map(personKey))).map(personOf),
    findByPhone: (phone) => follow(phoneKey(phoneLookup(crypto, phone))),
    findByOpenid: (openid) => follow(openidKey(openidLookup(crypto, openid))),
    inRole: (role, areaPath) => idsUnder(roleListKey(areaPath), roleKey(areaPath, role, '').sk),
    org: async (orgId) => {
      const item = await store.get(orgKey(orgId));
      return item && Org.parse(item);
    },
    orgMembers: (orgId) => idsUnder(orgKey(orgId).pk, memberKey(orgId, '').sk),
    phoneOf: (person) => (person.sealedPhone === undefined ? undefined : crypto.open('person.phone', person.sealedPhone)),
    openidOf: (person) => (person.sealedOpenid === undefined ? undefined : crypto.open('person.openid', person.sealedOpenid)),
  };
};
