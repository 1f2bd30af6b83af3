import { provenSkills, type Skill } from '@shared/help/help-kinds';
import { coarse } from '@shared/place';
import { refused } from '@shared/result';
import { same } from '@shared/same';
import {
  ageOf,
  type FreeSpan,
  type OwnSkill,
  ofAge,
  type SkillProof,
  type Volunteer,
  youngestVolunteer,
} from '@shared/volunteers/volunteer';
import type { VolunteerForm } from '@shared/volunteers/volunteer.contracts';
import { already, type Decision, step } from './volunteer.step';

/** Who joins. `birthYear` as the profile knows it; it counts before what is said. */
export type Joining = { readonly personId: string; readonly countyId: string; readonly label: string; readonly birthYear?: number };

/** Joins, or changes what was said on joining. What an office accepted stays accepted; a pause stays a pause. */
export function saveVolunteering(
  before: Volunteer | undefined,
  form: VolunteerForm,
  who: Joining,
  now: Date,
): Decision<'tooYoung' | 'guardianConsentNeeded' | 'spansOverlap'> {
  const birthYear = who.birthYear ?? form.birthYear;
  const age = ageOf(birthYear, now);
  if (age < youngestVolunteer) return refused('tooYoung', { field: '/birthYear', details: { age: youngestVolunteer } });
  if (age < ofAge && !form.guardianConsent) return refused('guardianConsentNeeded', { field: '/guardianConsent' });
  if (overlapping(form.free)) return refused('spansOverlap', { field: '/free' });
  const known = before && before.state !== 'left' ? before : undefined;
  const said = {
    areaPath: form.areaPath,
    reachMetres: form.reachMetres,
    birthYear,
    skills: skillsFrom(form.skills, before?.skills ?? []),
    speeches: [...new Set(form.speeches)],
    free: [...form.free].sort((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1)),
    atATime: form.atATime,
    ...(form.point && { point: coarse(form.point) }),
    ...(age < ofAge && { guardianConsent: true }),
  };
  if (known) {
    const changed = (Object.keys({ ...formOf(known), ...said }) as (keyof typeof said)[]).filter(
      (name) => !same(formOf(known)[name], said[name]),
    );
    if (changed.length === 0) return already;
    return step({ ...stripped(known), ...said }, { type: 'VolunteerChanged', changed });
  }
  const at = now.toISOString();
  return step(
    {
      personId: who.personId,
      version: before?.version ?? 0,
      state: 'active',
      countyId: who.countyId,
      label: who.label,
      groupIds: [],
      apartFrom: before?.apartFrom ?? [],
      rulesAcceptedAt: at,
      joinedAt: at,
      ...said,
    },
    { type: 'VolunteerJoined' },
  );
}

const stripped = ({ point: _point, guardianConsent: _consent, ...rest }: Volunteer): Volunteer => rest;
const formOf = ({ areaPath, point, reachMetres, birthYear, guardianConsent, skills, speeches, free, atATime }: Volunteer) => ({
  areaPath,
  reachMetres,
  birthYear,
  skills,
  speeches,
  free,
  atATime,
  ...(point && { point }),
  ...(guardianConsent && { guardianConsent }),
});

const overlapping = (spans: readonly FreeSpan[]): boolean =>
  spans.some((one, at) =>
    spans.some((other, later) => later > at && one.weekday === other.weekday && one.from < other.to && other.from < one.to),
  );

/** New pictures wait for an office; the same ones again, or none, change nothing; what was accepted needs no more. */
const skillsFrom = (said: VolunteerForm['skills'], before: readonly OwnSkill[]): OwnSkill[] =>
  [...new Map(said.map((one) => [one.skill, one])).values()].map(({ skill, proof: media }) => {
    if (!provenSkills.includes(skill)) return { skill };
    const kept = before.find((one) => one.skill === skill)?.proof;
    const proof = kept?.state === 'accepted' || !media?.length || sameFiles(kept, media) ? kept : { media, state: 'waiting' as const };
    return { skill, ...(proof && { proof }) };
  });

const sameFiles = (proof: SkillProof | undefined, media: readonly string[]): boolean =>
  proof !== undefined && same([...proof.media].sort(), [...media].sort());

/** A break, with an end or without; back again; or leave for good, which needs empty hands. No reason is asked. */
export function pauseVolunteering(
  before: Volunteer | undefined,
  asked: { readonly to: Volunteer['state']; readonly until?: string | undefined },
  /** Open tasks and promises, and whether a group would be left without a leader; looked up only for who leaves. */
  left: { readonly openTasks: number; readonly leadsAlone: boolean },
  now: Date,
): Decision<'notAVolunteer' | 'finishTasksFirst' | 'untilPast' | 'lastLeader'> {
  if (!before) return refused('notAVolunteer');
  if (before.state === 'left') return asked.to === 'left' ? already : refused('notAVolunteer');
  const { pausedUntil, ...rest } = before;
  switch (asked.to) {
    case 'active':
      return before.state === 'active' ? already : step({ ...rest, state: 'active' }, { type: 'VolunteerReturned' });
    case 'paused': {
      const { until } = asked;
      if (until !== undefined && new Date(until) <= now) return refused('untilPast', { field: '/until' });
      const end = until && new Date(until).toISOString();
      if (before.state === 'paused' && pausedUntil === end) return already;
      return step({ ...rest, state: 'paused', ...(end && { pausedUntil: end }) }, { type: 'VolunteerPaused', ...(end && { until: end }) });
    }
    case 'left':
      if (left.openTasks > 0) return refused('finishTasksFirst', { details: { open: left.openTasks } });
      if (left.leadsAlone) return refused('lastLeader');
      return step({ ...rest, state: 'left', groupIds: [] }, { type: 'VolunteerLeft' });
  }
}

/** An office accepts a proof, or says why not; what was decided so already stays so quietly. */
export function decideProof(
  before: Volunteer,
  skill: Skill,
  { accept, reason }: { readonly accept: boolean; readonly reason?: string | undefined },
): Decision<'proofNotWaiting' | 'sayWhy'> {
  const proof = before.skills.find((one) => one.skill === skill)?.proof;
  if (!proof || before.state === 'left') return refused('proofNotWaiting');
  if (!accept && !reason) return refused('sayWhy', { field: '/reason' });
  if (proof.state !== 'waiting') return (proof.state === 'accepted') === accept ? already : refused('proofNotWaiting');
  const decided: SkillProof =
    accept || !reason ? { media: proof.media, state: 'accepted' } : { media: proof.media, state: 'refused', reason };
  const skills = before.skills.map((one) => (one.skill === skill ? { skill, proof: decided } : one));
  return step({ ...before, skills }, accept || !reason ? { type: 'ProofAccepted', skill } : { type: 'ProofRefused', skill, reason });
}
