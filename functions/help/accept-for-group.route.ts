import { AcceptForGroup } from '@shared/help/help-commands.contracts';
import { refused } from '@shared/result';
import { handsFull, withLimits } from './hands';
import { helpCommand } from './help.command';
import { takerOf } from './help.relations';
import { acceptHelp } from './taking.decisions';

/** All members named come, or nobody: each is asked the same as if they came alone, but that the younger may come with their group. */
export const acceptForGroupRoute = helpCommand(AcceptForGroup, 'acceptForGroup', 'leader', async ({ help, viewer, call, now, deps }) => {
  const { groupId, memberIds, start } = call.body;
  const group = viewer.leads.find((one) => one.groupId === groupId);
  if (!group) return refused('notYourGroup', { field: '/groupId' });
  const ids = [...new Set(memberIds)];
  if (ids.some((id) => !group.members.some(({ personId }) => personId === id))) return refused('notInGroup', { field: '/memberIds' });
  const [volunteers, people] = await Promise.all([deps.volunteers.many(ids), Promise.all(ids.map((id) => deps.people.find(id)))]);
  const members = ids.flatMap((id) => volunteers.get(id) ?? []);
  if (members.length < ids.length) return refused('notAVolunteer', { field: '/memberIds' });
  const takers = members.map((member) => ({
    ...takerOf(member, people.find((one) => one?.personId === member.personId)?.householdId, now),
    group: { groupId, label: group.name },
  }));
  const decision = acceptHelp(help, takers, start, now);
  const full = decision.ok && decision.value && call.contested ? await handsFull(deps, members) : undefined;
  return full ?? withLimits(decision, deps, members);
});
