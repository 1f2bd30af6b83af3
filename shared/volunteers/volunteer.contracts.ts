import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Id, Instant, Limit, page, text } from '../fields';
import { Skill, Speech } from '../help/help-kinds';
import { Point } from '../place';
import { contentRefusals, numberRefusals } from '../wishes/wish.refusals';
import { FreeSpan, groupKinds, maxLeaders, OwnSkill, proofStates, volunteerStates } from './volunteer';

const Nothing = z.strictObject({});

export const VolunteerForm = z.strictObject({
  areaPath: AreaPath,
  point: z.optional(Point),
  reachMetres: z.number().check(z.int({ error: 'wrongType' }), z.gte(200, { error: 'tooSmall' }), z.lte(100_000, { error: 'tooLarge' })),
  birthYear: z.number().check(z.int({ error: 'wrongType' }), z.gte(1900, { error: 'tooSmall' }), z.lte(2100, { error: 'tooLarge' })),
  guardianConsent: z.optional(z.boolean()),
  /** Proof pictures only for skills that need it; what an office has accepted stays accepted. */
  skills: z
    .array(z.strictObject({ skill: Skill, proof: z.optional(z.array(Id).check(z.maxLength(3, { error: 'tooManyFiles' }))) }))
    .check(z.minLength(1, { error: 'chooseOne' }), z.maxLength(11, { error: 'tooLong' })),
  speeches: z.array(Speech).check(z.minLength(1, { error: 'chooseOne' }), z.maxLength(4, { error: 'tooLong' })),
  free: z.array(FreeSpan).check(z.minLength(1, { error: 'chooseOne' }), z.maxLength(28, { error: 'tooLong' })),
  atATime: z.number().check(z.int({ error: 'wrongType' }), z.gte(1, { error: 'tooSmall' }), z.lte(5, { error: 'tooLarge' })),
  rulesAccepted: z.literal(true, { error: 'acceptRulesFirst' }),
});
export type VolunteerForm = z.output<typeof VolunteerForm>;

export const VolunteerView = z.strictObject({
  version: z.number(),
  state: z.enum(volunteerStates),
  pausedUntil: z.optional(Instant),
  areaPath: AreaPath,
  areaName: z.string(),
  point: z.optional(Point),
  reachMetres: z.number(),
  birthYear: z.number(),
  guardianConsent: z.optional(z.boolean()),
  skills: z.array(OwnSkill),
  speeches: z.array(Speech),
  free: z.array(FreeSpan),
  atATime: z.number(),
  groups: z.array(z.strictObject({ groupId: Id, name: z.string(), kind: z.enum(groupKinds), leads: z.boolean() })),
  joinedAt: Instant,
});
export type VolunteerView = z.output<typeof VolunteerView>;

export const GetMyVolunteering = contract({
  name: 'GetMyVolunteering',
  method: 'GET',
  path: '/api/me/volunteer',
  summary: 'What I offer as a volunteer; absent before joining',
  who: { resource: 'volunteer', action: 'read' },
  answer: z.strictObject({ volunteer: z.optional(VolunteerView) }),
  refusals: [],
});
/** Joins, or changes what was said on joining; a first joining also gives the volunteer's hat. */
export const SaveVolunteering = contract({
  name: 'SaveVolunteering',
  method: 'PUT',
  path: '/api/me/volunteer',
  summary: 'Join as a volunteer, or change skills, times and place',
  write: true,
  edits: true,
  who: { resource: 'volunteer', action: 'join' },
  body: VolunteerForm,
  answer: VolunteerView,
  refusals: [
    'changedMeanwhile',
    'tooYoung',
    'guardianConsentNeeded',
    'areaUnknown',
    'mediaUnknown',
    'spansOverlap',
    'serviceConsentNeeded',
  ],
});
export const PauseVolunteering = contract({
  name: 'PauseVolunteering',
  method: 'POST',
  path: '/api/me/volunteer/pause',
  summary: 'Take a break, come back, or leave',
  write: true,
  who: { resource: 'volunteer', action: 'join' },
  body: z.strictObject({ to: z.enum(volunteerStates), until: z.optional(Instant) }),
  answer: VolunteerView,
  refusals: ['notAVolunteer', 'finishTasksFirst', 'untilPast', 'lastLeader'],
});

