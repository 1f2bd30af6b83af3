import { GetHousehold } from '@shared/households/households.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import { mostEntries } from './household.command';
import type { HouseholdDeps } from './household.deps';
import { maySee } from './household.relations';
import { recordOf } from './household.view';

export const getHouseholdRoute = defineRoute<typeof GetHousehold, HouseholdDeps>(GetHousehold, async ({ params, caller }, deps) => {
  const [file, events] = await Promise.all([
    deps.households.findFile(params.householdId),
    deps.households.entries(params.householdId, mostEntries),
  ]);
  if (!caller || !file || !maySee(deps, file.household, caller)) return notFound();
  return answer(await recordOf(file, events, caller, deps, deps.clock()), { version: file.household.version });
});
