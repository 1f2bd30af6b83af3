import { FindHousehold } from '@shared/households/households.contracts';
import { answer, defineRoute, forbidden } from '../core/route';
import type { HouseholdDeps } from './household.deps';
import { mayOn } from './household.relations';
import { summaryOf } from './household.view';

export const findHouseholdRoute = defineRoute<typeof FindHousehold, HouseholdDeps>(FindHousehold, async ({ body, caller }, deps) => {
  if (!caller) return forbidden();
  const found = await deps.households.findByIdNumber(body.idNumber);
  if (!found || !mayOn(deps, found.household, caller, 'list')) return answer({ items: [] });
  return answer({ items: [await summaryOf(found.household, caller, deps, deps.clock())] });
});
