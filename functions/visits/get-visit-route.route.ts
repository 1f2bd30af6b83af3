import { localDay } from '@shared/time';
import { daysAfter } from '@shared/visits/rhythm';
import type { Visit } from '@shared/visits/visit';
import { GetVisitRoute } from '@shared/visits/visit.contracts';
import { mergeStretches } from '../core/merge';
import { answer, defineRoute, forbidden } from '../core/route';
import { walkOrder } from './route-order';
import type { VisitDeps } from './visit.deps';
import { areasToList, mayOn, mayOpenAddress, mayReadFile } from './visit.relations';
import { summaryOf } from './visit.view';

/** As many as anybody walks to in a day. */
const mostStops = 30;

export const getVisitRouteRoute = defineRoute<typeof GetVisitRoute, VisitDeps>(GetVisitRoute, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const now = deps.clock();
  const last = daysAfter(localDay(now), query.days);
  const cells = areasToList(deps, 'visit', { ...caller, grants: caller.grants.filter(({ role }) => role === 'gridWorker') }, undefined);
  const [mine, shelves] = await Promise.all([
    deps.visits.forVisitor(caller.personId, mostStops, undefined),
    Promise.all(cells.map((area) => deps.visits.shelf(area, 'planned', mostStops, undefined))),
  ]);
  const others = shelves.map((shelf) => ({ ...shelf, rows: shelf.rows.filter(({ value }) => value.visitorId !== caller.personId) }));
  const { rows, next } = mergeStretches([{ rows: mine }, ...others], mostStops);
  const due = rows.map(({ value }) => value).filter((visit) => visit.dueOn <= last && mayOn(deps, visit, caller, 'record'));
  const { lat, lon } = query;
  const start = lat !== undefined && lon !== undefined ? { lat, lon } : undefined;
  const homes = await deps.households.many(due.map(({ householdId }) => householdId));
  const placed = due.map((visit): Visit => {
    const point = homes.get(visit.householdId)?.point ?? visit.point;
    return point ? { ...visit, point } : visit;
  });
  const stops = walkOrder(placed, start).map(async ({ thing, metres }) => ({
    ...(await summaryOf(thing, caller, deps, now)),
    ...(metres !== undefined && { metres }),
    mayOpenFile: mayReadFile(deps, thing, caller),
    hasAddress: homes.get(thing.householdId)?.hasAddress === true && mayOpenAddress(deps, thing, caller),
  }));
  return answer({ stops: await Promise.all(stops), more: next !== undefined && due.length === rows.length });
});
