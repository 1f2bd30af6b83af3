import { GetMyHousehold } from '@shared/households/households.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import { mostEntries } from './household.command';
import type { HouseholdDeps } from './household.deps';
import { maySee } from './household.relations';
import { recordOf } from './household.view';

export const getMyHouseholdRoute = defineRoute<typeof GetMyHousehold, HouseholdDeps>(GetMyHousehold, async ({ caller }, deps) => {
  const householdId = caller?.householdId;
  const file = householdId === undefined ? undefined : await deps.households.findFile(householdId);
  if (!caller || !file || !maySee(deps, file.household, caller)) return notFound('noHousehold');
  const events = await deps.households.entries(file.household.id, mostEntries);
  return answer(await recordOf(file, events, caller, deps, deps.clock()), { version: file.household.version });
});
