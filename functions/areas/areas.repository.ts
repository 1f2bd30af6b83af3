import { AreaPath } from '@shared/fields';
import type { AreaView } from '@shared/people/people.contracts';
import { areaLevels } from '@shared/terms';
import * as z from 'zod/mini';
import type { Clock } from '../core/clock';
import type { Item, Store } from '../core/store';
import { areaKey, areaTreeKey, countyOf, depthOf, downTo } from './area.keys';

export type Areas = {
  /** The county with its towns and communities, upper levels first; empty when the county is unknown. */
  tree(countyId: string): Promise<readonly AreaView[]>;
  find(path: string): Promise<AreaView | undefined>;
  /** The area's own name; its path when nobody has named it. */
  nameOf(path: string): Promise<string>;
};

const StoredArea = z.object({ path: AreaPath, name: z.string() });
const keptMs = 60_000;
const communityDepth = areaLevels.indexOf('community') + 1;

export const areaItem = (path: string, name: string): Item => ({ ...areaKey(path), path, name });

const viewOf = (item: Item): AreaView => {
  const { path, name } = StoredArea.parse(item);
  const depth = depthOf(path);
  const level = areaLevels[depth - 1];
  if (!level) throw new Error(`An area lies too deep: ${path}`);
  return { path, name, level, ...(depth > 1 && { parent: path.slice(0, path.lastIndexOf('/')) }) };
};

/** Reads areas; a county's tree changes rarely and is kept in this process for a minute. */
export const areasRepository = (store: Store, clock: Clock): Areas => {
  const kept = new Map<string, { readonly until: number; readonly areas: Promise<ReadonlyMap<string, AreaView>> }>();

  const read = async (countyId: string) => {
    const areas = new Map<string, AreaView>();
    let after: string | undefined;
    do {
      const page = await store.query({
        pk: areaTreeKey(countyId),
        sk: downTo(communityDepth),
        limit: 1000,
        scanLimit: 1000,
        ...(after && { after }),
      });
      for (const area of page.items.map(viewOf)) areas.set(area.path, area);
      after = page.next;
    } while (after);
    return areas;
  };

  const treeOf = (countyId: string): Promise<ReadonlyMap<string, AreaView>> => {
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
    return item && viewOf(item);
  };

  return {
    tree: async (countyId) => [...(await treeOf(countyId)).values()],
    find,
    nameOf: async (path) => (await find(path))?.name ?? path,
  };
};
