import { coarse, type Point } from '@shared/place';

/** 黄柳县 does not exist; neither do its towns and communities. */
export const countyId = 'huangliu';
export const countyName = '黄柳县';

const towns = {
  hexi: {
    name: '河西镇',
    communities: { liuyin: '柳荫社区', huaiyin: '槐荫社区', shiqiao: '石桥社区', xiangyang: '向阳社区', qingquan: '清泉社区' },
  },
  hedong: { name: '河东镇', communities: { xinfeng: '新风社区', dongsheng: '东升社区', yongan: '永安社区', jinsui: '金穗社区' } },
  nanwan: { name: '南湾镇', communities: { xinghua: '杏花社区', hongliu: '红柳村', shazao: '沙枣村', luhua: '芦花村' } },
} as const;

export type Place = { readonly path: string; readonly name: string };
const cellNames = ['第一网格', '第二网格', '第三网格'];

export const townsOfCounty: readonly Place[] = Object.entries(towns).map(([slug, { name }]) => ({ path: `${countyId}/${slug}`, name }));
export const communities: readonly Place[] = Object.entries(towns).flatMap(([town, { communities }]) =>
  Object.entries(communities).map(([slug, name]) => ({ path: `${countyId}/${town}/${slug}`, name })),
);
export const cellsOf = (community: string): readonly Place[] => cellNames.map((name, at) => ({ path: `${community}/c${at + 1}`, name }));
export const everyArea: readonly Place[] = [
  { path: countyId, name: countyName },
  ...townsOfCounty,
  ...communities,
  ...communities.flatMap(({ path }) => cellsOf(path)),
];

export const liuyin = `${countyId}/hexi/liuyin`;
const ownName = (path: string): string => everyArea.find((area) => area.path === path)?.name ?? path;
/** What an area is called; a cell behind its community. */
export const nameOfArea = (path: string): string =>
  path.split('/').length > 3 ? ownName(path.slice(0, path.lastIndexOf('/'))) + ownName(path) : ownName(path);

/** Invented centres; the towns lie some ten kilometres apart, the communities of one town one or two. */
const middles: Readonly<Record<string, Point>> = {
  liuyin: { lat: 40.765, lon: 107.385 },
  huaiyin: { lat: 40.772, lon: 107.396 },
  shiqiao: { lat: 40.758, lon: 107.401 },
  xiangyang: { lat: 40.751, lon: 107.383 },
  qingquan: { lat: 40.779, lon: 107.371 },
  xinfeng: { lat: 40.762, lon: 107.502 },
  dongsheng: { lat: 40.769, lon: 107.518 },
  yongan: { lat: 40.748, lon: 107.511 },
  jinsui: { lat: 40.741, lon: 107.529 },
  xinghua: { lat: 40.664, lon: 107.423 },
  hongliu: { lat: 40.643, lon: 107.447 },
  shazao: { lat: 40.628, lon: 107.405 },
  luhua: { lat: 40.671, lon: 107.464 },
};

/** A place some hundred metres around the middle of a community; `east` and `north` in thousandths of a degree. */
export const placeNear = (community: string, east: number, north: number): Point => {
  const middle = middles[community.split('/').at(-1) ?? ''];
  if (!middle) throw new RangeError(`No middle of ${community}.`);
  return coarse({ lat: middle.lat + north / 1000, lon: middle.lon + east / 1000 });
};
