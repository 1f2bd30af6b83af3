import { GetGroups } from '@shared/volunteers/volunteer.contracts';
import { answer, defineRoute } from '../core/route';
import type { VolunteerDeps } from './volunteer.deps';
import { groupView } from './volunteer.view';

export const getGroupsRoute = defineRoute<typeof GetGroups, VolunteerDeps>(GetGroups, async ({ caller, query }, deps) => {
  const { groups, next } = await deps.volunteers.groupsOf(caller?.countyId ?? deps.defaultCounty, query);
  const items = await Promise.all(groups.map((group) => groupView(group, caller, deps, false)));
  return answer({ items, ...(next && { next }) });
});
