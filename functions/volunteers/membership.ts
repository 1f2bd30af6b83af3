import type { AnswerOf, AnyContract } from '@shared/contract';
import type { Result } from '@shared/result';
import type { Volunteer, VolunteerGroup } from '@shared/volunteers/volunteer';
import { refuse } from '../core/chain-command';
import { answer, change, defineRoute, notFound } from '../core/route';
import type { GroupStep } from './group.decisions';
import type { VolunteerDeps } from './volunteer.deps';
import { groupWrite, volunteerWrites } from './volunteer.repository';
import { actorOf, groupView } from './volunteer.view';

/** A route by which a volunteer enters or leaves a group of their county: group and volunteer change together or not at all. */
export const membershipRoute = <C extends AnyContract>(
  contract: C,
  decide: (group: VolunteerGroup, volunteer: Volunteer | undefined, now: Date) => Result<GroupStep | undefined>,
) =>
  defineRoute<C, VolunteerDeps>(contract, async ({ caller, params }, deps) => {
    if (!caller) return notFound();
    const [group, before] = await Promise.all([
      deps.volunteers.group((params as { groupId: string }).groupId),
      deps.volunteers.find(caller.personId),
    ]);
    if (group?.areaPath.split('/')[0] !== caller.countyId) return notFound();
    const now = deps.clock();
    const decided = decide(group, before, now);
    if (!decided.ok) return refuse(decided.refusal);
    const show = async (shown: VolunteerGroup) => (await groupView(shown, caller, deps, true)) as AnswerOf<C>;
    if (!decided.value) return answer(await show(group), { version: group.version });
    const { group: changed, member } = decided.value;
    return change([groupWrite(changed), ...volunteerWrites(before, member, actorOf(caller, 'volunteer'), now)], await show(changed), {
      version: changed.version,
    });
  });
