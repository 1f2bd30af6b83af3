import { PlanVisit } from '@shared/visits/visit.contracts';
import { numberIn, refuse } from '../core/chain-command';
import { change, defineRoute, forbidden } from '../core/route';
import { askForVisit } from './planning.decisions';
import type { VisitDeps } from './visit.deps';
import { actorFor } from './visit.relations';
import { visitIdOf } from './visit.step';
import { recordOf } from './visit.view';
import { eventsOf, stepWrites } from './visit.writes';

export const planVisitRoute = defineRoute<typeof PlanVisit, VisitDeps>(PlanVisit, async ({ body, caller }, deps) => {
  if (!caller) return forbidden();
  const [household, known] = await Promise.all([
    deps.households.find(body.householdId),
    deps.visits.find(visitIdOf(body.householdId, body.dueOn)),
  ]);
  const may = household && deps.may(caller, 'visit', 'plan', { areaPath: household.areaPath, relations: [] });
  if (!household || !may) return refuse({ reason: 'householdUnknown', field: '/householdId' });
  const unfit = numberIn({ '/words': body.words });
  if (unfit) return refuse(unfit);
  const now = deps.clock();
  const by = actorFor(caller, household.areaPath);
  const { dueOn, words, mine } = body;
  const decision = askForVisit(household, known, { dueOn, words, ...(mine && 'label' in by && { visitor: by }) }, now);
  if (!decision.ok) return refuse(decision.refusal);
  if (!decision.value) return forbidden();
  const { visit } = decision.value;
  const record = await recordOf(visit, eventsOf(decision.value, by), caller, deps, now);
  return change(stepWrites(undefined, decision.value, by), record, { version: visit.version, created: true });
});
