import { after, dayMs } from '@shared/time';
import type { VolunteerGroup } from '@shared/volunteers/volunteer';
import type { VolunteerActor } from '@shared/volunteers/volunteer.events';
import type { Write } from '../core/store';
import { mediaWrite } from '../media/media.repository';
import type { NewPerson } from '../people/person';
import { createGroup, type GroupStep, joinGroup } from '../volunteers/group.decisions';
import { decideProof, pauseVolunteering, saveVolunteering } from '../volunteers/volunteer.decisions';
import { groupWrite, volunteerWrites } from '../volunteers/volunteer.repository';
import type { Crowd } from './people';
import { proofPicture } from './picture';
import { countyId, liuyin } from './places';
import { daysBefore } from './replay';
import type { Round } from './round';
import { type Joiner, labelOf, pictureOf } from './volunteers';

type Scene = { readonly round: Round; readonly number: number; readonly crowd: Crowd; readonly now: Date };
type Team = Pick<VolunteerGroup, 'name' | 'kind' | 'areaPath'> & {
  readonly leader?: string;
  readonly size: number;
  readonly fits: (joiner: Joiner, year: number) => boolean;
};

const ageIn = ({ form }: Joiner, year: number) => year - form.birthYear;
const livesIn =
  (path: string) =>
  ({ form }: Joiner): boolean =>
    form.areaPath === path || form.areaPath.startsWith(`${path}/`);
const retired = (path: string) => (one: Joiner, year: number) => livesIn(path)(one) && ageIn(one, year) >= 54;

const teams: readonly Team[] = [
  {
    name: '柳荫银发志愿者队',
    kind: 'silverHaired',
    areaPath: liuyin,
    leader: 'wu',
    size: 12,
    fits: (one, year) => livesIn(`${countyId}/hexi`)(one) && ageIn(one, year) >= 50,
  },
  {
    name: '党员志愿服务队',
    kind: 'partyMembers',
    areaPath: countyId,
    size: 12,
    fits: ({ person }) => person.grants.some(({ helperKind }) => helperKind === 'partyMember'),
  },
  {
    name: '河西社工站',
    kind: 'socialWork',
    areaPath: `${countyId}/hexi`,
    size: 10,
    fits: (one, year) => livesIn(`${countyId}/hexi`)(one) && ageIn(one, year) >= 24 && ageIn(one, year) < 50,
  },
  { name: '县二中青年志愿者队', kind: 'students', areaPath: `${countyId}/hedong`, size: 14, fits: (one, year) => ageIn(one, year) < 25 },
  { name: '东升邻里互助队', kind: 'neighbours', areaPath: `${countyId}/hedong/dongsheng`, size: 9, fits: livesIn(`${countyId}/hedong`) },
  { name: '南湾银发志愿者队', kind: 'silverHaired', areaPath: `${countyId}/nanwan`, size: 10, fits: retired(`${countyId}/nanwan`) },
];

const stepOf = <Value>(decision: { ok: true; value: Value | undefined } | { ok: false; refusal: { reason: string } }): Value => {
  if (!decision.ok) throw new Error(`The demo county refuses its own volunteer: ${decision.refusal.reason}`);
  if (!decision.value) throw new Error('A demo volunteer does something twice.');
  return decision.value;
};
/** Whoever of the offices stands next to the place. */
const officerOf = ({ crowd }: Scene, areaPath: string): VolunteerActor => {
  const role = (['countyOfficer', 'townOfficer', 'communityOfficer'] as const)[areaPath.split('/').length - 1];
  const officer = crowd.officers.find(({ grants }) => grants.some((one) => one.role === role && one.areaPath === areaPath));
  if (!officer) throw new Error(`No officer for ${areaPath}.`);
  return { personId: officer.personId, label: labelOf(officer), as: 'officer' };
};
const self = (person: NewPerson): VolunteerActor => ({ personId: person.personId, label: labelOf(person), as: 'volunteer' });

