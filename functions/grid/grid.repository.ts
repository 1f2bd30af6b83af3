import type { Post, Station } from '@shared/grid/grid';
import type { Item, Store, Write } from '../core/store';
import { postChangeKey, postKey, stationChangeKey, stationKey, stationsPk } from './grid.keys';

type Doer = { readonly by: string; readonly at: string };
const mostStations = 1000;

/** A notice as it is stored: a seed puts it, a change puts it on condition of the version seen. */
export const postItem = (post: Post): Item => ({ ...postKey(post.areaPath), version: post.version, post });
export const stationItem = (station: Station): Item => ({
  ...stationKey(station.id),
  version: station.version,
  station,
  g1pk: stationsPk(station.countyId),
  g1sk: `${station.areaPath}#${station.id}`,
});
const onVersion = (version: number) => (version === 1 ? 'absent' : ({ version: version - 1 } as const));
/** The new state, and who changed it when. */
export const postWrites = (post: Post, { by, at }: Doer): readonly Write[] => [
  { put: postItem(post), when: onVersion(post.version) },
  { put: { ...postChangeKey(post.areaPath, post.version), by, at }, when: 'absent' },
];
export const stationWrites = (station: Station, { by, at }: Doer): readonly Write[] => [
  { put: stationItem(station), when: onVersion(station.version) },
  { put: { ...stationChangeKey(station.id, station.version), by, at }, when: 'absent' },
];

/** The reads of notices and stations, G2 to G5 in docs/access-patterns.md. */
export const gridRepository = (store: Store) => ({
  async posts(areaPaths: readonly string[]): Promise<ReadonlyMap<string, Post>> {
    const items = areaPaths.length > 0 ? await store.getMany(areaPaths.map(postKey)) : [];
    return new Map(items.map((item) => [(item.post as Post).areaPath, item.post as Post]));
  },
  async station(id: string): Promise<Station | undefined> {
    const item = await store.get(stationKey(id));
    return item && (item.station as Station);
  },
  /** All of a county, by area; of a very long list the beginning. */
  async stations(countyId: string): Promise<readonly Station[]> {
    const all: Station[] = [];
    let after: string | undefined;
    do {
      const page = await store.query({ index: 'g1', pk: stationsPk(countyId), limit: 500, ...(after && { after }) });
      all.push(...page.items.map((item) => item.station as Station));
      after = page.next;
    } while (after && all.length < mostStations);
    return all;
  },
  /** Whether an open station lies in an area. */
  async hasStationUnder(countyId: string, area: string): Promise<boolean> {
    const sk = { from: `${area}#`, to: `${area}/~` };
    const { items } = await store.query({ index: 'g1', pk: stationsPk(countyId), sk, limit: 50 });
    return items.some((item) => !(item.station as Station).closed);
  },
});
export type GridRepository = ReturnType<typeof gridRepository>;
