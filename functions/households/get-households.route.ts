import { widest } from '@shared/area-path';
import { GetHouseholds } from '@shared/households/households.contracts';
import type { Caller } from '@shared/people/caller';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { HouseholdDeps } from './household.deps';
import { summaryOf } from './household.view';

/** A page reads at most one range for each of these. */
const mostAreas = 8;

/** The areas whose files somebody lists, the widest alone, by place. */
const areasOf = (caller: Caller, mayAt: (areaPath: string) => boolean): readonly string[] =>
  widest(caller.grants.map(({ areaPath }) => areaPath).filter((path) => mayAt(path) && inCounty(path, caller))).sort();
const inCounty = (areaPath: string, { countyId }: Caller) => areaPath.split('/')[0] === countyId;

/** The ledger, by place: one query for each area of the caller, as a rule one. The cursor says in which area to go on, and where. */
export const getHouseholdsRoute = defineRoute<typeof GetHouseholds, HouseholdDeps>(GetHouseholds, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const { area, show, level, category, cause, flag, watched, words, limit, cursor } = query;
  const mayAt = (areaPath: string) => deps.may(caller, 'household', 'list', { areaPath, relations: [] });
  const areas = area === undefined ? areasOf(caller, mayAt) : mayAt(area) && inCounty(area, caller) ? [area] : [];
  if (areas.length === 0) return invalid({ reason: 'areaNotYours', field: '/area' });
  if (areas.length > mostAreas) return invalid({ reason: 'chooseArea', field: '/area', details: { most: mostAreas } });
  const from = cursor === undefined ? { at: 0, after: '' } : { at: Number(cursor[0]), after: cursor.slice(1) };
  if (!(from.at < areas.length)) return invalid({ reason: 'badCursor', field: '/cursor' });
  // A leader sees masked names alone, and finds by them alone.
  const openly = areas.every((path) => deps.may(caller, 'household', 'readPrivate', { areaPath: path, relations: [] }));
  const filter = {
    waiting: show === 'waiting',
    level,
    category,
    cause,
    ...(openly && { flag }),
    watched: watched === 'yes',
    ...(words && { words: { in: openly ? ('names' as const) : ('label' as const), text: words } }),
  };
  const households = [];
  let next: string | undefined;
  for (let at = from.at; at < areas.length; at++) {
    const listing = { limit: limit - households.length, ...(at === from.at && from.after && { cursor: from.after }) };
    const page = await deps.households.ledger(caller.countyId, areas[at] ?? '', filter, listing);
    households.push(...page.households);
    next = page.next ? `${at}${page.next}` : at + 1 < areas.length ? String(at + 1) : undefined;
    if (page.next || households.length >= limit) break;
  }
  const now = deps.clock();
  const items = await Promise.all(households.map((one) => summaryOf(one, caller, deps, now)));
  return answer({ items, ...(next && { next }) });
});