/** All volunteers of a round join, their proofs are looked at, groups come together, some take a break. */
export async function joinAll(scene: Scene, joiners: readonly Joiner[]): Promise<void> {
  for (const joiner of joiners) await join(scene, joiner);
  const year = scene.now.getUTCFullYear();
  for (const [at, team] of teams.entries()) await gather(scene, team, `grp${scene.number * teams.length + at + 1}`, joiners, year);
  for (const joiner of joiners) if (joiner.now) await retire(scene, joiner);
}

const put = async ({ round }: Scene, writes: readonly Write[]): Promise<void> => {
  if (!(await round.write(writes))) throw new Error('The demo county writes a volunteer over another.');
};

const join = async (scene: Scene, { person, form, days, proof }: Joiner): Promise<void> => {
  const { personId, birthYear } = person;
  const at = daysBefore(scene.now, days);
  const joined = stepOf(
    saveVolunteering(undefined, form, { personId, countyId, label: labelOf(person), ...(birthYear && { birthYear }) }, at),
  );
  const shown = form.skills.find((one) => one.proof);
  const media = shown ? [mediaWrite(pictureOf(personId), personId, proofPicture(), at)] : [];
  await put(scene, [...volunteerWrites(undefined, joined, self(person), at), ...media]);
  if (!shown || proof === 'waiting') return;
  const decidedAt = new Date(after(at, dayMs));
  const said = proof === 'refused' ? { accept: false, reason: '照片看不清，请重新拍一张。' } : { accept: true };
  const decided = stepOf(decideProof(joined.volunteer, shown.skill, said));
  await put(scene, volunteerWrites(joined.volunteer, decided, officerOf(scene, form.areaPath), decidedAt));
};

/** The group is founded two months ago, and its members come in the weeks after; who came to the county later came to the group at once. */
const gather = async (scene: Scene, team: Team, groupId: string, joiners: readonly Joiner[], year: number): Promise<void> => {
  const members = joiners
    .filter((one) => one.now === undefined && team.fits(one, year))
    .sort((a, b) => Number(b.person.personId === team.leader) - Number(a.person.personId === team.leader) || b.days - a.days)
    .slice(0, team.size);
  const [leader, ...others] = members;
  if (!leader || leader.days < 70) throw new Error(`Nobody leads ${team.name}.`);
  const { name, kind, areaPath } = team;
  const label = scene.number === 0 ? name : `${name}${scene.number + 1}队`;
  const at = daysBefore(scene.now, 68);
  const first = createGroup({ groupId, name: label, kind, areaPath }, scene.round.volunteers.get(leader.person.personId), at);
  let group = await taken(scene, stepOf(first), officerOf(scene, areaPath), at);
  for (const [turn, { person, days }] of others.entries()) {
    const joinedAt = daysBefore(scene.now, Math.min(days - 1, 66 - turn));
    const next = joinGroup(group, scene.round.volunteers.get(person.personId), joinedAt);
    group = await taken(scene, stepOf(next), self(person), joinedAt);
  }
};

const taken = async (scene: Scene, { group, member }: GroupStep, by: VolunteerActor, at: Date): Promise<VolunteerGroup> => {
  const before = scene.round.volunteers.get(member.volunteer.personId);
  await put(scene, [groupWrite(group), ...volunteerWrites(before, member, by, at)]);
  return group;
};

const retire = async (scene: Scene, { person, days, now: state }: Joiner): Promise<void> => {
  const at = daysBefore(scene.now, Math.min(days - 1, 3));
  const before = scene.round.volunteers.get(person.personId);
  const asked =
    state === 'left'
      ? { to: 'left' as const }
      : { to: 'paused' as const, ...(state === 'pausedForNow' && { until: after(scene.now, 12 * dayMs) }) };
  const changed = stepOf(pauseVolunteering(before, asked, { openTasks: 0, leadsAlone: false }, at));
  await put(scene, volunteerWrites(before, changed, self(person), at));
};
