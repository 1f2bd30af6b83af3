import type { Skill } from '@shared/help/help-kinds';
import type { Volunteer, VolunteerGroup } from '@shared/volunteers/volunteer';
import type { VolunteerActor, VolunteerEvent } from '@shared/volunteers/volunteer.events';
import { chainReads, type Listing, paged } from '../core/chain-reads';
import type { Item, Store, Write } from '../core/store';
import { groupKey, groupsPk, proofKey, proofQueuePk, volunteerEventKey, volunteerKey, volunteersPk } from './volunteer.keys';
import type { VolunteerStep } from './volunteer.step';

export type WaitingRow = { readonly volunteerId: string; readonly skill: Skill };

const volunteerOf = (item: Item): Volunteer => item.volunteer as Volunteer;
const groupOf = (item: Item): VolunteerGroup => item.group as VolunteerGroup;

/** The reads of volunteers and their groups, V1 to V4 in docs/access-patterns.md. */
export const volunteerRepository = (store: Store) => {
  const waiting = chainReads<WaitingRow, never>(store, volunteerKey, ({ volunteerId, skill }) => ({ volunteerId, skill }) as WaitingRow);
  const many = async (personIds: readonly string[]): Promise<ReadonlyMap<string, Volunteer>> => {
    const items = personIds.length > 0 ? await store.getMany([...new Set(personIds)].map(volunteerKey)) : [];
    return new Map(items.map(volunteerOf).map((one) => [one.personId, one]));
  };
  const group = async (groupId: string): Promise<VolunteerGroup | undefined> => {
    const item = await store.get(groupKey(groupId));
    return item && groupOf(item);
  };
  return {
    /** V1 */
    async find(personId: string): Promise<Volunteer | undefined> {
      const item = await store.get(volunteerKey(personId));
      return item && volunteerOf(item);
    },
    /** By id; who never joined is not in it. */
    many,
    /** V2: a page of a county's volunteers, paused ones too. */
    async ofCounty(countyId: string, listing: Listing): Promise<{ volunteers: readonly Volunteer[]; next?: string }> {
      const { items, next } = await store.query({ index: 'g1', pk: volunteersPk(countyId), ...paged(listing) });
      return { volunteers: items.map(volunteerOf), ...(next && { next }) };
    },
    /** V3, one community's proofs, those that wait longest first. */
    waitingProofs: (areaPath: string, limit: number, from: string | undefined) =>
      waiting.rows({ index: 'g2', pk: proofQueuePk(areaPath), limit }, from),
    group,
    async groups(groupIds: readonly string[]): Promise<readonly VolunteerGroup[]> {
      return groupIds.length > 0 ? (await store.getMany(groupIds.map(groupKey))).map(groupOf) : [];
    },
    /** V4 */
    async groupsOf(countyId: string, listing: Listing): Promise<{ groups: readonly VolunteerGroup[]; next?: string }> {
      const { items, next } = await store.query({ index: 'g1', pk: groupsPk(countyId), ...paged(listing) });
      return { groups: items.map(groupOf), ...(next && { next }) };
    },
    /** Who may take on tasks for the group's members; nobody when there is no such group. */
    async leaderOf(groupId: string): Promise<readonly string[]> {
      return (await group(groupId))?.leaderIds ?? [];
    },
  };
};
export type VolunteerRepository = ReturnType<typeof volunteerRepository>;

/** The volunteer's whole stored state. Those who left stand in no list. */
export const volunteerItem = (volunteer: Volunteer): Item => ({
  ...volunteerKey(volunteer.personId),
  version: volunteer.version,
  volunteer,
  ...(volunteer.state !== 'left' && { g1pk: volunteersPk(volunteer.countyId), g1sk: `${volunteer.areaPath}#${volunteer.personId}` }),
});

/** Kept apart from these people from now on, on condition that nothing changed meanwhile; what it was about stands in the chain of the request. */
export const apartFromWrite = (volunteer: Volunteer, apartFrom: readonly string[]): Write => ({
  put: volunteerItem({ ...volunteer, version: volunteer.version + 1, apartFrom: [...apartFrom] }),
  when: { version: volunteer.version },
});

/** A condition of a write: the volunteer is still as they were read, there and apart from the same people. */
export const unchangedCheck = (volunteer: Volunteer): Write => ({
  check: volunteerKey(volunteer.personId),
  when: { version: volunteer.version },
});

export const groupItem = (group: VolunteerGroup): Item => ({
  ...groupKey(group.groupId),
  version: group.version,
  group,
  g1pk: groupsPk(group.areaPath.split('/')[0] ?? ''),
  g1sk: `${group.name}#${group.groupId}`,
});
export const groupWrite = (group: VolunteerGroup): Write => ({
  put: groupItem(group),
  when: group.version === 1 ? 'absent' : { version: group.version - 1 },
});

const proofsWaiting = (volunteer: Volunteer | undefined): ReadonlyMap<Skill, string> =>
  new Map(
    (volunteer && volunteer.state !== 'left' ? volunteer.skills : []).flatMap(({ skill, proof }) =>
      proof?.state === 'waiting' ? [[skill, JSON.stringify([volunteer?.areaPath, proof.media])]] : [],
    ),
  );

/** One transaction: the new state on condition of the version decided upon, its event, and what waits for the office. */
export function volunteerWrites(
  before: Volunteer | undefined,
  { volunteer, happening }: VolunteerStep,
  by: VolunteerActor,
  now: Date,
): Write[] {
  const { personId, version, countyId, areaPath } = volunteer;
  const at = now.toISOString();
  const was = proofsWaiting(before);
  const is = proofsWaiting(volunteer);
  const fresh = [...is].flatMap(([skill, what]) => (was.get(skill) === what ? [] : [skill]));
  const event: VolunteerEvent = {
    ...happening,
    id: `${personId}.${version}`,
    volunteerId: personId,
    version,
    at,
    by,
    countyId,
    areaPath,
    ...(fresh.length > 0 && { proofs: fresh }),
  };
  return [
    { put: volunteerItem(volunteer), when: before ? { version: before.version } : 'absent' },
    { put: { ...volunteerEventKey(personId, version), event }, when: 'absent' },
    ...fresh.map((skill) => ({
      put: {
        ...proofKey(personId, skill),
        volunteerId: personId,
        skill,
        g2pk: proofQueuePk(areaPath),
        g2sk: `${at}#${personId}_${skill}`,
      },
    })),
    ...[...was.keys()].filter((skill) => !is.has(skill)).map((skill) => ({ remove: proofKey(personId, skill) })),
  ];
}
