import { describe, expect, test } from '@jest/globals';
import { isActive, maxGroupMembers, maxGroups } from '@shared/volunteers/volunteer';
import { changeLeaders, createGroup, joinGroup, leaveGroup } from './group.decisions';
import { aGroup, aVolunteer, aVolunteerForm } from './volunteer.builder';
import { decideProof, pauseVolunteering, saveVolunteering } from './volunteer.decisions';

const now = new Date('2026-11-20T01:00:00.000Z');
const who = { personId: 'v1', countyId: 'huangliu', label: '李*' };
const reasonOf = (decision: { ok: boolean; refusal?: { reason: string; field?: string } }) =>
  decision.ok ? undefined : [decision.refusal?.reason, decision.refusal?.field];
const done = <Value>(decision: { ok: true; value: Value } | { ok: false; refusal: object }): NonNullable<Value> => {
  if (!decision.ok || !decision.value) throw new Error(`Nothing was done: ${JSON.stringify(decision)}`);
  return decision.value;
};
const save = (changes: Parameters<typeof aVolunteerForm>[0] = {}, before?: ReturnType<typeof aVolunteer>, birthYear?: number) =>
  saveVolunteering(before, aVolunteerForm(changes), { ...who, ...(birthYear && { birthYear }) }, now);

describe('joining', () => {
  test('keeps what was said, the place only to about 100 metres', () => {
    const { volunteer, happening } = done(save());
    expect(happening).toEqual({ type: 'VolunteerJoined' });
    expect(volunteer).toEqual(aVolunteer({ label: '李*' }));
  });

  test('is for people of 14 and more, and below 18 with a guardian’s consent; the profile’s year counts before what is said', () => {
    expect(reasonOf(save({ birthYear: 2013 }))).toEqual(['tooYoung', '/birthYear']);
    expect(reasonOf(save({ birthYear: 2012 }))).toEqual(['guardianConsentNeeded', '/guardianConsent']);
    expect(done(save({ birthYear: 2012, guardianConsent: true })).volunteer.guardianConsent).toBe(true);
    expect(reasonOf(save({ birthYear: 2009 }))).toEqual(['guardianConsentNeeded', '/guardianConsent']);
    expect(done(save({ birthYear: 2008 })).volunteer.birthYear).toBe(2008);
    expect(reasonOf(save({ birthYear: 1980 }, undefined, 2014))).toEqual(['tooYoung', '/birthYear']);
    expect(done(save({ birthYear: 2014 }, undefined, 1980)).volunteer.birthYear).toBe(1980);
  });

  test('takes no two times at once; times that only touch are fine', () => {
    const on = (weekday: number, from: string, to: string) => ({ weekday, from, to });
    expect(reasonOf(save({ free: [on(2, '08:00', '12:00'), on(2, '11:59', '14:00')] }))).toEqual(['spansOverlap', '/free']);
    expect(reasonOf(save({ free: [on(2, '08:00', '12:00'), on(2, '09:00', '10:00')] }))).toEqual(['spansOverlap', '/free']);
    expect(done(save({ free: [on(2, '12:00', '14:00'), on(3, '08:00', '12:00'), on(2, '08:00', '12:00')] })).volunteer.free).toEqual([
      on(2, '08:00', '12:00'),
      on(2, '12:00', '14:00'),
      on(3, '08:00', '12:00'),
    ]);
  });

  test('again with the same words changes nothing; other words are one change, and a break stays a break', () => {
    const before = aVolunteer({ state: 'paused' });
    expect(save({}, before)).toEqual({ ok: true, value: undefined });
    const { volunteer, happening } = done(save({ reachMetres: 5000, point: undefined }, before));
    expect(happening).toEqual({ type: 'VolunteerChanged', changed: ['reachMetres', 'point'] });
    expect(volunteer).toMatchObject({ version: 2, state: 'paused', reachMetres: 5000, joinedAt: before.joinedAt });
    expect(volunteer.point).toBeUndefined();
  });

  test('anew after leaving begins anew, but keeps apart who is kept apart', () => {
    const before = aVolunteer({ state: 'left', version: 4, apartFrom: ['x'], joinedAt: '2025-01-01T00:00:00.000Z' });
    const { volunteer, happening } = done(save({}, before));
    expect(happening.type).toBe('VolunteerJoined');
    expect(volunteer).toMatchObject({ version: 5, state: 'active', apartFrom: ['x'], joinedAt: now.toISOString() });
  });
});

