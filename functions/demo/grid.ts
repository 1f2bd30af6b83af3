import type { FieldCrypto } from '../core/field-crypto';
import type { Item } from '../core/store';
import type { NewPerson } from '../people/person';
import { cast } from './cast';
import { codesOf, type OnPost, officeHours, postOf, stationOf } from './grid-items';
import { inventedName } from './identity';
import { type Crowd, makerOf } from './people';
import { cellsOf, communities, countyId, countyName, everyArea, nameOfArea, placeNear, townsOfCounty } from './places';
import { type Chance, inTurn } from './random';
import { daysBefore } from './replay';

export const demoCodes = codesOf(
  '999231000000',
  everyArea.map(({ path }) => path),
);

/** Behind everybody else's. */
const firstTurn = 30_000_000;

/** A grid worker for each cell, one of them to be met by name. */
export const cellWorkersOf = (chance: Chance): readonly NewPerson[] => {
  const make = makerOf(chance, firstTurn);
  return communities.flatMap(({ path }, place) =>
    cellsOf(path).map((cell, at) =>
      make(cast.find((part) => part.areaPath === cell.path) ?? { id: `cell${place * 3 + at + 1}` }, path, [
        { role: 'gridWorker', areaPath: cell.path },
      ]),
    ),
  );
};

const phoneAt = (turn: number): string => `0999-81${String(10_000 + turn * 7).slice(-5)}`;
const sayings = ['每天上午在格里走一走，看见我喊一声就行。', '有事打办公电话，下雨下雪也在。', '家里老人孩子有事，随时找我。'];

/** Notices of duty for every area, and the stations of the county. */
export const gridItems = (
  crypto: FieldCrypto,
  chance: Chance,
  { officers }: Pick<Crowd, 'officers'>,
  cellWorkers: readonly NewPerson[],
  now: Date,
): readonly Item[] => {
  const at = daysBefore(now, 40).toISOString();
  const holding = (role: string, areaPath: string) =>
    [...officers, ...cellWorkers].filter(({ grants }) => grants.some((grant) => grant.role === role && grant.areaPath === areaPath));
  const people = (role: string, areaPath: string, duty: OnPost['duty']): OnPost[] =>
    holding(role, areaPath).map(({ name, personId }, turn) => ({ duty, name, personId, words: inTurn(sayings, turn + areaPath.length) }));
  const somebody = (duty: OnPost['duty'], named = true): OnPost => ({ duty, name: inventedName(chance), named });
  const posts = everyArea.map(({ path }, turn) => {
    const common = { areaPath: path, phone: phoneAt(turn) };
    const depth = path.split('/').length;
    if (depth === 1)
      return postOf(
        { ...common, members: [somebody('areaHead')], address: `${countyName}政务服务中心二楼`, note: '节假日有人值守。' },
        crypto,
        at,
      );
    if (depth === 2)
      return postOf(
        {
          ...common,
          members: [somebody('areaHead'), ...people('townOfficer', path, 'gridHead')],
          address: `${nameOfArea(path)}便民服务中心`,
        },
        crypto,
        at,
      );
    if (depth === 3)
      return postOf(
        {
          ...common,
          members: [
            somebody('partySecretary'),
            ...people('communityOfficer', path, 'gridHead'),
            somebody('policeOfficer'),
            somebody('doctor'),
          ],
          address: `${nameOfArea(path)}党群服务中心一楼`,
          reach: '进门左手第一间，轮椅走东侧坡道。',
          patrolDays: [1, 3, 5],
        },
        crypto,
        at,
      );
    return postOf(
      {
        ...common,
        members: [...people('gridWorker', path, 'gridWorker'), somebody('buildingHead', false), somebody('groupLeader', false)],
        address: `${nameOfArea(path.slice(0, path.lastIndexOf('/')))}网格工作室`,
        reach: '小广场旁边，门口有红色牌子。',
        patrolDays: [2, 4],
      },
      crypto,
      at,
    );
  });
  return [...posts, ...stations(at)];
};

const stations = (at: string): readonly Item[] => {
  const [hexi, hedong, nanwan] = townsOfCounty;
  const path = (slug: string) => communities.find((one) => one.path.endsWith(`/${slug}`))?.path ?? countyId;
  const plans = [
    {
      slug: 'liuyin',
      name: '柳荫驿站',
      address: '柳荫社区小广场东侧',
      services: ['rest', 'hotWater', 'charging', 'bloodPressure', 'policyAdvice'],
      east: 1,
      north: 1,
      note: '门口有坡道，轮椅能进。',
    },
    {
      slug: 'huaiyin',
      name: '槐荫老年助餐点',
      address: '槐荫社区活动室',
      services: ['elderMeals', 'rest', 'hotWater'],
      east: -1,
      north: 1,
      note: '午餐十一点半开始，行动不便可以送到家。',
    },
    {
      slug: 'shiqiao',
      name: '石桥红石榴驿站',
      address: '石桥社区桥头',
      services: ['rest', 'hotWater', 'restroom', 'firstAid', 'parcels'],
      east: 0,
      north: 2,
      note: '',
    },
    {
      slug: 'xiangyang',
      name: '向阳儿童之家',
      address: '向阳社区二楼',
      services: ['childcare', 'reading'],
      east: 1,
      north: -1,
      note: '放学后到晚上七点有志愿者陪写作业。',
    },
    {
      slug: 'xinfeng',
      name: '新风调解工作室',
      address: '新风社区服务站',
      services: ['mediation', 'legalAdvice', 'policyAdvice'],
      east: 2,
      north: 0,
      note: '律师每周三下午在。',
    },
    {
      slug: 'yongan',
      name: '永安驿站',
      address: '永安社区南门',
      services: ['rest', 'hotWater', 'charging', 'donations'],
      east: -1,
      north: -1,
      note: '',
    },
    {
      slug: 'xinghua',
      name: '杏花驿站',
      address: '杏花社区卫生室旁',
      services: ['rest', 'bloodPressure', 'firstAid', 'applications'],
      east: 0,
      north: 1,
      note: '',
    },
    {
      slug: 'hongliu',
      name: '红柳村爱心超市',
      address: '红柳村村委会院内',
      services: ['donations', 'parcels', 'applications', 'rest'],
      east: 1,
      north: 0,
      note: '',
    },
  ] as const;
  return [
    ...plans.map(({ slug, name, address, services, east, north, note }, turn) =>
      stationOf(
        {
          id: `station${turn + 1}`,
          areaPath: path(slug),
          name,
          address,
          note,
          services,
          point: placeNear(path(slug), east, north),
          ...(turn % 3 === 1 && { hours: officeHours }),
        },
        at,
      ),
    ),
    ...[hexi, hedong, nanwan].flatMap((town, turn) =>
      town
        ? [
            stationOf(
              {
                id: `hall${turn + 1}`,
                areaPath: town.path,
                name: `${town.name}便民服务中心`,
                address: `${town.name}政府一楼`,
                note: '',
                services: ['applications', 'policyAdvice', 'rest', 'hotWater', 'restroom'],
                hours: officeHours,
              },
              at,
            ),
          ]
        : [],
    ),
  ];
};
