import type { HouseholdRules } from '@shared/households/household.rules';
import { areaLevels } from '@shared/terms';
import { areaWrites } from '../areas/area.changes';
import { areaTreeKey } from '../areas/area.keys';
import type { Area, Areas } from '../areas/areas.repository';
import type { FieldCrypto } from '../core/field-crypto';
import type { Item, Page, Store } from '../core/store';
import { openedAddress } from '../households/household.address';
import { isMinor } from '../households/household.file';
import { idNumberKey } from '../households/household.keys';
import { planChanges } from '../households/household.writes';
import type { Households } from '../households/households.of';
import { importedChange } from '../households/imported-household';
import { idNumberHashOf, openedNumbers } from '../households/new-household';
import type { TableParts } from '../imports/import.deps';
import type { KnownArea } from '../imports/place-index';
import type { People } from '../people/people.repository';
import { changeGrants, newPersonWrites, orgItem } from '../people/person.items';
import { roleListKey } from '../people/person.keys';

type Parts = {
  readonly store: Store;
  readonly crypto: FieldCrypto;
  readonly areas: Areas;
  readonly people: People;
  readonly households: Households;
  readonly householdRules: (countyId: string) => Promise<HouseholdRules>;
};

/** What tables that go in and out need of areas, people and household files. */
export const tableParts = ({ store, crypto, areas, people, households, householdRules }: Parts): TableParts => ({
  areaTree: async (countyId) => {
    const found: KnownArea[] = [];
    let after: string | undefined;
    do {
      const page: Page = await store.query({ pk: areaTreeKey(countyId), limit: 1000, ...(after && { after }) });
      found.push(...page.items.map(knownArea));
      after = page.next;
    } while (after);
    return found;
  },
  areas: {
    fresh: areas.fresh,
    writes: (before, { path, name, code }, by, now) => {
      areas.changed(path.split('/')[0] ?? path);
      const level = areaLevels[path.split('/').length - 1] ?? 'cell';
      const { retired: _again, ...was }: Partial<Area> = before ?? {};
      const after: Area = {
        ...was,
        path,
        name,
        level,
        version: before?.version ?? 0,
        ...(path.includes('/') && { parent: path.slice(0, path.lastIndexOf('/')) }),
        ...(code && { code }),
      };
      const change = before ? ({ type: 'AreaRenamed', before: before.name } as const) : ({ type: 'AreaAdded' } as const);
      return areaWrites(before, after, change, { ...by, as: 'administrator' }, now);
    },
  },
  people: {
    idFor: (phone) => crypto.keyedHash('roster.person', phone).slice(0, 22),
    findByPhone: people.findByPhone,
    org: people.org,
    orgWrite: (org) => ({ put: orgItem(org) }),
    newPerson: (person) => newPersonWrites({ ...person, grants: [...person.grants], language: 'zh' }, crypto),
    changeGrants,
  },
  households: {
    findFile: households.findFile,
    areasOf: async (ids) => new Map([...(await households.many(ids))].map(([id, { areaPath }]) => [id, areaPath])),
    idNumberKey,
    idNumberHash: (idNumber) => idNumberHashOf(crypto, idNumber),
    importedChange: async (before, given, byLabel, now, countyId) =>
      importedChange(before, given, byLabel, now, crypto, await householdRules(countyId)),
    plan: (change, by) => planChanges([change], by),
  },
  exports: {
    ledger: async (countyId, areaPath, cursor) => {
      const { households: found, next } = await households.ledger(countyId, areaPath, {}, { limit: 100, cursor });
      return { ids: found.map(({ id }) => id), ...(next && { next }) };
    },
    findFile: households.findFile,
    addressOf: (file) => openedAddress(file, crypto),
    numbersOf: (member) => openedNumbers(member, crypto),
    isMinor: (birthday, now) => isMinor({ birthday }, now),
    peopleIn: async (areaPath) => {
      const ids = new Set<string>();
      let after: string | undefined;
      do {
        const page: Page = await store.query({ pk: roleListKey(areaPath), limit: 500, ...(after && { after }) });
        for (const item of page.items) ids.add(String(item.personId));
        after = page.next;
      } while (after);
      return people.findMany([...ids]);
    },
    phoneOf: people.phoneOf,
  },
});

const knownArea = (item: Item): KnownArea => ({
  path: String(item.path),
  name: String(item.name),
  ...(typeof item.code === 'string' && { code: item.code }),
  ...(item.retired !== undefined && { retired: true }),
});
