import { GetGroup } from '@shared/volunteers/volunteer.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import type { VolunteerDeps } from './volunteer.deps';
import { groupView } from './volunteer.view';

export const getGroupRoute = defineRoute<typeof GetGroup, VolunteerDeps>(GetGroup, async ({ caller, params }, deps) => {
  const group = await deps.volunteers.group(params.groupId);
  if (!group) return notFound();
  return answer(await groupView(group, caller, deps, true), { version: group.version });
});
