import type { HelpRequest } from '@shared/help/help';
import { GetHelpQueue } from '@shared/help/help.contracts';
import { decodeKey, encodeKey, mergeRows, type Row } from '../core/merge';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { HelpDeps } from './help.deps';
import { viewerOf } from './help.relations';
import { summaryOf } from './help.view';

const maxCommunities = 40;

/** One office's desk: the communities it covers, each read by key, merged by due date. What nobody took is one list for the county, so the county's desk sees all of it. */
export const getHelpQueueRoute = defineRoute<typeof GetHelpQueue, HelpDeps>(GetHelpQueue, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const { desk, area, limit, cursor } = query;
  const from = cursor === undefined ? undefined : decodeKey(cursor);
  if (cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
  const tree = await deps.areas.tree(caller.countyId);
  const mayAt = (areaPath: string) => deps.may(caller, 'helpQueue', 'list', { areaPath, relations: [] });
  const mine = tree
    .filter((one) => one.level === 'community' && mayAt(one.path))
    .map(({ path }) => path)
    .filter((path) => area === undefined || path === area || path.startsWith(`${area}/`));
  if (mine.length === 0) return invalid({ reason: 'areaNotYours', field: '/area' });
  const backwards = desk === 'ended';
  const lists = async (): Promise<readonly (readonly Row<HelpRequest>[])[] | undefined> => {
    if (desk === 'unmatched') {
      const wide = tree
        .map(({ path }) => path)
        .filter((path) => mayAt(path) && (area === undefined || path === area || path.startsWith(`${area}/`)));
      const tops = wide.filter((path) => !wide.some((other) => path.startsWith(`${other}/`)));
      return Promise.all(tops.map((top) => deps.help.unmatched(caller.countyId, top, limit, from)));
    }
    if (mine.length > maxCommunities) return undefined;
    return Promise.all(
      mine.map((path) => (desk === 'safety' ? deps.help.unsafe(path, limit, from) : deps.help.queue(path, desk, limit, from, backwards))),
    );
  };
  const found = await lists();
  if (!found) return invalid({ reason: 'chooseArea', field: '/area', details: { most: maxCommunities } });
  const { rows, next } = mergeRows(found, limit, backwards);
  const [viewer, now] = [await viewerOf(deps, caller), deps.clock()];
  const items = await Promise.all(rows.map((row) => summaryOf(row.value, viewer, deps, now)));
  return answer({ items, ...(next && { next: encodeKey(next) }) });
});
