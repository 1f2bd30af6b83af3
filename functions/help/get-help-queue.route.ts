import type { HelpRequest } from '@shared/help/help';
import { GetHelpQueue } from '@shared/help/help.contracts';
import { desksToRead, mostCommunities } from '../core/desk-link';
import { decodeKey, encodeKey, mergeRows, type Row } from '../core/merge';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { HelpDeps } from './help.deps';
import { viewerOf } from './help.relations';
import { summaryOf } from './help.view';

/** One office's desk: the communities it covers, each read by key, merged by due date; many of them are one desk of their town or county, as is what nobody took. */
export const getHelpQueueRoute = defineRoute<typeof GetHelpQueue, HelpDeps>(GetHelpQueue, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const { desk, area, limit, cursor } = query;
  const from = cursor === undefined ? undefined : decodeKey(cursor);
  if (cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
  const tree = await deps.areas.tree(caller.countyId);
  const mayAt = (areaPath: string) => deps.may(caller, 'helpQueue', 'list', { areaPath, relations: [] });
  const { communities, wide } = desksToRead(tree, mayAt, area);
  if (communities.length === 0) return invalid({ reason: 'areaNotYours', field: '/area' });
  const backwards = desk === 'ended';
  const lists = async (): Promise<readonly (readonly Row<HelpRequest>[])[] | undefined> => {
    const few = communities.length <= mostCommunities;
    const places = few && desk !== 'unmatched' ? communities : wide;
    const read = (path: string) => {
      if (desk === 'unmatched') return deps.help.unmatched(path, limit, from);
      if (desk === 'safety') return deps.help.unsafe(path, limit, from);
      return few ? deps.help.queue(path, desk, limit, from, backwards) : deps.help.wide(path, desk, limit, from, backwards);
    };
    return places && Promise.all(places.map(read));
  };
  const found = await lists();
  if (!found) return invalid({ reason: 'chooseArea', field: '/area', details: { most: mostCommunities } });
  const { rows, next } = mergeRows(found, limit, backwards);
  const [viewer, now] = [await viewerOf(deps, caller), deps.clock()];
  const items = await Promise.all(rows.map((row) => summaryOf(row.value, viewer, deps, now)));
  return answer({ items, ...(next && { next: encodeKey(next) }) });
});
