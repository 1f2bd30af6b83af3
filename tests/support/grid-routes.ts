import type { PostForm, StationForm } from '@shared/grid/grid.views';
import type { SuggestionForm } from '@shared/suggestions/suggestion.contracts';
import { defaultSuggestionRules } from '@shared/suggestions/suggestion.rules';
import { type AHouse, liuyin } from './house';

const made = new WeakMap<AHouse, { area: string; code: string; turn: number }>();
const lastOf = (at: AHouse) => {
  const known = made.get(at) ?? { area: liuyin, code: '2222-2222-2222', turn: 0 };
  made.set(at, known);
  return known;
};
const nameFor = (at: AHouse) => {
  lastOf(at).turn += 1;
  return `第${lastOf(at).turn}号地`;
};
const anArea = (parent: string) => async (at: AHouse) => {
  const { body } = await at.ask<{ path: string }>('admin', 'POST', '/api/areas', { parent, name: nameFor(at) });
  lastOf(at).area = body.path;
  return body.path;
};
const aCell = anArea(liuyin);
const aCommunity = anArea('huangliu/hewan');

export const aPost: PostForm = {
  members: [{ duty: 'gridWorker', name: '赵格', named: true }],
  phone: '0999-8123456',
  hours: [{ days: [1, 2], from: '08:30', to: '17:30' }],
  address: '党群服务中心',
  reach: '',
  patrolDays: [2],
  note: '',
};
const putPost = async (at: AHouse) => {
  await at.ask('officer', 'PUT', '/api/grid/posts', { area: liuyin, ...aPost });
  return '';
};
export const aStation: StationForm = {
  areaPath: liuyin,
  name: '柳荫驿站',
  address: '社区门口',
  phone: '',
  hours: [],
  services: ['rest'],
  note: '',
};
const makeStation = async (at: AHouse) => (await at.ask<{ id: string }>('officer', 'POST', '/api/stations', aStation)).body.id;

export const aLetter: SuggestionForm = {
  kind: 'service',
  words: '中午没有人值班，老人白跑一趟。',
  media: [],
  areaPath: liuyin,
  toCounty: false,
  anonymous: false,
};
const write = async (at: AHouse) => {
  const { body } = await at.ask<{ id: string; code: string }>('zhou', 'POST', '/api/suggestions', aLetter);
  lastOf(at).code = body.code;
  return body.id;
};
const answered = async (at: AHouse) => {
  const id = await write(at);
  await at.ask('officer', 'POST', `/api/suggestions/${id}/answers`, { words: '已经安排人值班。' });
  return id;
};

type Way = {
  readonly who: string;
  readonly make?: (at: AHouse) => Promise<string>;
  readonly body?: (at: AHouse) => unknown;
  readonly other?: (at: AHouse) => unknown;
};
const area = (more: object) => (at: AHouse) => ({ area: lastOf(at).area, ...more });
const rules = { ...defaultSuggestionRules, answerDays: 6 };

/** Every way to write about areas, notices, stations, complaints: who does it, and two ways to ask. */
export const gridWrites: Readonly<Record<string, Way>> = {
  AddArea: { who: 'admin', body: () => ({ parent: liuyin, name: '第一网格' }), other: () => ({ parent: liuyin, name: '第二网格' }) },
  RenameArea: { who: 'admin', make: aCell, body: area({ name: '新名字' }), other: area({ name: '另一个名字' }) },
  RetireArea: { who: 'admin', make: aCell, body: area({ reason: '合并了' }), other: area({ reason: '并到别处' }) },
  MoveArea: {
    who: 'admin',
    make: aCommunity,
    body: area({ to: 'huangliu/dongshan', reason: '划归' }),
    other: area({ to: 'huangliu/dongshan', reason: '调整' }),
  },
  ChangePost: {
    who: 'officer',
    make: putPost,
    body: () => ({ area: liuyin, ...aPost }),
    other: () => ({ area: liuyin, ...aPost, note: '节假日也在' }),
  },
  ChangeMyNaming: {
    who: 'grid',
    make: putPost,
    body: () => ({ area: liuyin, named: false }),
    other: () => ({ area: liuyin, named: true }),
  },
  AddStation: { who: 'officer', body: () => aStation, other: () => ({ ...aStation, name: '另一个驿站' }) },
  ChangeStation: { who: 'officer', make: makeStation, body: () => ({ ...aStation, note: '有坡道' }), other: () => aStation },
  CloseStation: { who: 'officer', make: makeStation, body: () => ({ closed: true }), other: () => ({ closed: false }) },
  SubmitSuggestion: { who: 'zhou', body: () => aLetter, other: () => ({ ...aLetter, words: '窗口的人很耐心，谢谢。' }) },
  SayHelpedByCode: {
    who: 'zhou',
    make: answered,
    body: (at) => ({ code: lastOf(at).code, helped: true }),
    other: (at) => ({ code: lastOf(at).code, helped: false }),
  },
  SayHelped: { who: 'zhou', make: answered, body: () => ({ helped: true }), other: () => ({ helped: false }) },
  AnswerSuggestion: {
    who: 'officer',
    make: write,
    body: () => ({ words: '已经安排人值班。' }),
    other: () => ({ words: '明天起有人值班。' }),
  },
  HandOnSuggestion: {
    who: 'town',
    make: write,
    body: () => ({ areaPath: 'huangliu/hewan', reason: '镇里的窗口' }),
    other: () => ({ areaPath: 'huangliu', reason: '县里的窗口' }),
  },
  ChangeSuggestionRules: { who: 'admin', body: () => rules, other: () => defaultSuggestionRules },
};

