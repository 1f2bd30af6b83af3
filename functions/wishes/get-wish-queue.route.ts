import { GetWishQueue } from '@shared/wishes/wish.contracts';
import { desksToRead, mostCommunities } from '../core/desk-link';
import { decodeKey, encodeKey, mergeRows } from '../core/merge';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { WishDeps } from './wish.deps';
import { summaryOf } from './wish.view';

/** One office's desk: the communities it covers, each read by key, merged by due date; many of them are one desk of their town or county. */
export const getWishQueueRoute = defineRoute<typeof GetWishQueue, WishDeps>(GetWishQueue, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const { desk, area, limit, cursor } = query;
  const from = cursor === undefined ? undefined : decodeKey(cursor);
  if (cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
  const tree = await deps.areas.tree(caller.countyId);
  const mayAt = (areaPath: string) => deps.may(caller, 'wishQueue', 'list', { areaPath, relations: [] });
  const { communities, wide } = desksToRead(tree, mayAt, area);
  if (communities.length === 0) return invalid({ reason: 'areaNotYours', field: '/area' });
  const few = communities.length <= mostCommunities;
  if (!few && !wide) return invalid({ reason: 'chooseArea', field: '/area', details: { most: mostCommunities } });
  const backwards = desk === 'ended';
  const lists = await Promise.all(
    few || !wide
      ? communities.map((path) => deps.wishes.queue(path, desk, limit, from, backwards))
      : wide.map((path) => deps.wishes.wide(path, desk, limit, from, backwards)),
  );
  const { rows, next } = mergeRows(lists, limit, backwards);
  const now = deps.clock();
  const items = await Promise.all(rows.map((row) => summaryOf(row.value, caller, deps, now)));
  return answer({ items, ...(next && { next: encodeKey(next) }) });
});
