import { GetVisitors } from '@shared/visits/visit.contracts';
import { answer, defineRoute, forbidden, notFound } from '../core/route';
import type { VisitDeps } from './visit.deps';
import { mayOn } from './visit.relations';
import { visitorsFor } from './visitors';

export const getVisitorsRoute = defineRoute<typeof GetVisitors, VisitDeps>(GetVisitors, async ({ params, caller }, deps) => {
  const visit = caller && (await deps.visits.find(params.visitId));
  if (!visit || !mayOn(deps, visit, caller, 'read')) return notFound();
  if (!mayOn(deps, visit, caller, 'assign')) return forbidden();
  return answer({ items: await visitorsFor(deps, visit) });
});