/** Where the version of what a contract of these changes can be read. */
export const gridVersionPath = (at: AHouse, name: string, id: string): string | undefined => {
  if (['RenameArea', 'RetireArea', 'MoveArea'].includes(name)) return `/api/areas/below?area=${encodeURIComponent(lastOf(at).area)}`;
  if (name === 'ChangePost') return `/api/grid/posts/form?area=${encodeURIComponent(liuyin)}`;
  if (name === 'ChangeStation' || name === 'CloseStation') return `/api/stations/${id}`;
  if (['SayHelped', 'AnswerSuggestion', 'HandOnSuggestion'].includes(name)) return `/api/suggestions/${id}`;
  return undefined;
};

/** A right body for each contract that takes one. */
export const gridBodies = (at?: AHouse): Record<string, unknown> => {
  const somewhere = at ?? ({} as AHouse);
  const writes = Object.entries(gridWrites).flatMap(([name, { body }]) => (body ? [[name, body(somewhere)]] : []));
  return { ...Object.fromEntries(writes), TrackSuggestion: { code: '2222-2222-2222' } };
};

/** For each contract: whom it serves, of things in 柳荫. */
export const gridExpected = <Person extends string>(people: readonly Person[], signedIn: readonly Person[]) => {
  const who = (...names: readonly string[]) => names as readonly Person[];
  const admins = who('admin', 'townAdmin', 'farAdmin');
  const keepers = who('officer', 'elsewhere', 'town', 'farOfficer', 'admin', 'townAdmin', 'farAdmin');
  const here = { may: who('officer', 'town', 'admin', 'townAdmin'), gate: keepers, seenBy: who('elsewhere', 'farOfficer', 'farAdmin') };
  const desk = { may: who('officer', 'town'), gate: keepers };
  const others = signedIn.filter((one) => one !== 'grid');
  const query = `?area=${encodeURIComponent(liuyin)}`;
  const of = (name: string) => {
    const { make, body } = gridWrites[name] ?? {};
    return { ...(make && { make }), ...(body && { body }) };
  };
  const ofArea = { may: who('admin', 'townAdmin'), gate: admins, seenBy: who('farAdmin') };
  return {
    GetAreasBelow: { may: people, query },
    GetAreaHistory: { may: who('admin', 'townAdmin'), gate: admins, query },
    AddArea: { ...ofArea, body: (at: AHouse) => ({ parent: liuyin, name: nameFor(at) }) },
    RenameArea: { ...ofArea, ...of('RenameArea'), body: (at: AHouse) => ({ area: lastOf(at).area, name: nameFor(at) }) },
    RetireArea: { ...ofArea, ...of('RetireArea') },
    MoveArea: { ...of('MoveArea'), may: who('admin'), gate: admins, seenBy: who('townAdmin', 'farAdmin') },
    GetPost: { may: people, query },
    GetPostsBelow: { may: people, query },
    GetPostForm: { ...here, query },
    ChangePost: { ...here, body: () => ({ area: liuyin, ...aPost }) },
    ChangeMyNaming: {
      ...of('ChangeMyNaming'),
      may: who('grid'),
      but: Object.fromEntries(others.map((one) => [one, 409])) as Partial<Record<Person, number>>,
    },
    GetStations: { may: people },
    GetStation: { may: people, make: makeStation },
    AddStation: { ...here, ...of('AddStation') },
    ChangeStation: { ...here, ...of('ChangeStation') },
    CloseStation: { ...here, ...of('CloseStation') },
    SubmitSuggestion: { may: people, ...of('SubmitSuggestion') },
    TrackSuggestion: { may: people, make: write, body: (at: AHouse) => ({ code: lastOf(at).code }) },
    SayHelpedByCode: { may: people, ...of('SayHelpedByCode') },
    SayHelped: { may: who('zhou'), seenBy: who('officer', 'town', 'supervisor'), ...of('SayHelped') },
    GetSuggestion: { may: who('zhou', 'officer', 'town', 'supervisor'), make: write },
    GetMySuggestions: { may: signedIn },
    GetSuggestionQueue: { may: [...keepers, ...who('supervisor')], gate: [...keepers, ...who('supervisor')] },
    AnswerSuggestion: { ...desk, ...of('AnswerSuggestion') },
    HandOnSuggestion: { ...desk, ...of('HandOnSuggestion') },
    GetSuggestionRules: { may: people },
    ChangeSuggestionRules: { may: who('admin', 'farAdmin'), gate: admins, body: () => rules },
  };
};