describe('proofs of skill', () => {
  const withProof = (media: string[]) => [{ skill: 'counselling' as const, proof: media }];
  const skillsOf = (changes: Parameters<typeof aVolunteerForm>[0], before?: ReturnType<typeof aVolunteer>) =>
    done(save(changes, before)).volunteer.skills;

  test('wait for an office; skills that need none keep none', () => {
    expect(skillsOf({ skills: [...withProof(['img_1']), { skill: 'errands', proof: ['img_2'] }, { skill: 'legal' }] })).toEqual([
      { skill: 'counselling', proof: { media: ['img_1'], state: 'waiting' } },
      { skill: 'errands' },
      { skill: 'legal' },
    ]);
  });

  test.each([
    ['accepted', 'accepted', ['img_1']],
    ['refused', 'waiting', ['img_2']],
    ['waiting', 'waiting', ['img_2']],
  ] as const)('new pictures for one that is %s: it is %s', (state, after, media) => {
    const before = aVolunteer({ skills: [{ skill: 'counselling', proof: { media: ['img_1'], state } }], reachMetres: 1 });
    expect(skillsOf({ skills: withProof(['img_2']) }, before)).toEqual([{ skill: 'counselling', proof: { media, state: after } }]);
    expect(skillsOf({ skills: [{ skill: 'counselling' }] }, before)).toEqual(before.skills);
    expect(skillsOf({ skills: withProof(['img_1']) }, before)).toEqual(before.skills);
  });

  const waiting = aVolunteer({ skills: [{ skill: 'legal', proof: { media: ['img_1'], state: 'waiting' } }, { skill: 'errands' }] });
  test('are accepted, or refused with a reason, once', () => {
    const accepted = done(decideProof(waiting, 'legal', { accept: true }));
    expect(accepted.happening).toEqual({ type: 'ProofAccepted', skill: 'legal' });
    expect(accepted.volunteer.skills).toEqual([{ skill: 'legal', proof: { media: ['img_1'], state: 'accepted' } }, { skill: 'errands' }]);
    expect(decideProof(accepted.volunteer, 'legal', { accept: true })).toEqual({ ok: true, value: undefined });
    expect(reasonOf(decideProof(accepted.volunteer, 'legal', { accept: false, reason: '看不清' }))).toEqual(['proofNotWaiting', undefined]);
    expect(reasonOf(decideProof(waiting, 'legal', { accept: false }))).toEqual(['sayWhy', '/reason']);
    expect(done(decideProof(waiting, 'legal', { accept: false, reason: '看不清' })).happening).toEqual({
      type: 'ProofRefused',
      skill: 'legal',
      reason: '看不清',
    });
    expect(reasonOf(decideProof(waiting, 'errands', { accept: true }))).toEqual(['proofNotWaiting', undefined]);
    expect(reasonOf(decideProof({ ...waiting, state: 'left' }, 'legal', { accept: true }))).toEqual(['proofNotWaiting', undefined]);
  });
});

describe('a break', () => {
  const free = { openTasks: 0, leadsAlone: false };
  const pause = (before: ReturnType<typeof aVolunteer> | undefined, to: 'active' | 'paused' | 'left', until?: string, left = free) =>
    pauseVolunteering(before, { to, until }, left, now);
  const later = '2026-12-01T00:00:00.000Z';

  test('has an end or none, can be changed, and ends by itself or by coming back', () => {
    const paused = done(pause(aVolunteer(), 'paused', later)).volunteer;
    expect([paused.state, paused.pausedUntil, isActive(paused, now), isActive(paused, new Date(later))]).toEqual([
      'paused',
      later,
      false,
      true,
    ]);
    expect(pause(paused, 'paused', later)).toEqual({ ok: true, value: undefined });
    const endless = done(pause(paused, 'paused')).volunteer;
    expect([endless.pausedUntil, isActive(endless, new Date('2036-01-01'))]).toEqual([undefined, false]);
    expect(done(pause(paused, 'active')).volunteer).toMatchObject({ state: 'active', version: 3 });
    expect(done(pause(paused, 'active')).volunteer.pausedUntil).toBeUndefined();
    expect(pause(aVolunteer(), 'active')).toEqual({ ok: true, value: undefined });
    expect(reasonOf(pause(aVolunteer(), 'paused', now.toISOString()))).toEqual(['untilPast', '/until']);
  });

  test('for good needs empty hands and a group that can go on', () => {
    expect(reasonOf(pause(aVolunteer(), 'left', undefined, { openTasks: 1, leadsAlone: false }))).toEqual(['finishTasksFirst', undefined]);
    expect(reasonOf(pause(aVolunteer(), 'left', undefined, { openTasks: 0, leadsAlone: true }))).toEqual(['lastLeader', undefined]);
    const left = done(pause(aVolunteer({ groupIds: ['g1'] }), 'left')).volunteer;
    expect([left.state, left.groupIds, isActive(left, now)]).toEqual(['left', [], false]);
    expect(pause(left, 'left')).toEqual({ ok: true, value: undefined });
    for (const to of ['active', 'paused'] as const) expect(reasonOf(pause(left, to))).toEqual(['notAVolunteer', undefined]);
    expect(reasonOf(pause(undefined, 'paused'))).toEqual(['notAVolunteer', undefined]);
  });
});

