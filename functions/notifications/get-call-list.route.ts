import { communityOf, isWithin } from '@shared/area-path';
import { GetCallList } from '@shared/notifications/settings.contracts';
import type { Caller } from '@shared/people/caller';
import { decodeKey, encodeKey, mergeRows } from '../core/merge';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import { callTasks } from './call-task';
import type { NotificationDeps } from './notifications.deps';

const maxCommunities = 40;

/** The communities whose list the caller shares, each with the part of it that is theirs: a grid worker may look after one cell. */
const listsOf = async (caller: Caller, { areas, may }: NotificationDeps): Promise<{ community: string; within: string }[]> => {
  const mayIn = (areaPath: string) => may(caller, 'callList', 'list', { areaPath, relations: [] });
  const communities = (await areas.tree(caller.countyId)).flatMap(({ level, path }) =>
    level === 'community' && mayIn(path) ? [path] : [],
  );
  const cells = caller.grants.flatMap(({ areaPath }) => {
    const community = communityOf(areaPath);
    return areaPath !== community && mayIn(areaPath) && !communities.includes(community) ? [{ community, within: areaPath }] : [];
  });
  return [...communities.map((path) => ({ community: path, within: path })), ...cells];
};

export const getCallListRoute = defineRoute(GetCallList, async ({ caller, query }, deps: NotificationDeps) => {
  if (!caller) return forbidden();
  const { area, limit, cursor } = query;
  const from = cursor === undefined ? undefined : decodeKey(cursor);
  if (cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
  const mine = (await listsOf(caller, deps)).filter(({ within }) => area === undefined || isWithin(within, area));
  if (mine.length === 0) return invalid({ reason: 'areaNotYours', field: '/area' });
  if (mine.length > maxCommunities) return invalid({ reason: 'chooseArea', field: '/area', details: { most: maxCommunities } });
  const lists = await Promise.all(mine.map(({ community, within }) => deps.calls.queue(community, within, limit, from)));
  const { rows, next } = mergeRows(lists, limit);
  const items = await callTasks(
    rows.map(({ value }) => value),
    deps,
  );
  return answer({ items, ...(next && { next: encodeKey(next) }) });
});
