import type { Skill, Speech } from '@shared/help/help-kinds';
import { maskName } from '@shared/people/mask';
import { localDay } from '@shared/time';
import { ageOf, type FreeSpan, ofAge } from '@shared/volunteers/volunteer';
import type { VolunteerForm } from '@shared/volunteers/volunteer.contracts';
import type { NewPerson, Org } from '../people/person';
import { cast } from './cast';
import { type Crowd, makerOf } from './people';
import { communities, countyId, countyName, liuyin, placeNear } from './places';
import { type Chance, inTurn } from './random';
import { daysBefore } from './replay';

/** Somebody who lends a hand, and what they said on joining, so many days ago. */
export type Joiner = {
  readonly person: NewPerson;
  readonly form: VolunteerForm;
  readonly days: number;
  /** What became of a proof of skill. */
  readonly proof?: 'waiting' | 'accepted' | 'refused';
  readonly now?: 'paused' | 'pausedForNow' | 'left';
};

/** How many of a round are new, how many are residents; the others are helpers already. */
const perRound = { volunteers: 16, residents: 12, newcomers: 100 };
/** Far behind everybody else's. */
const firstTurn = 20_000_000;
const hat = { role: 'volunteer', areaPath: countyId } as const;

/** Everybody, some of the helpers and residents with a volunteer's hat besides; the county's desk; and who joins in each round: 150 of them. */
export function withVolunteers(
  chance: Chance,
  crowd: Crowd,
  { scale, now }: { readonly scale: number; readonly now: Date },
): { readonly crowd: Crowd; readonly newcomers: readonly NewPerson[]; readonly rounds: readonly (readonly Joiner[])[] } {
  const isVolunteer = (person: NewPerson) => person.grants.some(({ role }) => role === 'volunteer');
  const also = (person: NewPerson): NewPerson => ({ ...person, grants: [...person.grants, hat] });
  let turn = 0;
  const helpers = crowd.helpers.map((one) => (isVolunteer(one) || turn++ % 2 ? one : also(one)));
  const residents = crowd.residents.map((one, at) => (at % 40 >= 4 && at % 40 < 4 + perRound.residents ? also(one) : one));
  const make = makerOf(chance, firstTurn);
  const played = (id: string) => cast.find((part) => part.id === id) ?? { id };
  const desk: Org = { orgId: 'desk1', name: `${countyName}志愿服务台`, kind: 'office', areaPath: countyId };
  const deskOfficer = make(played('gao'), countyId, [{ role: 'countyOfficer', areaPath: countyId, orgId: desk.orgId, orgName: desk.name }]);
  const year = Number(localDay(now).slice(0, 4));
  const newcomers = Array.from({ length: perRound.newcomers * scale }, (_, at) =>
    make(at === 0 ? played('wu') : { id: `vol${at + 1}` }, inTurn(communities, at).path, [hat], { birthYear: year - ageAt(chance, at) }),
  );
  const old = helpers.filter(isVolunteer);
  const given = old.filter(({ grants }) => grants[0]?.role === 'volunteer');
  const kinds = old.filter(({ grants }) => grants[0]?.role === 'helper');
  const neighbours = residents.filter(isVolunteer);
  const part = (people: readonly NewPerson[], size: number, round: number) => people.slice(round * size, (round + 1) * size);
  const rounds = Array.from({ length: scale }, (_, round) =>
    [
      ...part(given, perRound.volunteers, round),
      // Every kind of helper in every round.
      ...kinds.filter((_one, at) => at % scale === round),
      ...part(neighbours, perRound.residents, round),
      ...part(newcomers, perRound.newcomers, round),
    ].map((person, at) => joinerOf(chance, person, at, now)),
  );
  return {
    crowd: { ...crowd, helpers, residents, officers: [...crowd.officers, deskOfficer], orgs: [...crowd.orgs, desk] },
    newcomers,
    rounds,
  };
}

/** Pupils, students, people at work, and most of all the retired. */
const ageAt = (chance: Chance, at: number): number => {
  const turn = at % 10;
  if (turn === 3) return chance.whole(15, 17);
  if (turn === 5 || turn === 8) return chance.whole(18, 24);
  return turn === 1 || turn === 4 || turn === 7 ? chance.whole(26, 52) : chance.whole(54, 72);
};

type Age = 'pupil' | 'student' | 'atWork' | 'retired';
const groupOf = (age: number): Age => (age < ofAge ? 'pupil' : age < 25 ? 'student' : age < 55 ? 'atWork' : 'retired');

const skillsBy: Record<Age, readonly Skill[]> = {
  pupil: ['tutoring', 'company', 'errands'],
  student: ['tutoring', 'errands', 'moving', 'company', 'hospitalCompany', 'tutoring', 'moving'],
  atWork: ['repair', 'moving', 'errands', 'hospitalCompany', 'tutoring', 'paperwork', 'repair', 'haircut', 'moving'],
  retired: ['company', 'errands', 'hospitalCompany', 'paperwork', 'company', 'haircut', 'repair', 'hospitalCompany'],
};
const proofSkills: readonly Skill[] = ['medical', 'counselling', 'legal'];

const span = (weekdays: readonly number[], from: string, to: string): readonly FreeSpan[] =>
  weekdays.map((weekday) => ({ weekday, from, to }));
