import { GetWishQueue } from '@shared/wishes/wish.contracts';
import { decodeKey, encodeKey, mergeRows } from '../core/merge';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { WishDeps } from './wish.deps';
import { summaryOf } from './wish.view';

const maxCommunities = 40;

/** One office's desk: the communities it covers, each read by key, merged by due date. A wider view must choose a town first. */
export const getWishQueueRoute = defineRoute<typeof GetWishQueue, WishDeps>(GetWishQueue, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const { desk, area, limit, cursor } = query;
  const from = cursor === undefined ? undefined : decodeKey(cursor);
  if (cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
  const tree = await deps.areas.tree(caller.countyId);
  const mine = tree
    .filter((one) => one.level === 'community' && deps.may(caller, 'wishQueue', 'list', { areaPath: one.path, relations: [] }))
    .filter((one) => area === undefined || one.path === area || one.path.startsWith(`${area}/`));
  if (mine.length === 0) return invalid({ reason: 'areaNotYours', field: '/area' });
  if (mine.length > maxCommunities) return invalid({ reason: 'chooseArea', field: '/area', details: { most: maxCommunities } });
  const backwards = desk === 'ended';
  const lists = await Promise.all(mine.map((one) => deps.wishes.queue(one.path, desk, limit, from, backwards)));
  const { rows, next } = mergeRows(lists, limit, backwards);
  const now = deps.clock();
  const items = await Promise.all(rows.map((row) => summaryOf(row.value, caller, deps, now)));
  return answer({ items, ...(next && { next: encodeKey(next) }) });
});
