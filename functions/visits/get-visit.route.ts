import { GetVisit } from '@shared/visits/visit.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import type { VisitDeps } from './visit.deps';
import { mayOn } from './visit.relations';
import { recordOf } from './visit.view';

export const getVisitRoute = defineRoute<typeof GetVisit, VisitDeps>(GetVisit, async ({ params, caller }, deps) => {
  const found = caller && (await deps.visits.findRecord(params.visitId));
  if (!found || !mayOn(deps, found.visit, caller, 'read')) return notFound();
  return answer(await recordOf(found.visit, found.events, caller, deps, deps.clock()), { version: found.visit.version });
});
