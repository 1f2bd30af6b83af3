import { codesOf } from '../grid-items';

/** 川东县 does not exist either: as many towns, communities and cells as a county of a million people that keeps a grid. */
export const largeId = 'chuandong';
export const largeName = '川东县';
const townCount = 26;
const communityCount = 301;
const cellCount = 2517;

export type LargePlace = { readonly path: string; readonly name: string; readonly code: string };
export type LargeCounty = {
  readonly areas: readonly LargePlace[];
  readonly towns: readonly LargePlace[];
  readonly communities: readonly LargePlace[];
  readonly cells: readonly LargePlace[];
};

const townHeads = [...'桂澄高白新沙砚坪永五太长裴包周普鹤大黄三曹凤义竹金石'];
const townTails = ['溪镇', '平镇', '安镇', '家镇', '滩镇'];
const heads = [...'青龙凤石松竹梅桃柏杨双大长明清金玉永福安和新东南'];
const middles = [...'河山桥坝岭湾坪泉塘寺田林'];
/** So that paths sort as they are counted. */
const twoDigits = (number: number): string => String(number).padStart(2, '0');
const digits = [...'一二三四五六七八九'];

/** `count` parts shared out over `groups` as evenly as they go, the first ones taking what is left over. */
const sizeOf = (count: number, groups: number, group: number): number => Math.floor(count / groups) + (group < count % groups ? 1 : 0);
const at = <Value>(values: readonly Value[], turn: number): Value => values[turn % values.length] as Value;

/** The tree, upper levels first; the same on every machine. */
export const largeCounty = (): LargeCounty => {
  const plain: { path: string; name: string }[] = [];
  const towns = Array.from({ length: townCount }, (_, turn) => ({
    path: `${largeId}/t${twoDigits(turn + 1)}`,
    name: `${at(townHeads, turn)}${at(townTails, turn * 3)}`,
  }));
  let turn = 0;
  const communities = towns.flatMap(({ path }, town) =>
    Array.from({ length: sizeOf(communityCount, townCount, town) }, (_, place) => {
      const name = `${at(heads, turn)}${at(middles, Math.floor(turn / heads.length))}${place % 4 === 0 ? '社区' : '村'}`;
      turn += 1;
      return { path: `${path}/v${twoDigits(place + 1)}`, name };
    }),
  );
  const cells = communities.flatMap(({ path }, community) =>
    Array.from({ length: sizeOf(cellCount, communityCount, community) }, (_, cell) => ({
      path: `${path}/c${cell + 1}`,
      name: `第${at(digits, cell)}网格`,
    })),
  );
  plain.push({ path: largeId, name: largeName }, ...towns, ...communities, ...cells);
  const codes = codesOf(
    '999232000000',
    plain.map(({ path }) => path),
  );
  const areas = plain.map((area) => ({ ...area, code: codes.get(area.path) ?? '' }));
  const from = (depth: number) => areas.filter(({ path }) => path.split('/').length === depth);
  return { areas, towns: from(2), communities: from(3), cells: from(4) };
};
