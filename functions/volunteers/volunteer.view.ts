import type { Skill } from '@shared/help/help-kinds';
import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import { isActive, type Volunteer, type VolunteerGroup } from '@shared/volunteers/volunteer';
import type { GroupView, VolunteerView, WaitingProof } from '@shared/volunteers/volunteer.contracts';
import type { VolunteerActor } from '@shared/volunteers/volunteer.events';
import type * as z from 'zod/mini';
import type { VolunteerDeps } from './volunteer.deps';

export const actorOf = (caller: Caller, as: VolunteerActor['as']): VolunteerActor => ({
  personId: caller.personId,
  label: maskName(caller.name),
  as,
});

/** What volunteers see of themselves. A break that is over reads as being back. */
export const volunteerView = async (volunteer: Volunteer, { areas, volunteers, clock }: VolunteerDeps): Promise<VolunteerView> => {
  const { personId, countyId: _county, label: _label, apartFrom: _apart, rulesAcceptedAt: _rules, groupIds, ...shown } = volunteer;
  const [areaName, groups] = await Promise.all([areas.nameOf(volunteer.areaPath), volunteers.groups(groupIds)]);
  const { pausedUntil, ...rest } = shown;
  const back = volunteer.state === 'paused' && isActive(volunteer, clock());
  return {
    ...rest,
    ...(back ? { state: 'active' as const } : pausedUntil && { pausedUntil }),
    areaName,
    groups: groups.map(({ groupId, name, kind, leaderIds }) => ({ groupId, name, kind, leads: leaderIds.includes(personId) })),
  };
};

export const proofView = async (
  volunteer: Volunteer,
  skill: Skill,
  { areas, media }: VolunteerDeps,
): Promise<z.output<typeof WaitingProof> | undefined> => {
  const proof = volunteer.skills.find((one) => one.skill === skill)?.proof;
  return (
    proof && {
      volunteerId: volunteer.personId,
      label: volunteer.label,
      areaName: await areas.nameOf(volunteer.areaPath),
      skill,
      state: proof.state,
      media: proof.media.map((id) => media.view(id)),
      version: volunteer.version,
    }
  );
};

/** A group as one viewer sees it; who is in it only for its leaders and the office. */
export const groupView = async (
  group: VolunteerGroup,
  caller: Caller | undefined,
  { areas, volunteers, may, clock }: VolunteerDeps,
  withMembers: boolean,
): Promise<GroupView> => {
  const { groupId, version, name, kind, areaPath, leaderIds, members } = group;
  const leads = (personId: string | undefined) => personId !== undefined && leaderIds.includes(personId);
  const member = members.some(({ personId }) => personId === caller?.personId);
  const insider = leads(caller?.personId) || may(caller, 'volunteerGroup', 'create', { areaPath, relations: [] });
  const known = withMembers && insider ? await volunteers.many(members.map(({ personId }) => personId)) : undefined;
  return {
    groupId,
    version,
    name,
    kind,
    areaPath,
    areaName: await areas.nameOf(areaPath),
    size: members.length,
    mine: leads(caller?.personId) ? 'leader' : member ? 'member' : 'no',
    ...(known && {
      members: members.map(({ personId, label }) => {
        const volunteer = known.get(personId);
        return {
          personId,
          label,
          skills: volunteer?.skills.map(({ skill }) => skill) ?? [],
          paused: !volunteer || !isActive(volunteer, clock()),
          leads: leads(personId),
        };
      }),
    }),
  };
};
