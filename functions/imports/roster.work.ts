import { isWithin } from '@shared/area-path';
import type { Grant } from '@shared/people/caller';
import { same } from '@shared/same';
import type { HelperKind, Role } from '@shared/terms';
import { derivedId } from '../core/ids';
import type { Write } from '../core/store';
import type { Org, Person } from '../people/person';
import { type KindWork, type Terms, wrong } from './kind-work';
import { type CheckedRow, type Group, isRight, issueAt, type TableRow } from './table-row';

export type PeopleParts = {
  /** Tells nothing of the phone. */
  readonly idFor: (phone: string) => string;
  readonly findByPhone: (phone: string) => Promise<Person | undefined>;
  readonly org: (orgId: string) => Promise<Org | undefined>;
  readonly orgWrite: (org: Org) => Write;
  readonly newPerson: (person: {
    personId: string;
    name: string;
    phone: string;
    countyId: string;
    homeArea: string;
    grants: readonly Grant[];
  }) => readonly Write[];
  readonly changeGrants: (person: Person, grants: readonly Grant[]) => readonly Write[];
};

/** A roster may call somebody by a fuller or shorter name; only another surname is another person. */
const sameName = (one: string, other: string): boolean => [...one][0] === [...other][0];

/** 名册: a person by their phone's keyed hash, each row one role in one area; `ends` takes it away. Roles that no row names stay. */
export const rosterWork = ({ people }: { readonly people: PeopleParts }): KindWork => {
  const orgIdFor = async (name: string, { countyId }: Terms): Promise<Org | undefined> =>
    (await people.org(/^[A-Za-z0-9_-]{1,64}$/.test(name) ? name : derivedId(`org ${countyId}`, name))) ?? undefined;

  const grantOf = async ({ values }: TableRow, area: string, terms: Terms): Promise<{ grant: Grant; org?: Org }> => {
    const role = values.role as Role;
    const { org: named, helperKind } = values;
    const known = named === undefined ? undefined : await orgIdFor(named, terms);
    const org: Org | undefined =
      known ??
      (named === undefined
        ? undefined
        : { orgId: derivedId(`org ${terms.countyId}`, named), name: named, kind: orgKind(role, helperKind), areaPath: terms.countyId });
    const grant: Grant = {
      role,
      areaPath: area,
      ...(org && { orgId: org.orgId, orgName: org.name }),
      ...(helperKind && { helperKind: helperKind as HelperKind }),
    };
    return { grant, ...(org && !known && { org }) };
  };

  /** The grants as they will be, and organisations that come into being. */
  const outcome = async (rows: readonly TableRow[], person: Person | undefined, terms: Terms) => {
    let grants: readonly Grant[] = person?.grants ?? [];
    const orgs = new Map<string, Org>();
    const changes = new Map<TableRow, boolean>();
    for (const row of rows) {
      const area = terms.places.find(row.values.area ?? '');
      if (!area.ok) continue;
      const { grant, org } = await grantOf(row, area.value, terms);
      const has = grants.some((one) => alike(one, grant));
      const ends = row.values.ends === 'yes';
      changes.set(row, ends === has);
      if (org && !ends) orgs.set(org.orgId, org);
      if (ends) grants = grants.filter((one) => !alike(one, grant));
      else if (!has) grants = [...grants, grant];
    }
    return { grants, orgs: [...orgs.values()], changes };
  };

  const checkGroup = async (group: Group, terms: Terms): Promise<Group<CheckedRow>> => {
    const right = group.rows.filter(isRight);
    const person = right.length > 0 ? await people.findByPhone(group.key) : undefined;
    const { changes } = await outcome(right, person, terms);
    const rows = group.rows.map((row): CheckedRow => {
      if (!isRight(row)) return { ...row, fate: 'wrong' };
      const area = terms.places.find(row.values.area ?? '');
      if (!area.ok) return wrong(row, { column: 'area', reason: area.refusal.reason });
      if (!isWithin(area.value, terms.areaPath)) return wrong(row, issueAt('area', 'areaOutside'));
      if (person && !sameName(person.name, row.values.name ?? '')) return wrong(row, issueAt('name', 'nameDiffers'));
      return { ...row, fate: !changes.get(row) ? 'unchanged' : person ? 'changed' : 'new' };
    });
    return { key: group.key, rows };
  };

  return {
    async check(groups, terms) {
      const checked: Group<CheckedRow>[] = [];
      for (const group of groups) checked.push(await checkGroup(group, terms));
      return checked;
    },
    async write(group, terms) {
      const rows = group.rows.filter(({ fate }) => fate === 'new' || fate === 'changed');
      const [first] = rows;
      if (!first) return { writes: [] };
      const person = await people.findByPhone(group.key);
      if (person && !sameName(person.name, first.values.name ?? '')) return { refused: issueAt('name', 'nameDiffers') };
      const { grants, orgs } = await outcome(rows, person, terms);
      if (same(grants, person?.grants ?? [])) return { writes: [] };
      const { countyId } = terms;
      const home = terms.places.find(first.values.area ?? '');
      const own = person
        ? people.changeGrants(person, grants)
        : people.newPerson({
            personId: people.idFor(group.key),
            name: first.values.name ?? '',
            phone: group.key,
            countyId,
            homeArea: home.ok ? home.value : countyId,
            grants,
          });
      return { writes: [...own, ...orgs.map(people.orgWrite)] };
    },
  };
};

const alike = (one: Grant, other: Grant): boolean =>
  one.role === other.role && one.areaPath === other.areaPath && one.orgId === other.orgId && one.helperKind === other.helperKind;

const orgKind = (role: Role, helperKind: string | undefined): Org['kind'] => {
  if (helperKind === 'enterprise' || helperKind === 'partnerUnit') return helperKind;
  return role === 'departmentHandler' ? 'department' : 'office';
};