const week = [1, 2, 3, 4, 5];
const spansBy: Record<Age, readonly (readonly FreeSpan[])[]> = {
  pupil: [[...span([6, 7], '09:00', '17:00')], [...span([5], '18:00', '20:30'), ...span([6], '08:30', '18:00')]],
  student: [
    [...span([3], '14:00', '18:00'), ...span([5], '18:00', '21:00'), ...span([6, 7], '09:00', '20:00')],
    [...span([2, 4], '18:00', '21:00'), ...span([6], '09:00', '18:00')],
  ],
  atWork: [
    [...span([1, 2, 3, 4, 5], '18:30', '21:00'), ...span([6], '09:00', '18:00')],
    [...span([6, 7], '08:00', '20:00')],
    [...span([2, 4], '18:00', '21:00'), ...span([7], '09:00', '18:00')],
    [...span([1, 3, 5], '08:00', '12:00'), ...span([6], '14:00', '18:00')],
  ],
  retired: [
    [...span(week, '08:00', '12:00'), ...span(week, '14:00', '17:30')],
    [...span([1, 3, 5], '08:00', '12:00'), ...span([2, 4], '14:00', '18:00')],
    [...span([1, 2, 3, 4, 5, 6, 7], '07:30', '11:30')],
    [...span([2, 4, 6], '13:30', '18:00')],
  ],
};

/** What the personas offer is settled. */
const known: Readonly<Record<string, Partial<VolunteerForm> & { readonly proof?: Skill }>> = {
  li: {
    skills: [{ skill: 'repair' }, { skill: 'moving' }, { skill: 'errands' }, { skill: 'hospitalCompany' }],
    free: [...span([1, 2, 3, 4, 5], '18:00', '21:00'), ...span([2], '08:00', '12:00'), ...span([6, 7], '08:00', '20:00')],
    atATime: 3,
    reachMetres: 15_000,
  },
  wu: {
    skills: [{ skill: 'company' }, { skill: 'hospitalCompany' }, { skill: 'moving' }, { skill: 'errands' }],
    free: [...span(week, '08:00', '12:00'), ...span(week, '14:00', '18:00')],
    atATime: 3,
    reachMetres: 5000,
    proof: 'medical',
  },
  wang: { skills: [{ skill: 'tutoring' }, { skill: 'company' }, { skill: 'paperwork' }], atATime: 2 },
};

const proofFates = ['accepted', 'waiting', 'accepted', 'accepted', 'waiting', 'accepted', 'refused'] as const;
/** Two of 柳荫 wait for the office. */
const awaitedProofs: Readonly<Record<string, Skill>> = { vol27: 'counselling', vol40: 'legal' };

const joinerOf = (chance: Chance, person: NewPerson, at: number, now: Date): Joiner => {
  const settled = known[person.personId];
  const age = ageOf(person.birthYear ?? 1970, now);
  const kind = groupOf(age);
  const drawn = [...new Set(Array.from({ length: chance.whole(2, 5) }, () => chance.pick(skillsBy[kind])))];
  const awaited = awaitedProofs[person.personId];
  const drawnProof = age >= 26 && at % 6 === 1 ? inTurn(proofSkills, Math.floor(at / 6)) : undefined;
  const proofSkill = awaited ?? (settled ? settled.proof : drawnProof);
  const proof = awaited ? 'waiting' : settled ? 'accepted' : inTurn(proofFates, Math.floor(at / 6));
  const speeches: Speech[] = ['putonghua'];
  if (chance.whole(1, 10) <= 6) speeches.push('jin');
  if (chance.whole(1, 12) === 1) speeches.push('mongolian');
  if (chance.whole(1, 30) === 1) speeches.push('signLanguage');
  const { proof: _proof, ...said } = settled ?? {};
  const days = settled ? 200 : at % 12 === 10 ? chance.whole(2, 9) : chance.whole(75, age < 21 ? 150 : 420);
  const community = communities.some(({ path }) => path === person.homeArea) ? person.homeArea : liuyin;
  const form: VolunteerForm = {
    areaPath: community,
    ...(at % 5 !== 4 && { point: placeNear(community, chance.whole(-6, 6), chance.whole(-5, 5)) }),
    reachMetres: chance.pick([1500, 3000, 3000, 5000, 5000, 8000, 12_000, 12_000, 20_000]),
    birthYear: person.birthYear ?? 1970,
    ...(ageOf(person.birthYear ?? 1970, daysBefore(now, days)) < ofAge && { guardianConsent: true }),
    skills: drawn.map((skill) => ({ skill })),
    speeches,
    free: [...chance.pick(spansBy[kind])],
    atATime: chance.pick([1, 1, 2, 2, 2, 3]),
    rulesAccepted: true,
    ...said,
  };
  const quiet =
    settled || awaited ? undefined : at % 21 === 8 ? 'paused' : at % 21 === 15 ? 'pausedForNow' : at % 50 === 33 ? 'left' : undefined;
  const skills = proofSkill ? [...form.skills, { skill: proofSkill, proof: [pictureOf(person.personId)] }] : form.skills;
  return {
    person,
    form: { ...form, skills },
    days,
    ...(proofSkill && { proof }),
    ...(quiet && { now: quiet }),
  };
};

/** The one picture that an invented proof of skill has. */
export const pictureOf = (personId: string): string => `img_proof-${personId}`;
export const labelOf = ({ name }: NewPerson): string => maskName(name);
