import { GetPossibleDoubles } from '@shared/households/households.contracts';
import { answer, defineRoute, forbidden, notFound } from '../core/route';
import type { HouseholdDeps } from './household.deps';
import { livingIn } from './household.file';
import { mayOn, maySee } from './household.relations';
import { summaryOf } from './household.view';

/** One short query a member, by birthday and masked name within the cell. */
export const getPossibleDoublesRoute = defineRoute<typeof GetPossibleDoubles, HouseholdDeps>(
  GetPossibleDoubles,
  async ({ params, caller }, deps) => {
    const file = await deps.households.findFile(params.householdId);
    if (!caller || !file || !maySee(deps, file.household, caller)) return notFound();
    const { household } = file;
    if (!mayOn(deps, household, caller, 'merge')) return forbidden();
    if (household.status !== 'active') return answer({ items: [] });
    const pairs = await Promise.all(
      livingIn(file).map(async (member) =>
        (await deps.households.alike(household.areaPath, member))
          .filter(({ householdId }) => householdId !== household.id)
          .map(({ householdId, memberId }) => ({ householdId, here: member.memberId, there: memberId })),
      ),
    );
    const others = await deps.households.many(pairs.flat().map(({ householdId }) => householdId));
    const now = deps.clock();
    const items = await Promise.all(
      [...others.values()]
        .filter((other) => other.status === 'active' && mayOn(deps, other, caller, 'merge'))
        .map(async (other) => ({
          household: await summaryOf(other, caller, deps, now),
          alike: pairs.flat().flatMap(({ householdId, here, there }) => (householdId === other.id ? [{ here, there }] : [])),
        })),
    );
    return answer({ items });
  },
);
