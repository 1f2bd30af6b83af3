import { type Result, refused } from '@shared/result';
import { maxGroupMembers, maxGroups, type Volunteer, type VolunteerGroup } from '@shared/volunteers/volunteer';
import { step, type VolunteerStep } from './volunteer.step';

/** Group and member change together. `undefined`: it is so already. */
export type GroupStep = { readonly group: VolunteerGroup; readonly member: VolunteerStep };
type Decision<Reason extends string> = Result<GroupStep | undefined, Reason>;

const serves = (volunteer: Volunteer | undefined): volunteer is Volunteer => volunteer !== undefined && volunteer.state !== 'left';

/** A new group with its first leader, who is a member too. */
export function createGroup(
  group: Pick<VolunteerGroup, 'groupId' | 'name' | 'kind' | 'areaPath'>,
  leader: Volunteer | undefined,
  now: Date,
): Result<GroupStep, 'notAVolunteer' | 'tooManyGroups'> {
  if (!serves(leader)) return refused('notAVolunteer', { field: '/leaderId' });
  if (leader.groupIds.length >= maxGroups) return refused('tooManyGroups', { field: '/leaderId', details: { limit: maxGroups } });
  return joined({ ...group, version: 0, leaderIds: [leader.personId], members: [] }, leader, now);
}

/** Joining lets the group's leaders take on tasks for the member. */
export function joinGroup(
  group: VolunteerGroup,
  volunteer: Volunteer | undefined,
  now: Date,
): Decision<'notAVolunteer' | 'groupFull' | 'tooManyGroups'> {
  if (!serves(volunteer)) return refused('notAVolunteer');
  if (group.members.some(({ personId }) => personId === volunteer.personId)) return { ok: true, value: undefined };
  if (group.members.length >= maxGroupMembers) return refused('groupFull', { details: { limit: maxGroupMembers } });
  if (volunteer.groupIds.length >= maxGroups) return refused('tooManyGroups', { details: { limit: maxGroups } });
  return joined(group, volunteer, now);
}

const joined = (group: VolunteerGroup, volunteer: Volunteer, now: Date): { ok: true; value: GroupStep } => {
  const member = { personId: volunteer.personId, label: volunteer.label, joinedAt: now.toISOString() };
  return {
    ok: true,
    value: {
      group: { ...group, version: group.version + 1, members: [...group.members, member] },
      member: step(
        { ...volunteer, groupIds: [...volunteer.groupIds, group.groupId] },
        {
          type: 'GroupJoined',
          groupId: group.groupId,
          groupLabel: group.name,
          leads: group.leaderIds.includes(volunteer.personId),
        },
      ).value,
    },
  };
};

export const leadsAlone = (group: VolunteerGroup, personId: string): boolean =>
  group.leaderIds.length === 1 && group.leaderIds[0] === personId;

/** The group without this member; who alone leads it cannot just go. */
export const without = (group: VolunteerGroup, personId: string): VolunteerGroup => ({
  ...group,
  version: group.version + 1,
  leaderIds: group.leaderIds.filter((id) => id !== personId),
  members: group.members.filter((one) => one.personId !== personId),
});

/** Who leads from now on; only members can, and there is always somebody. `undefined`: it is so already. */
export function changeLeaders(
  group: VolunteerGroup,
  leaderIds: readonly string[],
  volunteers: ReadonlyMap<string, Volunteer>,
): Result<{ readonly group: VolunteerGroup; readonly members: readonly VolunteerStep[] } | undefined, 'notInGroup'> {
  const wanted = [...new Set(leaderIds)];
  const inGroup = (id: string) => group.members.some(({ personId }) => personId === id) && serves(volunteers.get(id));
  const begins = wanted.filter((id) => !group.leaderIds.includes(id));
  if (wanted.some((id) => !inGroup(id))) return refused('notInGroup', { field: '/leaderIds' });
  const ends = group.leaderIds.filter((id) => !wanted.includes(id));
  if (begins.length + ends.length === 0) return { ok: true, value: undefined };
  const told = (ids: readonly string[], type: 'LeadingBegun' | 'LeadingEnded') =>
    ids.flatMap((id) => {
      const volunteer = volunteers.get(id);
      return volunteer ? [step(volunteer, { type, groupId: group.groupId, groupLabel: group.name }).value] : [];
    });
  return {
    ok: true,
    value: {
      group: { ...group, version: group.version + 1, leaderIds: wanted },
      members: [...told(begins, 'LeadingBegun'), ...told(ends, 'LeadingEnded')],
    },
  };
}

export function leaveGroup(group: VolunteerGroup, volunteer: Volunteer | undefined): Decision<'lastLeader'> {
  if (!volunteer || !group.members.some(({ personId }) => personId === volunteer.personId)) return { ok: true, value: undefined };
  if (leadsAlone(group, volunteer.personId)) return refused('lastLeader');
  const groupIds = volunteer.groupIds.filter((id) => id !== group.groupId);
  return {
    ok: true,
    value: {
      group: without(group, volunteer.personId),
      member: step({ ...volunteer, groupIds }, { type: 'GroupLeft', groupId: group.groupId, groupLabel: group.name }).value,
    },
  };
}