/** Proofs that wait for an office: counselling, medicine, law. */
export const WaitingProof = z.strictObject({
  volunteerId: Id,
  label: z.string(),
  areaName: z.string(),
  skill: Skill,
  state: z.enum(proofStates),
  media: z.array(z.strictObject({ id: Id, kind: z.enum(['image', 'audio']), url: z.string() })),
  version: z.number(),
});
export const GetSkillProofs = contract({
  name: 'GetSkillProofs',
  method: 'GET',
  path: '/api/queues/skill-proofs',
  summary: 'Proofs of skill to look at',
  who: { resource: 'skillProof', action: 'list' },
  query: z.strictObject({ area: z.optional(AreaPath), limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(WaitingProof),
  refusals: ['badCursor', 'areaNotYours', 'chooseArea'],
});
export const DecideSkillProof = contract({
  name: 'DecideSkillProof',
  method: 'POST',
  path: '/api/volunteers/{volunteerId}/proofs/{skill}',
  summary: 'Accept a proof of skill, or say why not',
  write: true,
  who: { resource: 'skillProof', action: 'decide' },
  params: z.strictObject({ volunteerId: Id, skill: Skill }),
  body: z.strictObject({ accept: z.boolean(), reason: z.optional(text(2, 200)) }),
  answer: WaitingProof,
  refusals: ['proofNotWaiting', 'sayWhy', ...numberRefusals],
});

export const GroupView = z.strictObject({
  groupId: Id,
  version: z.number(),
  name: z.string(),
  kind: z.enum(groupKinds),
  areaPath: AreaPath,
  areaName: z.string(),
  size: z.number(),
  mine: z.enum(['no', 'member', 'leader']),
  /** Only for its leaders and the office. */
  members: z.optional(
    z.array(z.strictObject({ personId: Id, label: z.string(), skills: z.array(Skill), paused: z.boolean(), leads: z.boolean() })),
  ),
});
export type GroupView = z.output<typeof GroupView>;
export const GetGroups = contract({
  name: 'GetGroups',
  method: 'GET',
  path: '/api/volunteer-groups',
  summary: 'Volunteer groups of the county',
  who: { resource: 'volunteerGroup', action: 'list' },
  query: z.strictObject({ limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(GroupView),
  refusals: ['badCursor'],
});
export const GetGroup = contract({
  name: 'GetGroup',
  method: 'GET',
  path: '/api/volunteer-groups/{groupId}',
  summary: 'One group; its members for its leaders',
  who: { resource: 'volunteerGroup', action: 'list' },
  params: z.strictObject({ groupId: Id }),
  answer: GroupView,
  refusals: [],
});
export const CreateGroup = contract({
  name: 'CreateGroup',
  method: 'POST',
  path: '/api/volunteer-groups',
  summary: 'Register a volunteer group with its leader',
  write: true,
  who: { resource: 'volunteerGroup', action: 'create' },
  body: z.strictObject({ name: text(2, 30), kind: z.enum(groupKinds), areaPath: AreaPath, leaderId: Id }),
  answer: GroupView,
  refusals: ['areaUnknown', 'areaNotYours', 'notAVolunteer', 'tooManyGroups', ...contentRefusals],
});
export const JoinGroup = contract({
  name: 'JoinGroup',
  method: 'POST',
  path: '/api/volunteer-groups/{groupId}/membership',
  summary: 'Join a group: its leaders may take on tasks for me',
  write: true,
  who: { resource: 'volunteerGroup', action: 'join' },
  params: z.strictObject({ groupId: Id }),
  body: Nothing,
  answer: GroupView,
  refusals: ['notAVolunteer', 'groupFull', 'tooManyGroups'],
});
/** Everybody who leads from now on, members all; so one alone can hand over and then leave. */
export const ChangeGroupLeaders = contract({
  name: 'ChangeGroupLeaders',
  method: 'PUT',
  path: '/api/volunteer-groups/{groupId}/leaders',
  summary: 'Say who leads a group',
  write: true,
  edits: true,
  who: { resource: 'volunteerGroup', action: 'lead' },
  params: z.strictObject({ groupId: Id }),
  body: z.strictObject({
    leaderIds: z.array(Id).check(z.minLength(1, { error: 'chooseOne' }), z.maxLength(maxLeaders, { error: 'tooLong' })),
  }),
  answer: GroupView,
  refusals: ['changedMeanwhile', 'notInGroup'],
});
export const LeaveGroup = contract({
  name: 'LeaveGroup',
  method: 'DELETE',
  path: '/api/volunteer-groups/{groupId}/membership',
  summary: 'Leave a group',
  write: true,
  who: { resource: 'volunteerGroup', action: 'join' },
  params: z.strictObject({ groupId: Id }),
  answer: GroupView,
  refusals: ['lastLeader'],
});
