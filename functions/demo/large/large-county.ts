import { areaItem } from '../../areas/areas.repository';
import type { FieldCrypto } from '../../core/field-crypto';
import type { Item } from '../../core/store';
import type { NewPerson } from '../../people/person';
import { orgItem, personaItem, personItems } from '../../people/person.items';
import { type OnPost, officeHours, postOf, stationOf } from '../grid-items';
import { chanceFrom } from '../random';
import { daysBefore } from '../replay';
import { largeHousehold } from './large-households';
import { largeCast, largePeople } from './large-people';
import { type LargePlace, largeCounty, largeId, largeName } from './large-places';
import { largeClue, largeWish } from './large-things';

/** `households` is 12,000 unless a test wants fewer; all else has its full size. */
export type LargeOptions = { readonly seed: number; readonly now: Date; readonly households?: number };
export const usualHouseholds = 12_000;
const every = { clue: 20, wish: 40 };
/** Behind the personas of the demo county. */
const firstOrder = 100;

/**
 * All items of the large county, a few at a time and never held together: areas, people, notices, stations, then household by household with file, chain and next visit.
 * The same options give the same county but for the nonces of sealed fields.
 */
export function* largeItems(crypto: FieldCrypto, { seed, now, households = usualHouseholds }: LargeOptions): Generator<readonly Item[]> {
  const chance = chanceFrom(seed ^ 0x1a96e);
  const county = largeCounty();
  const people = largePeople(chance, county);
  const at = daysBefore(now, 90).toISOString();
  for (const { path, name, code } of county.areas) yield [areaItem(path, name, { code })];
  for (const one of [...people.county, ...people.towns, ...people.communities, ...people.cells]) {
    yield personItems(one, crypto);
    const { orgId, orgName, areaPath, role } = one.grants[0] ?? {};
    if (orgId && orgName && areaPath)
      yield [orgItem({ orgId, name: orgName, kind: role === 'departmentHandler' ? 'department' : 'office', areaPath })];
  }
  yield* posts(county, people, crypto, at);

  const setting = { chance, crypto, now };
  const inCommunity = new Map(county.communities.map((place, turn) => [place.path, { place, officer: people.communities[turn] }]));
  for (let turn = 0; turn < households; turn += 1) {
    // Neighbours come one after the other, so that a cell's items lie together.
    const which = Math.floor((turn * county.cells.length) / households);
    const cell = county.cells[which];
    const worker = people.cells[which];
    const over = cell && inCommunity.get(cell.path.slice(0, cell.path.lastIndexOf('/')));
    if (!cell || !worker || !over?.officer) throw new RangeError('A household lies in no cell.');
    const served = { cell, worker, community: over.place, officer: over.officer };
    yield largeHousehold(setting, served, turn);
    if (turn % every.clue === 0) yield largeClue(setting, served, turn / every.clue);
    if (turn % every.wish === 0) yield largeWish(setting, served, turn / every.wish);
  }
  yield personas(county);
}

const phoneAt = (turn: number): string => `0999-7${String(100_000 + turn).slice(-6)}`;
const onPost = (person: NewPerson | undefined, duty: OnPost['duty']): OnPost[] =>
  person ? [{ duty, name: person.name, personId: person.personId }] : [];

function* posts(
  { areas, towns, communities, cells }: ReturnType<typeof largeCounty>,
  people: ReturnType<typeof largePeople>,
  crypto: FieldCrypto,
  at: string,
): Generator<readonly Item[]> {
  const nameOf = new Map(areas.map(({ path, name }) => [path, name]));
  const above = (path: string) => nameOf.get(path.slice(0, path.lastIndexOf('/'))) ?? '';
  const put = (
    places: readonly LargePlace[],
    holders: readonly NewPerson[],
    duty: OnPost['duty'],
    addressOf: (place: LargePlace) => string,
  ) =>
    places.map(({ path, ...place }, turn) =>
      postOf(
        {
          areaPath: path,
          members: onPost(holders[turn], duty),
          phone: phoneAt(turn),
          address: addressOf({ path, ...place }),
          patrolDays: duty === 'gridWorker' ? [2, 4] : [],
        },
        crypto,
        at,
      ),
    );
  yield [postOf({ areaPath: largeId, members: [], phone: phoneAt(1), address: `${largeName}政务服务中心` }, crypto, at)];
  yield put(towns, people.towns, 'areaHead', ({ name }) => `${name}便民服务中心`);
  for (const item of put(communities, people.communities, 'areaHead', ({ name }) => `${name}党群服务中心`)) yield [item];
  for (const item of put(cells, people.cells, 'gridWorker', ({ path }) => `${above(path)}网格工作室`)) yield [item];
  for (const [turn, { path, name }] of [...towns, ...communities.filter((_, place) => place % 2 === 0)].entries())
    yield [
      stationOf(
        {
          id: `lcs${turn + 1}`,
          areaPath: path,
          name: `${name}驿站`,
          address: `${name}便民中心旁`,
          note: '',
          services: ['rest', 'hotWater', turn % 2 ? 'policyAdvice' : 'elderMeals'],
          hours: officeHours,
          point: { lat: 30 + (turn % 20) / 100, lon: 107 + Math.floor(turn / 20) / 100 },
        },
        at,
      ),
    ];
}

const personas = ({ towns, communities, cells }: ReturnType<typeof largeCounty>): readonly Item[] => {
  const [town, community, cell] = [towns[0]?.name ?? '', communities[0]?.name ?? '', cells[0]?.name ?? ''];
  const areaNames: Readonly<Record<string, string>> = {
    'lc-town': town,
    'lc-community': `${town}${community}`,
    'lc-cell': `${community}${cell}`,
  };
  return largeCast.map((one, order) => personaItem(firstOrder + order, { ...one, areaName: areaNames[one.personId] ?? largeName }));
};
