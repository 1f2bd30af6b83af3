import { checkPublicText } from '@shared/text-check';
import { CreateGroup } from '@shared/volunteers/volunteer.contracts';
import { refuse } from '../core/chain-command';
import { derivedId } from '../core/ids';
import { change, defineRoute, forbidden, invalid } from '../core/route';
import { createGroup } from './group.decisions';
import type { VolunteerDeps } from './volunteer.deps';
import { groupWrite, volunteerWrites } from './volunteer.repository';
import { actorOf, groupView } from './volunteer.view';

/** An office registers a group of its area; the leader must have joined as a volunteer of the county. */
export const createGroupRoute = defineRoute<typeof CreateGroup, VolunteerDeps>(CreateGroup, async ({ caller, body, callId }, deps) => {
  if (!caller) return forbidden();
  const { name, kind, areaPath, leaderId } = body;
  const [finding] = checkPublicText({ '/name': name });
  if (finding) return invalid({ reason: finding.reason, field: finding.field });
  if (!(await deps.areas.tree(caller.countyId)).some(({ path }) => path === areaPath))
    return invalid({ reason: 'areaUnknown', field: '/areaPath' });
  if (!deps.may(caller, 'volunteerGroup', 'create', { areaPath, relations: [] }))
    return invalid({ reason: 'areaNotYours', field: '/areaPath' });
  const leader = await deps.volunteers.find(leaderId);
  const now = deps.clock();
  const decided = createGroup(
    { groupId: derivedId(callId, 'group'), name, kind, areaPath },
    leader?.countyId === caller.countyId ? leader : undefined,
    now,
  );
  if (!decided.ok) return refuse(decided.refusal);
  const { group, member } = decided.value;
  return change(
    [groupWrite(group), ...volunteerWrites(leader, member, actorOf(caller, 'officer'), now)],
    await groupView(group, caller, deps, true),
    { version: group.version, created: true },
  );
});
