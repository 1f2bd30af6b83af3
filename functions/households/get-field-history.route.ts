import { GetFieldHistory } from '@shared/households/households.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import { beforeView } from './field-before';
import type { HouseholdDeps } from './household.deps';
import { isMinor } from './household.file';
import { maySee, sightOf } from './household.relations';

/** What a field said before, for who may see the field: nobody’s who is under age, and nothing for whom the file is an outline. */
export const getFieldHistoryRoute = defineRoute<typeof GetFieldHistory, HouseholdDeps>(
  GetFieldHistory,
  async ({ params, query, caller }, deps) => {
    const file = await deps.households.findFile(params.householdId);
    if (!caller || !file || !maySee(deps, file.household, caller)) return notFound();
    if (sightOf(deps, file.household, caller) === 'outline') return notFound();
    const { field, memberId, limit, cursor } = query;
    const member = memberId === undefined ? undefined : file.members.find((one) => one.memberId === memberId);
    if (memberId !== undefined && (!member || isMinor(member, deps.clock()))) return notFound();
    const { items, next } = await deps.households.history(
      member ? { memberId: member.memberId } : { householdId: file.household.id },
      field,
      { limit, cursor },
    );
    return answer({ items: items.map(beforeView), ...(next && { next }) });
  },
);
