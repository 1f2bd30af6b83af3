import type { Actor } from '@shared/actor';
import { AreaPath } from '@shared/fields';
import type { areaChanges } from '@shared/grid/area.contracts';
import type { AreaView } from '@shared/people/people.contracts';
import { areaLevels } from '@shared/terms';
import * as z from 'zod/mini';
import { type Listing, paged } from '../core/chain-reads';
import type { Clock } from '../core/clock';
import type { Item, Store } from '../core/store';
import { areaBelowKey, areaKey, areaLogPk, areaTreeKey, below, belowAt, countyOf, depthOf, downTo, parentOf } from './area.keys';
import { cellNames } from './cell-names';

/** An area as stored. `retired`: it keeps its history and can be chosen no more. */
export type Area = AreaView & {
  readonly code?: string;
  readonly version: number;
  readonly retired?: { readonly at: string; readonly reason: string; readonly movedTo?: string };
};

export type Areas = {
  /** The county with its towns and communities, upper levels first, without what was retired; empty when the county is unknown. */
  tree(countyId: string): Promise<readonly Area[]>;
  /** Also a retired one, so that what happened there keeps its place. */
  find(path: string): Promise<Area | undefined>;
  /** One that may be chosen: known and not retired. */
  living(path: string): Promise<Area | undefined>;
  /** What the area is called; a cell behind its community, 柳荫社区第二网格; the path when nobody has named it. */
  nameOf(path: string): Promise<string>;
  /** As it is in the store at this moment. */
  fresh(path: string): Promise<Area | undefined>;
  /** Directly below an area, a page at a time, by code. */
  below(path: string, listing: Listing): Promise<{ readonly items: readonly Area[]; readonly next?: string }>;
  /** All below an area, level by level, at most `limit`. */
  allBelow(path: string, limit: number): Promise<readonly Area[]>;
  /** How often what lies directly below each changed; read it before what lies there is looked at. */
  belowVersions(paths: readonly string[]): Promise<readonly { readonly path: string; readonly version: number }[]>;
  history(path: string): Promise<readonly AreaEvent[]>;
  /** Something is about to change: what this process keeps of the county is read again soon. */
  changed(countyId: string): void;
};

export type AreaEvent = {
  readonly type: (typeof areaChanges)[number];
  readonly id: string;
  readonly version: number;
  readonly at: string;
  readonly by: Actor;
  readonly name: string;
  readonly before?: string;
  readonly reason?: string;
};

const Retired = z.object({ at: z.string(), reason: z.string(), movedTo: z.optional(z.string()) });
const StoredArea = z.object({
  path: AreaPath,
  name: z.string(),
  code: z.optional(z.string()),
  version: z.optional(z.number()),
  retired: z.optional(Retired),
});
const keptMs = 60_000;
const soonMs = 1_000;
const communityDepth = areaLevels.indexOf('community') + 1;

type More = { readonly code?: string; readonly version?: number; readonly retired?: Area['retired'] };
export const areaItem = (path: string, name: string, { code, version = 1, retired }: More = {}): Item => ({
  ...areaKey(path),
  path,
  name,
  version,
  ...(code && { code }),
  ...(retired && { retired }),
});

const areaOf = (item: Item): Area => {
  const { path, name, code, version = 0, retired } = StoredArea.parse(item);
  const level = areaLevels[depthOf(path) - 1];
  if (!level) throw new Error(`An area lies too deep: ${path}`);
  const parent = parentOf(path);
  const gone = retired && { at: retired.at, reason: retired.reason, ...(retired.movedTo && { movedTo: retired.movedTo }) };
  return { path, name, level, version, ...(parent && { parent }), ...(code && { code }), ...(gone && { retired: gone }) };
};

/** Reads areas; a county's tree changes rarely and is kept in this process for a minute. */
export const areasRepository = (store: Store, clock: Clock): Areas => {
  const kept = new Map<string, { readonly until: number; readonly areas: Promise<ReadonlyMap<string, Area>> }>();
  const cells = cellNames(store, clock, keptMs);

  const read = async (countyId: string) => {
    const areas = new Map<string, Area>();
    let after: string | undefined;
    do {
      const page = await store.query({
        pk: areaTreeKey(countyId),
        sk: downTo(communityDepth),
        limit: 1000,
        scanLimit: 1000,
        ...(after && { after }),
      });
      for (const area of page.items.map(areaOf)) areas.set(area.path, area);
      after = page.next;
    } while (after);
    return areas;
  };

  const treeOf = (countyId: string): Promise<ReadonlyMap<string, Area>> => {
    const now = clock().getTime();
    const known = kept.get(countyId);
    if (known && now < known.until) return known.areas;
    const areas = read(countyId);
    kept.set(countyId, { until: now + keptMs, areas });
    areas.then(
      (found) => found.size === 0 && kept.delete(countyId),
      () => kept.delete(countyId),
    );
    return areas;
  };

  const find: Areas['find'] = async (path) => {
    if (depthOf(path) <= communityDepth) return (await treeOf(countyOf(path))).get(path);
    const item = await store.get(areaKey(path));
    return item && areaOf(item);
  };

  return {
    tree: async (countyId) => [...(await treeOf(countyId)).values()].filter(({ retired }) => !retired),
    find,
    living: async (path) => {
      const area = await find(path);
      return area?.retired ? undefined : area;
    },
    async nameOf(path) {
      if (depthOf(path) <= communityDepth) return (await find(path))?.name ?? path;
      const [own, tree] = await Promise.all([cells.nameOf(path), treeOf(countyOf(path))]);
      const community = tree.get(parentOf(path) ?? '')?.name ?? '';
      return own === undefined ? path : own.startsWith(community) ? own : community + own;
    },
    async fresh(path) {
      const item = await store.get(areaKey(path));
      return item && areaOf(item);
    },
    async below(path, listing) {
      const { items, next } = await store.query({ pk: areaTreeKey(countyOf(path)), sk: below(path), ...paged(listing) });
      return { items: items.map(areaOf), ...(next && { next }) };
    },
    async allBelow(path, limit) {
      const levels = areaLevels.map((_, at) => at + 1).filter((depth) => depth > depthOf(path));
      const pages = await Promise.all(
        levels.map((depth) => store.query({ pk: areaTreeKey(countyOf(path)), sk: belowAt(path, depth), limit, scanLimit: limit })),
      );
      return pages.flatMap(({ items }) => items.map(areaOf)).slice(0, limit);
    },
    async belowVersions(paths) {
      const found = new Map((await store.getMany(paths.map(areaBelowKey))).map((item) => [item.pk, Number(item.version)]));
      return paths.map((path) => ({ path, version: found.get(areaLogPk(path)) ?? 0 }));
    },
    async history(path) {
      const { items } = await store.query({ pk: areaLogPk(path), sk: { prefix: 'EVENT#' }, limit: 100, backwards: true });
      return items.map((item) => item.event as AreaEvent);
    },
    changed(countyId) {
      const known = kept.get(countyId);
      const soon = clock().getTime() + soonMs;
      if (known) kept.set(countyId, { ...known, until: Math.min(known.until, soon) });
      cells.keepUntil(countyId, soon);
    },
  };
};
