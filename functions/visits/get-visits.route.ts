import type { Visit } from '@shared/visits/visit';
import { GetVisits } from '@shared/visits/visit.contracts';
import { decodeKey, encodeKey, mergeStretches, type Stretch } from '../core/merge';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { VisitDeps } from './visit.deps';
import { areasToList } from './visit.relations';
import { summaryOf } from './visit.view';

/** One read for each area of one's grants, or one for oneself. */
export const getVisitsRoute = defineRoute<typeof GetVisits, VisitDeps>(GetVisits, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const { show, area, limit, cursor } = query;
  const from = cursor === undefined ? undefined : decodeKey(cursor);
  if (cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
  const areas = show === 'mine' ? [] : areasToList(deps, 'visit', caller, area);
  if (show !== 'mine' && areas.length === 0) return invalid({ reason: 'areaNotYours', field: '/area' });
  const lists: readonly Stretch<Visit>[] = await (show === 'mine'
    ? Promise.all([deps.visits.forVisitor(caller.personId, limit, from).then((rows) => ({ rows }))])
    : Promise.all(areas.map((one) => deps.visits.shelf(one, show === 'due' ? 'planned' : 'done', limit, from))));
  const { rows, next } = mergeStretches(lists, limit, show === 'done');
  const now = deps.clock();
  const items = await Promise.all(rows.map(({ value }) => summaryOf(value, caller, deps, now)));
  return answer({ items, ...(next && { next: encodeKey(next) }) });
});
