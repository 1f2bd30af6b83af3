import type { RiskLevel } from '@shared/households/household';
import { dayMs, localDay } from '@shared/time';
import { idNumberOf } from '../../functions/households/household.builder';
import { livingIn } from '../../functions/households/household.file';
import type { SeenFile } from './household-witness';
import { type Asked, plantedPhone } from './requests';
import type { Chance } from './scheduler';
import { community } from './town';

export const [communityOfficer, townOfficer, cellWorker, resident] = ['o1', 't1', 'g1', 'r1'] as const;
export const cells = [`${community}/w01`, `${community}/w02`] as const;
const office = [communityOfficer, communityOfficer, townOfficer] as const;
const everybody = [communityOfficer, communityOfficer, townOfficer, cellWorker] as const;

/** Few numbers, so that one person is often written down in two places at once. */
const birthdays = ['1950-03-01', '1985-07-09', '2016-02-11', '1972-12-30'];
export const numbers = birthdays.flatMap((birthday) => [1, 2, 3, 4].map((turn) => ({ birthday, idNumber: idNumberOf(birthday, turn) })));

const from = { source: 'office' };
const memberValues = (chance: Chance) =>
  chance.pick([{}, { health: 'serious' }, { health: 'healthy', ability: 'full' }, { disability: 1 }, { flags: ['lonelyElder'] }]);
const householdValues = (chance: Chance) => ({
  incomeYuan: 1000 * (1 + chance.below(90)),
  ...(chance.happens(0.4) && { medicalYuan: 500 * chance.below(60) }),
  ...(chance.happens(0.3) && { causes: [chance.pick(['illness', 'disaster', 'schooling', 'suddenEvent'])] }),
});
const aMember = (relation: string, chance: Chance) => {
  if (chance.happens(0.12)) return { name: `${resident}名`, relation, birthday: '1990-01-01', phone: plantedPhone, values: {} };
  const { birthday, idNumber } = chance.pick(numbers);
  return { name: `周${chance.below(50)}`, relation, birthday, ...(chance.happens(0.85) && { idNumber }), values: memberValues(chance) };
};

const post = (key: string, who: string, path: string, what: string, body: object): Asked => ({
  key,
  who,
  method: 'POST',
  path,
  what,
  body,
});
export const opening = (key: string, chance: Chance): Asked =>
  post(key, chance.pick(office), '/api/households', 'open', {
    areaPath: chance.pick(cells),
    members: [aMember('head', chance), ...Array.from({ length: chance.below(3) }, () => aMember('other', chance))],
    values: householdValues(chance),
    categories: [],
    consent: true,
    from,
  });

export const livingFiles = (files: readonly SeenFile[]) => files.filter(({ household }) => household.status === 'active');
const home = ({ members }: SeenFile) => livingIn({ members: [...members.values()] }).map(({ memberId }) => memberId);
const levels: readonly RiskLevel[] = ['red', 'yellow', 'blue'];

type Doing = {
  readonly file: SeenFile;
  readonly all: readonly SeenFile[];
  readonly key: string;
  readonly chance: Chance;
  readonly now: number;
};
type Act = (doing: Doing) => Pick<Asked, 'who' | 'body'> & { readonly path: string; readonly put?: true };
const someone = ({ file, chance }: Doing) => chance.pick([...home(file), 'm0']);
const found = (doing: Doing) => [
  { field: 'incomeYuan', value: 1000 * (1 + doing.chance.below(90)) },
  ...(doing.chance.happens(0.6)
    ? [{ memberId: someone(doing), field: 'health', value: doing.chance.pick(['serious', 'healthy', 'chronic']) }]
    : []),
];

/** Everything that is done to a file, by those who may and sometimes by who may not. */
const acts = {
  addMember: ({ chance }) => ({
    who: chance.pick(office),
    path: '/members',
    body: { from, member: aMember(chance.pick(['other', 'spouse']), chance) },
  }),
  changeValues: ({ chance }) => ({ who: chance.pick(office), path: '/values', put: true, body: { from, values: householdValues(chance) } }),
  changeMember: (doing) => {
    const { birthday, idNumber } = doing.chance.pick(numbers);
    const body = doing.chance.happens(0.5) ? { from, birthday, idNumber, values: {} } : { from, values: { health: 'chronic' } };
    return { who: doing.chance.pick(office), path: `/members/${someone(doing)}`, put: true, body };
  },
  leave: (doing) => ({
    who: doing.chance.pick(office),
    path: `/members/${someone(doing)}/leave`,
    body: { reason: '外出打工', on: localDay(new Date(doing.now - dayMs)), newHeadId: someone(doing) },
  }),
  propose: (doing) => ({
    who: doing.chance.pick(everybody),
    path: '/findings',
    body: { from: { source: 'visit' }, findings: found(doing) },
  }),
  settle: ({ file, chance }) => ({
    who: chance.pick(everybody),
    path: `/findings/${chance.pick([...file.proposals.keys(), 'p0'])}`,
    body: { accept: chance.pick([[0], [0, 1], [1], []]), reason: '核实过' },
  }),
  decideLevel: ({ chance }) => ({ who: chance.pick(everybody), path: '/level', body: { level: chance.pick(levels), words: '上门看过' } }),
  merge: ({ file, all, chance }) => {
    const others = livingFiles(all).filter((one) => one !== file);
    const other = others.length > 0 ? chance.pick(others) : file;
    const same = chance.happens(0.3) ? [{ here: chance.pick([...home(file), 'm0']), there: chance.pick([...home(other), 'm0']) }] : [];
    return { who: chance.pick(office), path: '/merge', body: { other: other.household.id, same, reason: '是同一家人' } };
  },
  undo: ({ file, all, chance }) => {
    const into = all.filter(({ merges }) => merges.size > 0);
    const there = file.merges.size > 0 || into.length === 0 ? file : chance.pick(into);
    return {
      who: chance.pick(office),
      path: `=${there.household.id}/merge/undo`,
      body: { other: chance.pick([...there.merges.keys(), 'hh0']) },
    };
  },
  split: (doing) => {
    const going = someone(doing);
    const body = { memberIds: [going], headId: going, newHeadId: someone(doing), areaPath: doing.chance.pick(cells), reason: '分家了' };
    return { who: doing.chance.pick(office), path: '/split', body };
  },
  watch: ({ chance }) => ({ who: chance.pick(office), path: chance.pick(['/watch', '/watch/end']), body: { reason: '再看一阵' } }),
  close: ({ chance }) => ({ who: chance.pick(office), path: '/close', body: { reason: '全家搬走了' } }),
} as const satisfies Readonly<Record<string, Act>>;
type What = keyof typeof acts;

const often: Readonly<Record<What, number>> = {
  addMember: 9,
  changeValues: 5,
  changeMember: 4,
  leave: 3,
  propose: 8,
  settle: 8,
  decideLevel: 6,
  merge: 6,
  undo: 5,
  split: 5,
  watch: 2,
  close: 1,
};
const weighted = Object.entries(often).flatMap(([what, times]) => Array<What>(times).fill(what as What));

/** Something that somebody might do to this file, whether it makes sense by then or not. */
export const nextOnFile = (doing: Doing): Asked => {
  const what = doing.chance.pick(weighted);
  const act: Act = acts[what];
  const { who, path, body, put } = act(doing);
  const whole = path.startsWith('=') ? path.slice(1) : `${doing.file.household.id}${path}`;
  return { key: doing.key, who, method: put ? 'PUT' : 'POST', path: `/api/households/${whole}`, body, what };
};
