import { widest } from '@shared/area-path';
import type { Caller } from '@shared/people/caller';
import type { SuggestionDeskLevel } from '@shared/suggestions/suggestion';
import { GetSuggestionQueue } from '@shared/suggestions/suggestion.contracts';
import type { Role } from '@shared/terms';
import { decodeKey, encodeKey, mergeRows } from '../core/merge';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { SuggestionDeps } from './suggestion.deps';
import { summaryOf } from './suggestion.view';

const deskOfRole: Partial<Record<Role, SuggestionDeskLevel>> = {
  communityOfficer: 'community',
  townOfficer: 'town',
  countyOfficer: 'county',
  administrator: 'oversight',
  supervisor: 'oversight',
};

/** The desks somebody sits at, or oversees, in their county. */
const desksOf = ({ grants, countyId }: Caller) =>
  grants.flatMap(({ role, areaPath }) => {
    const level = deskOfRole[role];
    return level && areaPath.split('/')[0] === countyId ? [{ level, areaPath }] : [];
  });

/** One query a desk of one's own, or one for an area with all below it, whatever the county's size. */
export const getSuggestionQueueRoute = defineRoute<typeof GetSuggestionQueue, SuggestionDeps>(
  GetSuggestionQueue,
  async ({ query, caller }, deps) => {
    if (!caller) return forbidden();
    const { show, desk, limit, cursor } = query;
    const from = cursor === undefined ? undefined : decodeKey(cursor);
    if (cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
    const desks = desksOf(caller);
    if (desks.length === 0) return forbidden();
    const reach = desks
      .map(({ areaPath }) => areaPath)
      .filter((areaPath) => deps.may(caller, 'suggestion', 'list', { areaPath, relations: [] }));
    const tops = widest(reach);
    const lists = await Promise.all(
      desk === 'own'
        ? desks.map((one) => deps.suggestions.atDesk(one, show, limit, from))
        : tops.map((area) => deps.suggestions.under(area, show, limit, from)),
    );
    const { rows, next } = mergeRows(lists, limit, show !== 'open');
    const now = deps.clock();
    const items = await Promise.all(rows.map(({ value }) => summaryOf(value, deps, now)));
    return answer({ items, ...(next && { next: encodeKey(next) }) });
  },
);
