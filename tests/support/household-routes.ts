import { defaultHouseholdRules } from '@shared/households/household.rules';
import type { HouseholdRecord } from '@shared/households/household.views';
import { idNumberOf } from '../../functions/households/household.builder';
import { type AHouse, liuyin } from './house';

type Known = { id: string; other: string; grown: string; minor: string; proposal: string; turn: number };
const known = new WeakMap<AHouse, Known>();
const at0: Known = { id: '', other: 'x', grown: 'm', minor: 'm', proposal: 'p', turn: 0 };
export const lastFile = (at: AHouse): Known => known.get(at) ?? at0;

const from = { source: 'office' } as const;
/** Nothing about them presses, so that what is written proposes no other level beside it. */
export const aFileForm = (turn = 1, areaPath = liuyin) => ({
  areaPath,
  members: [
    {
      name: '何建国',
      relation: 'head',
      birthday: '1985-03-02',
      idNumber: idNumberOf('1985-03-02', turn),
      phone: '19900001234',
      values: { ability: 'full' },
    },
    {
      name: '何小满',
      relation: 'child',
      birthday: '2015-06-01',
      idNumber: idNumberOf('2015-06-01', turn),
      values: { schooling: 'compulsory' },
    },
    { name: '刘秀英', relation: 'spouse', birthday: '1987-08-09', values: { ability: 'full' } },
  ],
  values: { housing: 'own' },
  categories: [],
  consent: true,
  from,
});

/** A file in 柳荫 of three people, one of them under age. */
export const aFile = async (at: AHouse, areaPath = liuyin): Promise<string> => {
  const turn = lastFile(at).turn + 1;
  const { status, body } = await at.ask<HouseholdRecord>('town', 'POST', '/api/households', aFileForm(turn, areaPath));
  if (status !== 201) throw new Error(`no file: ${JSON.stringify(body)}`);
  const members = body.memberList ?? [];
  const of = (relation: string) => members.find((one) => one.relation === relation)?.memberId ?? '';
  known.set(at, { ...lastFile(at), id: body.id, grown: of('spouse'), minor: of('child'), turn });
  return body.id;
};
const twoFiles = async (at: AHouse) => {
  const other = await aFile(at);
  const id = await aFile(at);
  known.set(at, { ...lastFile(at), other });
  return id;
};
const merged = async (at: AHouse) => {
  const id = await twoFiles(at);
  await at.ask('town', 'POST', `/api/households/${id}/merge`, { other: lastFile(at).other, same: [], reason: '同一家人' });
  return id;
};
const watched = async (at: AHouse) => {
  const id = await aFile(at);
  await at.ask('town', 'POST', `/api/households/${id}/watch`, { reason: '独居' });
  return id;
};
export const withAddress = async (at: AHouse) => {
  const id = await aFile(at);
  await at.ask('town', 'PUT', `/api/households/${id}/address`, { address: '平房区三排十二号' });
  return id;
};
const withFindings = async (at: AHouse) => {
  const id = await aFile(at);
  const findings = [{ field: 'skills', value: '会做饭' }];
  const { body } = await at.ask<HouseholdRecord>('grid', 'POST', `/api/households/${id}/findings`, { from: { source: 'visit' }, findings });
  known.set(at, { ...lastFile(at), proposal: body.findings?.[0]?.id ?? '' });
  return id;
};

type Way = {
  readonly make?: (at: AHouse) => Promise<string>;
  readonly body: (at: AHouse) => unknown;
  readonly other?: (at: AHouse) => unknown;
  readonly grid?: true;
};
const reason: Pick<Way, 'body' | 'other'> = { body: () => ({ reason: '走访时商量过' }), other: () => ({ reason: '另一个原因' }) };
const both = (first: object, second: object): Pick<Way, 'body' | 'other'> => ({ body: () => first, other: () => second });
const aMember = (name: string) => ({ from, member: { name, relation: 'sibling', birthday: '1990-01-01', values: { ability: 'full' } } });
const finding = (value: string) => ({ from: { source: 'visit' }, findings: [{ field: 'livingWords', value }] });
const purpose = both({ purpose: '上门核实' }, { purpose: '代办业务' });

