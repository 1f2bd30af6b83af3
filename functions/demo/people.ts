import type { Grant } from '@shared/people/caller';
import { type HelperKind, helperKinds } from '@shared/terms';
import type { NewPerson, Org } from '../people/person';
import { cast, type Part } from './cast';
import type { Household } from './households';
import { inventedIdNumber, inventedName, inventedPhone } from './identity';
import { communities, countyId, townsOfCounty } from './places';
import { type Chance, inTurn } from './random';

export type Crowd = {
  readonly orgs: readonly Org[];
  readonly residents: readonly NewPerson[];
  readonly helpers: readonly NewPerson[];
  readonly gridWorkers: readonly NewPerson[];
  readonly officers: readonly NewPerson[];
};

export const residentsPerScale = 40;
/** How many of each kind a county of scale 1 has: 60 in all. */
const helperCounts: Record<HelperKind, number> = {
  volunteer: 16,
  partyMember: 12,
  countyLeader: 4,
  partyDelegate: 3,
  peoplesDeputy: 4,
  cppccMember: 3,
  partnerUnit: 12,
  enterprise: 6,
};
const membersPerUnit: Partial<Record<HelperKind, number>> = { partnerUnit: 2, enterprise: 1 };

const unitNames = ['县图书馆', '县供水所', '县第二中学', '县气象站', '县妇幼保健院', '县公路养护站'];
const firmNames = ['麦香粮油公司', '沙枣食品厂', '河湾家电商行', '暖阳服装店', '黄柳农机公司', '芦花家具厂'];
const departments = ['县民政局', '县教育局', '县残疾人联合会'];

/** Makes one person after the other. Phones follow one another from `firstTurn` on, so nobody shares one. */
export const makerOf = (chance: Chance, firstTurn = 0) => {
  let turn = firstTurn;
  return (
    part: Partial<Part> & { id: string },
    homeArea: string,
    grants: readonly Grant[],
    more: { readonly householdId?: string; readonly birthYear?: number } = {},
  ): NewPerson => {
    const drawn = chance.whole(1948, 2003);
    const birthYear = part.birthYear ?? more.birthYear ?? drawn;
    turn++;
    return {
      personId: part.id,
      countyId,
      homeArea,
      name: part.name ?? inventedName(chance),
      language: 'zh',
      grants,
      birthYear,
      phone: inventedPhone(turn),
      idNumber: inventedIdNumber(birthYear, turn),
      consents: [{ kind: 'service', given: true, at: '2026-01-05T01:00:00.000Z' }],
      ...(more.householdId && { householdId: more.householdId }),
    };
  };
};

/** Everybody with an account but those who only lend a hand, the personas among them. */
export const crowdOf = (chance: Chance, scale: number, households: readonly Household[]): Crowd => {
  const person = makerOf(chance);
  const playing = (role: Part['role'], helperKind?: HelperKind) =>
    cast.filter((part) => part.role === role && part.helperKind === helperKind);

  const residents = Array.from({ length: residentsPerScale * scale }, (_, at) => {
    const part = playing('resident')[at];
    const household = households.find(({ community }) => community === part?.areaPath) ?? inTurn(households, at);
    const area = part?.areaPath ?? household.community;
    return person(part ?? { id: `res${at + 1}` }, area, [{ role: 'resident', areaPath: area }], { householdId: household.householdId });
  });

  const orgs: Org[] = [];
  const unitOf = (kind: HelperKind, at: number): Pick<Grant, 'orgId' | 'orgName'> => {
    const members = membersPerUnit[kind];
    if (!members) return {};
    const number = Math.floor(at / members);
    const name = inTurn(kind === 'enterprise' ? firmNames : unitNames, number) + (number < 6 ? '' : `${Math.floor(number / 6) + 1}部`);
    const orgId = `${kind === 'enterprise' ? 'ent' : 'unit'}${number + 1}`;
    if (!orgs.some((org) => org.orgId === orgId))
      orgs.push({ orgId, name, kind: kind === 'enterprise' ? 'enterprise' : 'partnerUnit', areaPath: countyId });
    return { orgId, orgName: name };
  };
  const helpers = helperKinds.flatMap((kind) =>
    Array.from({ length: helperCounts[kind] * scale }, (_, at) => {
      const role = kind === 'volunteer' ? 'volunteer' : 'helper';
      const part = playing(role, kind)[at];
      const grant = { role, areaPath: countyId, helperKind: kind, ...unitOf(kind, at) } as const;
      return person(part ?? { id: `${kind.toLowerCase()}${at + 1}` }, inTurn(communities, at).path, [grant]);
    }),
  );

  const office = (place: { path: string; name: string }, at: number, kind: Org['kind'] = 'office') => {
    const org: Org = { orgId: `${kind === 'office' ? 'office' : 'dept'}${at + 1}`, name: place.name, kind, areaPath: place.path };
    orgs.push(org);
    return { orgId: org.orgId, orgName: org.name };
  };
  const staffOf = (part: Partial<Part> & { id: string }, grant: Grant) =>
    person(part, grant.areaPath, [grant, ...(part.also ? [part.also] : [])]);
  const staff = (role: Part['role'], id: string, areaPath: string, unit: Pick<Grant, 'orgId' | 'orgName'> = {}) =>
    staffOf(cast.find((part) => part.role === role && part.areaPath === areaPath) ?? { id }, { role, areaPath, ...unit });

  /** Whose name is told in the cast, though a name was drawn for them like for everybody. */
  const played = (one: NewPerson): NewPerson => ({ ...one, name: cast.find(({ id }) => id === one.personId)?.name ?? one.name });
  const gridWorkers = communities.map(({ path }, at) => staff('gridWorker', `grid${at + 1}`, path));
  const officers = [
    ...communities.map((place, at) =>
      staff('communityOfficer', `comm${at + 1}`, place.path, office({ ...place, name: `${place.name}居委会` }, at)),
    ),
    ...townsOfCounty.map((place, at) =>
      staff('townOfficer', `town${at + 1}`, place.path, office({ ...place, name: `${place.name}社会事务办` }, communities.length + at)),
    ),
    ...departments.map((name, at) =>
      played(
        staffOf(
          { id: `handler${at + 1}` },
          { role: 'departmentHandler', areaPath: countyId, ...office({ path: countyId, name }, at, 'department') },
        ),
      ),
    ),
    staff('leader', 'leader1', countyId),
    staff('supervisor', 'supervisor1', countyId),
    staff('administrator', 'admin1', countyId),
  ];
  return { orgs, residents, helpers, gridWorkers, officers };
};
