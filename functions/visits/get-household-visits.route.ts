import { GetHouseholdVisits } from '@shared/visits/visit.contracts';
import { answer, defineRoute, forbidden } from '../core/route';
import type { VisitDeps } from './visit.deps';
import { mayOn } from './visit.relations';
import { summaryOf } from './visit.view';

export const getHouseholdVisitsRoute = defineRoute<typeof GetHouseholdVisits, VisitDeps>(
  GetHouseholdVisits,
  async ({ params, query, caller }, deps) => {
    if (!caller) return forbidden();
    const { visits, next } = await deps.visits.ofHousehold(params.householdId, query);
    const mine = visits.filter((visit) => mayOn(deps, visit, caller, 'read'));
    const now = deps.clock();
    return answer({ items: await Promise.all(mine.map((visit) => summaryOf(visit, caller, deps, now))), ...(next && { next }) });
  },
);
