import { ChangeGroupLeaders } from '@shared/volunteers/volunteer.contracts';
import { refuse } from '../core/chain-command';
import { answer, change, defineRoute, forbidden, notFound, stale } from '../core/route';
import { changeLeaders } from './group.decisions';
import type { VolunteerDeps } from './volunteer.deps';
import { groupWrite, volunteerWrites } from './volunteer.repository';
import { actorOf, groupView } from './volunteer.view';

/** The group and everybody who begins or ends leading change together or not at all. */
export const changeGroupLeadersRoute = defineRoute<typeof ChangeGroupLeaders, VolunteerDeps>(
  ChangeGroupLeaders,
  async ({ caller, params, body, seenVersion }, deps) => {
    const group = await deps.volunteers.group(params.groupId);
    if (!caller || group?.areaPath.split('/')[0] !== caller.countyId) return notFound();
    const leads = group.leaderIds.includes(caller.personId);
    const { areaPath } = group;
    if (!deps.may(caller, 'volunteerGroup', 'lead', { areaPath, relations: leads ? ['leader'] : [] })) return forbidden();
    if (seenVersion !== undefined && seenVersion !== group.version) return stale();
    const volunteers = await deps.volunteers.many([...group.leaderIds, ...body.leaderIds]);
    const decided = changeLeaders(group, body.leaderIds, volunteers);
    if (!decided.ok) return refuse(decided.refusal);
    if (!decided.value) return answer(await groupView(group, caller, deps, true), { version: group.version });
    const { group: changed, members } = decided.value;
    const by = actorOf(caller, leads ? 'volunteer' : 'officer');
    const now = deps.clock();
    return change(
      [groupWrite(changed), ...members.flatMap((one) => volunteerWrites(volunteers.get(one.volunteer.personId), one, by, now))],
      await groupView(changed, caller, deps, true),
      { version: changed.version },
    );
  },
);