describe('groups', () => {
  const start = { groupId: 'g1', name: '柳荫银发队', kind: 'silverHaired', areaPath: 'huangliu/hewan/liuyin' } as const;
  test('begin with a leader who is a member', () => {
    const { group, member } = done(createGroup(start, aVolunteer(), now));
    expect(group).toMatchObject({ version: 1, leaderIds: ['v1'], members: [{ personId: 'v1', label: '李*' }] });
    expect(member).toMatchObject({ volunteer: { version: 2, groupIds: ['g1'] }, happening: { type: 'GroupJoined', leads: true } });
    expect(reasonOf(createGroup(start, undefined, now))).toEqual(['notAVolunteer', '/leaderId']);
    expect(reasonOf(createGroup(start, aVolunteer({ state: 'left' }), now))).toEqual(['notAVolunteer', '/leaderId']);
    const busy = aVolunteer({ groupIds: Array.from({ length: maxGroups }, (_, at) => `x${at}`) });
    expect(reasonOf(createGroup(start, busy, now))).toEqual(['tooManyGroups', '/leaderId']);
  });

  test('are joined once, up to their size and the volunteer’s number', () => {
    const { group, member } = done(joinGroup(aGroup(), aVolunteer(), now));
    expect([group.version, group.members.length, member.volunteer.groupIds]).toEqual([2, 2, ['g1']]);
    expect(joinGroup(group, member.volunteer, now)).toEqual({ ok: true, value: undefined });
    const full = aGroup({
      members: Array.from({ length: maxGroupMembers }, (_, at) => ({ personId: `m${at}`, label: '王*', joinedAt: '' })),
    });
    expect(reasonOf(joinGroup(full, aVolunteer(), now))).toEqual(['groupFull', undefined]);
    expect(reasonOf(joinGroup(aGroup(), aVolunteer({ groupIds: ['a', 'b', 'c', 'd', 'e'] }), now))).toEqual(['tooManyGroups', undefined]);
    for (const nobody of [undefined, aVolunteer({ state: 'left' })])
      expect(reasonOf(joinGroup(aGroup(), nobody, now))).toEqual(['notAVolunteer', undefined]);
  });

  test('are led by members alone, and always by somebody', () => {
    const { group, member } = done(joinGroup(aGroup(), aVolunteer(), now));
    const first = aVolunteer({ personId: 'v9' });
    const known = new Map([first, member.volunteer].map((one) => [one.personId, one]));
    const [other] = [member.volunteer.personId];
    const both = done(changeLeaders(group, ['v9', other], known));
    expect([both.group.leaderIds, both.group.version]).toEqual([['v9', other], group.version + 1]);
    expect(both.members.map(({ happening }) => happening)).toEqual([{ type: 'LeadingBegun', groupId: 'g1', groupLabel: '柳荫银发队' }]);
    const handed = done(changeLeaders(both.group, [other], known));
    expect(handed.members.map(({ volunteer, happening }) => [volunteer.personId, happening.type])).toEqual([['v9', 'LeadingEnded']]);
    expect(changeLeaders(handed.group, [other, other], known)).toEqual({ ok: true, value: undefined });
    expect(reasonOf(changeLeaders(group, ['v9', 'stranger'], known))).toEqual(['notInGroup', '/leaderIds']);
    const gone = new Map(known).set(other, { ...member.volunteer, state: 'left' });
    expect(reasonOf(changeLeaders(group, [other], gone))).toEqual(['notInGroup', '/leaderIds']);
  });

  test('are left by anybody but their only leader', () => {
    const { group, member } = done(joinGroup(aGroup(), aVolunteer(), now));
    const left = done(leaveGroup(group, member.volunteer));
    expect([left.group.members.map(({ personId }) => personId), left.member.volunteer.groupIds]).toEqual([['v9'], []]);
    expect(left.member.happening).toEqual({ type: 'GroupLeft', groupId: 'g1', groupLabel: '柳荫银发队' });
    expect(leaveGroup(aGroup(), aVolunteer())).toEqual({ ok: true, value: undefined });
    expect(reasonOf(leaveGroup(aGroup(), aVolunteer({ personId: 'v9' })))).toEqual(['lastLeader', undefined]);
    const two = { ...group, leaderIds: ['v9', 'v1'] };
    expect(done(leaveGroup(two, member.volunteer)).group.leaderIds).toEqual(['v9']);
  });
});
