import * as z from 'zod/mini';
import { AreaPath, Id, Instant } from '../fields';
import { Skill, Speech } from '../help/help-kinds';
import { ClockTime } from '../help/when';
import { Point } from '../place';
import { localDay } from '../time';

/** A span of a weekday (1 Monday … 7 Sunday) in which somebody has time, by the county's clock. */
export const FreeSpan = z
  .strictObject({ weekday: z.number().check(z.int({ error: 'wrongType' }), z.gte(1), z.lte(7)), from: ClockTime, to: ClockTime })
  .check(z.refine(({ from, to }) => from < to, { error: 'endsBeforeStart', path: ['to'] }));
export type FreeSpan = z.output<typeof FreeSpan>;

export const proofStates = ['waiting', 'accepted', 'refused'] as const;
export const SkillProof = z.strictObject({ media: z.array(Id), state: z.enum(proofStates), reason: z.optional(z.string()) });
export type SkillProof = z.output<typeof SkillProof>;
export const OwnSkill = z.strictObject({ skill: Skill, proof: z.optional(SkillProof) });
export type OwnSkill = z.output<typeof OwnSkill>;

/** Only the year of birth is known: whoever has their birthday this year counts as having had it. */
export const ageOf = (birthYear: number, now: Date): number => Number(localDay(now).slice(0, 4)) - birthYear;
export const youngestVolunteer = 14;
export const ofAge = 18;

export const volunteerStates = ['active', 'paused', 'left'] as const;

/** Somebody who lends a hand. Pause and leave at any time, without giving a reason; nobody is forced, nobody is paid. */
export const Volunteer = z.strictObject({
  personId: Id,
  version: z.number(),
  state: z.enum(volunteerStates),
  pausedUntil: z.optional(Instant),
  countyId: Id,
  areaPath: AreaPath,
  /** 李* */
  label: z.string(),
  point: z.optional(Point),
  reachMetres: z.number(),
  birthYear: z.number(),
  guardianConsent: z.optional(z.boolean()),
  skills: z.array(OwnSkill),
  speeches: z.array(Speech),
  free: z.array(FreeSpan),
  atATime: z.number(),
  groupIds: z.array(Id),
  rulesAcceptedAt: Instant,
  joinedAt: Instant,
  /** People this volunteer is not sent to any more, whoever of the two asked for it. */
  apartFrom: z.array(Id),
});
export type Volunteer = z.output<typeof Volunteer>;

/** Whether somebody lends a hand at this moment; a break with an end is over by itself. */
export const isActive = ({ state, pausedUntil }: Pick<Volunteer, 'state' | 'pausedUntil'>, now: Date): boolean =>
  state === 'active' || (state === 'paused' && pausedUntil !== undefined && pausedUntil <= now.toISOString());

export const maxGroupMembers = 200;
export const maxGroups = 5;
export const maxLeaders = 5;

/** 社工站、银发志愿者、党员志愿服务队: leaders take on tasks for members who agreed to it. */
export const groupKinds = ['socialWork', 'silverHaired', 'partyMembers', 'students', 'neighbours'] as const;
export const VolunteerGroup = z.strictObject({
  groupId: Id,
  version: z.number(),
  name: z.string(),
  kind: z.enum(groupKinds),
  areaPath: AreaPath,
  leaderIds: z.array(Id),
  members: z.array(z.strictObject({ personId: Id, label: z.string(), joinedAt: Instant })),
});
export type VolunteerGroup = z.output<typeof VolunteerGroup>;
