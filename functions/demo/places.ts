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
export const nameOfArea = (path: string): string => everyArea.find((area) => area.path === path)?.name ?? path;