/** Every way to write in a file: two ways to ask, in which state, and whether grid workers may. */
export const fileWrites: Readonly<Record<string, Way>> = {
  ChangeHousehold: both({ from, values: { skills: '会做饭' } }, { from, values: { skills: '会修车' } }),
  AddMember: both(aMember('何建军'), aMember('何建民')),
  ChangeMember: both({ from, values: { occupation: 'casual' } }, { from, values: { occupation: 'employed' } }),
  MemberLeaves: both({ reason: '外出打工', on: '2026-11-20' }, { reason: '搬走了', on: '2026-11-20' }),
  AddNote: { ...both({ words: '门口有坡', visibility: 'grid' }, { words: '门口没坡', visibility: 'grid' }), grid: true },
  ProposeFindings: { ...both(finding('屋里冷'), finding('屋里暖')), grid: true },
  SettleFindings: { ...both({ accept: [0] }, { accept: [], reason: '不属实' }), make: withFindings },
  DecideLevel: both({ level: 'blue' }, { level: 'red', words: '另有情况' }),
  BeginWatch: reason,
  EndWatch: { ...reason, make: watched },
  MergeHouseholds: {
    make: twoFiles,
    body: (at) => ({ other: lastFile(at).other, same: [], reason: '同一家人' }),
    other: (at) => ({ other: lastFile(at).other, same: [], reason: '另一个原因' }),
  },
  UndoMerge: { make: merged, body: (at) => ({ other: lastFile(at).other }), other: () => ({ other: 'hh0' }) },
  SplitHousehold: {
    body: (at) => ({ memberIds: [lastFile(at).grown], headId: lastFile(at).grown, areaPath: liuyin, reason: '分家了' }),
    other: (at) => ({ memberIds: [lastFile(at).grown], headId: lastFile(at).grown, areaPath: liuyin, reason: '另一个原因' }),
  },
  CloseHousehold: reason,
  SetAddress: { ...both({ address: '平房区三排十二号' }, { address: '枣树巷七号院', point: { lat: 30, lon: 107 } }), grid: true },
  OpenAddress: { ...purpose, make: withAddress, grid: true },
  OpenMinor: { ...purpose, grid: true },
  OpenNumber: { ...both({ which: 'idNumber', purpose: '上门核实' }, { which: 'idNumber', purpose: '代办业务' }), grid: true },
};
const heads = new Set(['OpenNumber']);
/** A path of a file with the member or findings it names; numbers are asked of the child, who has one. */
export const filePath = (at: AHouse, name: string, path: string): string =>
  path
    .replace('{memberId}', name === 'OpenMinor' || heads.has(name) ? lastFile(at).minor : lastFile(at).grown)
    .replace('{proposalId}', lastFile(at).proposal);

let opened = 500;
const readers = ['grid', 'officer', 'town', 'supervisor', 'leader'] as const;
const offices = ['officer', 'elsewhere', 'town', 'farOfficer'] as const;
const setters = ['admin', 'farAdmin'] as const;

/** For each contract of household files: whom it serves, of a file in 柳荫. */
export const householdExpected = <Person extends string>(people: readonly Person[], signedIn: readonly Person[]) => {
  const who = (names: readonly string[]) => names as readonly Person[];
  const all = (names: readonly Person[], status: number) =>
    Object.fromEntries(names.map((one) => [one, status])) as Partial<Record<Person, number>>;
  const ofFile = { make: (at: AHouse) => aFile(at), seenBy: who(readers) };
  const writes = Object.entries(fileWrites).map(([name, { make, body, grid }]) => [
    name,
    {
      ...ofFile,
      ...(make && { make }),
      body,
      may: who(grid ? ['officer', 'town', 'grid'] : ['officer', 'town']),
      gate: who(grid ? [...offices, 'grid'] : offices),
    },
  ]);
  return {
    ...Object.fromEntries(writes),
    AddDocument: {
      ...ofFile,
      body: () => ({ title: '残疾证', mediaId: 'img_x', visibility: 'office' }),
      may: [],
      gate: who([...offices, 'grid']),
      but: all(who(['officer', 'town', 'grid']), 422),
    },
    GetHouseholds: { may: who([...offices, 'grid', 'supervisor', 'leader']), gate: who([...offices, 'grid', 'supervisor', 'leader']) },
    GetHousehold: { ...ofFile, may: who(readers) },
    GetMyHousehold: { may: [], but: all(signedIn, 404) },
    GetFieldHistory: {
      ...ofFile,
      query: '?field=housing',
      may: who(['grid', 'officer', 'town', 'supervisor']),
      but: all(who(['leader']), 404),
    },
    GetPossibleDoubles: { ...ofFile, may: who(['officer', 'town']), gate: who(offices) },
    OpenHousehold: {
      body: () => aFileForm(++opened),
      may: who(['officer', 'town']),
      gate: who(offices),
      but: all(who(['elsewhere', 'farOfficer']), 422),
    },
    FindHousehold: { body: () => ({ idNumber: idNumberOf('1985-03-02', 1) }), may: who(offices), gate: who(offices) },
    GetHouseholdRules: { may: people },
    ChangeHouseholdRules: { body: () => defaultHouseholdRules, may: who(setters), gate: who(setters) },
  };
};

/** A right body for every contract of household files that takes one. */
export const householdBodies = (): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(fileWrites).map(([name, { body }]) => [name, body({} as AHouse)])),
  AddDocument: { title: '残疾证', mediaId: 'img_x', visibility: 'office' },
  OpenHousehold: aFileForm(),
  FindHousehold: { idNumber: idNumberOf('1985-03-02', 1) },
  ChangeHouseholdRules: defaultHouseholdRules,
});
