import type { Grant } from '@shared/people/caller';
import type { Persona } from '@shared/people/people.contracts';
import type { NewPerson } from '../../people/person';
import { inventedIdNumber, inventedName, inventedPhone } from '../identity';
import type { Chance } from '../random';
import { type LargeCounty, largeId, largeName } from './large-places';

/** Far behind everybody of the demo county. */
const firstTurn = 60_000_000;

type Played = Pick<Persona, 'personId' | 'name' | 'role' | 'areaName' | 'story'>;
/** Those of the large county whom one can be. */
export const largeCast: readonly Played[] = [
  {
    personId: 'lc-cell',
    name: '冉小梅',
    role: 'gridWorker',
    areaName: '川东县第一个网格',
    story: { zh: '川东县的网格员，只管一个网格，十来户人家。', en: 'Grid worker of one cell of a county of 2,517 cells.' },
  },
  {
    personId: 'lc-community',
    name: '秦国栋',
    role: 'communityOfficer',
    areaName: '川东县第一个社区',
    story: { zh: '川东县的社区工作人员，管九个网格。', en: 'Officer of one community of 301.' },
  },
  {
    personId: 'lc-town',
    name: '谭丽',
    role: 'townOfficer',
    areaName: '川东县第一个镇',
    story: { zh: '川东县的镇社会事务办，管十二个村和社区。', en: 'Town officer over twelve communities.' },
  },
  {
    personId: 'lc-county',
    name: '向文海',
    role: 'countyOfficer',
    areaName: largeName,
    story: { zh: '川东县服务台：26 个镇、301 个村社区、2517 个网格。', en: 'The desk of a county with 26 towns and 301 communities.' },
  },
  {
    personId: 'lc-admin',
    name: '代红',
    role: 'administrator',
    areaName: largeName,
    story: { zh: '川东县平台管理员，管区划、公示和导入导出。', en: 'Administrator of the large county: areas, notices, tables.' },
  },
  {
    personId: 'lc-supervisor',
    name: '江正',
    role: 'supervisor',
    areaName: largeName,
    story: { zh: '川东县监督员，只看不改。', en: 'Supervisor of the large county: reads, changes nothing.' },
  },
];

export type LargePeople = {
  readonly county: readonly NewPerson[];
  readonly towns: readonly NewPerson[];
  readonly communities: readonly NewPerson[];
  readonly cells: readonly NewPerson[];
};

/** One officer a town and community, one grid worker a cell, and who works for the whole county. */
export const largePeople = (chance: Chance, { towns, communities, cells }: LargeCounty): LargePeople => {
  let turn = firstTurn;
  const make = (personId: string, role: Grant['role'], areaPath: string, orgName?: string): NewPerson => {
    turn += 1;
    const drawn = inventedName(chance);
    const birthYear = chance.whole(1965, 2000);
    const home = areaPath.split('/').slice(0, 3);
    return {
      personId,
      countyId: largeId,
      homeArea: home.length === 3 ? home.join('/') : (communities[0]?.path ?? areaPath),
      name: largeCast.find((one) => one.personId === personId)?.name ?? drawn,
      language: 'zh',
      grants: [{ role, areaPath, ...(orgName && { orgId: `org-${personId}`, orgName }) }],
      birthYear,
      phone: inventedPhone(turn),
      idNumber: inventedIdNumber(birthYear, turn),
      consents: [{ kind: 'service', given: true, at: '2026-01-05T01:00:00.000Z' }],
    };
  };
  return {
    county: [
      make('lc-county', 'countyOfficer', largeId, `${largeName}志愿服务台`),
      make('lc-admin', 'administrator', largeId),
      make('lc-supervisor', 'supervisor', largeId),
      make('lc-leader', 'leader', largeId),
      make('lc-handler', 'departmentHandler', largeId, `${largeName}民政局`),
    ],
    towns: towns.map(({ path, name }, at) => make(at === 0 ? 'lc-town' : `lct${at + 1}`, 'townOfficer', path, `${name}社会事务办`)),
    communities: communities.map(({ path, name }, at) =>
      make(at === 0 ? 'lc-community' : `lcv${at + 1}`, 'communityOfficer', path, `${name}村居委会`),
    ),
    cells: cells.map(({ path }, at) => make(at === 0 ? 'lc-cell' : `lcc${at + 1}`, 'gridWorker', path)),
  };
};
