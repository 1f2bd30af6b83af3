import { beforeEach, describe, expect, test } from '@jest/globals';
import { aVolunteerForm } from '../../functions/volunteers/volunteer.builder';
import { type AHouse, aHouse, county, liuyin } from '../support/house';
import { agree, group, join, joinWithProof, picture, type VolunteerAnswer } from '../support/volunteers';

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});
const mine = async (who: string) => (await at.ask<{ volunteer?: VolunteerAnswer }>(who, 'GET', '/api/me/volunteer')).body.volunteer;
const pause = (who: string, body: object) =>
  at.ask<VolunteerAnswer & { errors?: { pointer: string }[] }>(who, 'POST', '/api/me/volunteer/pause', body);
const grants = async (who: string) => (await at.house.people.find(who))?.grants;
const audit = async (who: string) =>
  (await at.store.query({ pk: `VOLUNTEER#${who}`, sk: { prefix: 'CHANGE#' }, limit: 50 })).items.map(
    ({ event }) => (event as { type: string }).type,
  );

describe('joining', () => {
  test('needs consent first, then brings hat, state and audit record together', async () => {
    expect(await mine('zhou')).toBeUndefined();
    const early = await at.ask<VolunteerAnswer>('zhou', 'PUT', '/api/me/volunteer', aVolunteerForm());
    expect([early.status, early.body.reason]).toEqual([409, 'serviceConsentNeeded']);
    expect((await at.ask('zhou', 'GET', '/api/me/promises')).status).toBe(403);
    const joined = await join(at, 'zhou');
    expect([joined.status, joined.body]).toEqual([
      200,
      expect.objectContaining({ version: 1, state: 'active', areaName: '柳荫社区', groups: [] }),
    ]);
    expect(JSON.stringify(joined.body)).not.toMatch(/apartFrom|label|35\.12345/);
    expect(await grants('zhou')).toEqual([{ role: 'volunteer', areaPath: county }]);
    expect((await at.ask('zhou', 'GET', '/api/me/promises')).status).toBe(200);
    expect(await audit('zhou')).toEqual(['VolunteerJoined']);
    expect((await at.house.volunteers.ofCounty(county, { limit: 50 })).volunteers.map(({ personId }) => personId)).toEqual(['zhou']);
  });

  test('again changes what is offered, once however often it is sent, and gives no second hat', async () => {
    await join(at, 'zhou');
    const changed = await join(at, 'zhou', { atATime: 3 });
    expect(changed.body).toMatchObject({ version: 2, atATime: 3 });
    expect((await join(at, 'zhou', { atATime: 3 })).body.version).toBe(2);
    expect([await audit('zhou'), await grants('zhou')]).toEqual([
      ['VolunteerJoined', 'VolunteerChanged'],
      [{ role: 'volunteer', areaPath: county }],
    ]);
  });

  test.each([
    ['a place that is not there', { areaPath: 'huangliu/hewan/nowhere' }, 'areaUnknown', '/areaPath'],
    ['a place that is no community', { areaPath: 'huangliu/hewan' }, 'areaUnknown', '/areaPath'],
    ['a community of another county', { areaPath: 'baiyang/hewan/liuyin' }, 'areaUnknown', '/areaPath'],
    ['pictures of somebody else', { skills: [{ skill: 'legal', proof: ['img_other'] }] }, 'mediaUnknown', '/skills'],
    ['too few years', { birthYear: 2013 }, 'tooYoung', '/birthYear'],
    ['no consent of a guardian', { birthYear: 2010 }, 'guardianConsentNeeded', '/guardianConsent'],
  ] as const)('is refused with %s', async (_, changes, reason, pointer) => {
    await agree(at, 'zhou');
    const { status, body } = await at.ask('zhou', 'PUT', '/api/me/volunteer', { ...aVolunteerForm(), ...changes });
    expect([status, body.reason, body.errors?.[0]?.pointer]).toEqual([422, reason, pointer]);
    expect([await mine('zhou'), await grants('zhou')]).toEqual([undefined, []]);
  });

  test('while a role is being changed loses neither', async () => {
    await agree(at, 'zhou');
    await Promise.all([at.ask('zhou', 'PUT', '/api/me/volunteer', aVolunteerForm()), at.ask('zhou', 'PUT', '/api/me', { language: 'en' })]);
    expect(await at.house.people.find('zhou')).toMatchObject({ language: 'en', grants: [{ role: 'volunteer', areaPath: county }] });
  });
});

describe('a break', () => {
  test('reads as over when its end has come', async () => {
    await join(at, 'zhou');
    const until = '2026-11-21T01:00:00.000Z';
    expect((await pause('zhou', { to: 'paused', until })).body).toMatchObject({ state: 'paused', pausedUntil: until });
    at.later(1);
    const back = await mine('zhou');
    expect([back?.state, back && 'pausedUntil' in back]).toEqual(['active', false]);
    const past = await pause('zhou', { to: 'paused', until });
    expect([past.status, past.body.reason]).toEqual([422, 'untilPast']);
  });

  test('for good needs empty hands, takes the hat and every list, keeps one’s service one’s own', async () => {
    await join(at, 'zhou');
    for (const counter of ['HELP', 'OPEN']) {
      const key = { pk: 'HOLDER#zhou', sk: counter };
      await at.store.commit([{ add: key, attribute: 'open', by: 1 }]);
      const busy = await pause('zhou', { to: 'left' });
      expect([busy.status, busy.body.reason]).toEqual([409, 'finishTasksFirst']);
      await at.store.commit([{ add: key, attribute: 'open', by: -1 }]);
    }
    expect((await pause('zhou', { to: 'left' })).body.state).toBe('left');
    expect([await grants('zhou'), (await at.house.volunteers.ofCounty(county, { limit: 50 })).volunteers]).toEqual([[], []]);
    expect((await pause('zhou', { to: 'active' })).body.reason).toBe('notAVolunteer');
    expect((await at.ask('zhou', 'GET', '/api/me/service')).status).toBe(200);
    expect((await join(at, 'zhou')).body).toMatchObject({ state: 'active', version: 3 });
    expect(await audit('zhou')).toEqual(['VolunteerJoined', 'VolunteerLeft', 'VolunteerJoined']);
  });

  test('for good at the moment when something is taken on does not happen', async () => {
    await join(at, 'zhou');
    const { commit } = at.store;
    let once = true;
    Object.assign(at.store, {
      commit: async (...given: Parameters<typeof commit>) => {
        if (once && JSON.stringify(given[0]).includes('VolunteerLeft')) {
          once = false;
          await commit([{ add: { pk: 'HOLDER#zhou', sk: 'HELP' }, attribute: 'open', by: 1 }]);
        }
        return commit(...given);
      },
    });
    const left = await pause('zhou', { to: 'left' });
    expect([once, left.status, left.body.reason]).toEqual([false, 409, 'finishTasksFirst']);
    expect((await mine('zhou'))?.state).toBe('active');
  });
});

describe('proofs of skill', () => {
  type Proofs = {
    items: { volunteerId: string; skill: string; state: string; label: string; media: { url: string }[] }[];
    next?: string;
    reason?: string;
  };
  const queue = async (who: string, query = '') => (await at.ask<Proofs>(who, 'GET', `/api/queues/skill-proofs${query}`)).body;
  const decide = (who: string, of: string, body: object) =>
    at.ask<Proofs['items'][0] & { reason?: string }>(who, 'POST', `/api/volunteers/${of}/proofs/counselling`, body);

  test('wait with the offices of the place, are looked at, decided once, and gone from the desk', async () => {
    const joined = await joinWithProof(at, 'zhou');
    expect(joined.body.skills).toContainEqual(
      expect.objectContaining({ skill: 'counselling', proof: expect.objectContaining({ state: 'waiting' }) }),
    );
    for (const who of ['officer', 'town'])
      expect((await queue(who)).items).toMatchObject([{ volunteerId: 'zhou', skill: 'counselling', label: '周**' }]);
    expect((await queue('elsewhere')).items).toEqual([]);
    expect((await queue('officer', '?area=huangliu/dongshan')).reason).toBe('areaNotYours');
    const [shown] = (await queue('officer')).items;
    expect((await at.app.request(shown?.media[0]?.url ?? '')).headers.get('content-type')).toBe('image/png');
    expect((await decide('elsewhere', 'zhou', { accept: true })).status).toBe(404);
    expect((await decide('officer', 'nobody', { accept: true })).status).toBe(404);
    expect((await decide('officer', 'zhou', { accept: false })).body.reason).toBe('sayWhy');
    expect((await decide('officer', 'zhou', { accept: false, reason: '打 19900000001 问' })).body.reason).toBe('phoneInPublicText');
    expect((await decide('officer', 'zhou', { accept: true })).body.state).toBe('accepted');
    expect((await decide('officer', 'zhou', { accept: true })).status).toBe(200);
    expect((await decide('officer', 'zhou', { accept: false, reason: '看不清' })).body.reason).toBe('proofNotWaiting');
    expect((await queue('officer')).items).toEqual([]);
    expect((await mine('zhou'))?.skills[1]?.proof?.state).toBe('accepted');
    expect(await audit('zhou')).toEqual(['VolunteerJoined', 'ProofAccepted']);
  });

  test('are told to the office that looks at them, and what came of them to the volunteer, each once', async () => {
    const tell = async () => {
      const { items } = await at.store.query({ pk: 'VOLUNTEER#zhou', sk: { prefix: 'CHANGE#' }, limit: 20 });
      for (const { event } of items) await at.house.react(event as Parameters<typeof at.house.react>[0]);
    };
    type Told = { items: { name: string; params: object; link: object }[] };
    const inbox = async (who: string) =>
      (await at.ask<Told>(who, 'GET', '/api/inbox')).body.items.map(({ name, params, link }) => [name, params, link]);
    await joinWithProof(at, 'zhou');
    await tell();
    expect(await inbox('officer')).toEqual([['proofToCheck', {}, { kind: 'proof', id: 'zhou' }]]);
    expect(await inbox('zhou')).toEqual([]);
    await decide('officer', 'zhou', { accept: false, reason: '章看不清' });
    await tell();
    await tell();
    expect(await inbox('zhou')).toEqual([['proofRefused', { reason: '章看不清' }, { kind: 'volunteer', id: 'zhou' }]]);
    expect(await inbox('officer')).toHaveLength(1);
  });

  test('come again with new pictures, follow their owner to another community, and go when the skill goes', async () => {
    await joinWithProof(at, 'zhou');
    await decide('officer', 'zhou', { accept: false, reason: '照片看不清' });
    const skills = [{ skill: 'errands' as const }, { skill: 'counselling' as const, proof: [await picture(at, 'zhou')] }];
    await join(at, 'zhou', { skills });
    expect((await queue('officer')).items).toHaveLength(1);
    await join(at, 'zhou', { skills, areaPath: 'huangliu/dongshan/shiqiao' });
    expect([(await queue('officer')).items, (await queue('elsewhere')).items.length]).toEqual([[], 1]);
    await join(at, 'zhou', { areaPath: 'huangliu/dongshan/shiqiao' });
    expect((await queue('elsewhere')).items).toEqual([]);
  });

  test('are listed page by page, the longest waiting first, and nobody decides their own', async () => {
    for (const who of ['zhou', 'daughter', 'both']) {
      await joinWithProof(at, who);
      at.later(0.01);
    }
    const first = await queue('officer', '?limit=2');
    const second = await queue('officer', `?limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ volunteerId }) => volunteerId)).toEqual(['zhou', 'daughter', 'both']);
    expect((await queue('officer', '?cursor=AAAA')).reason).toBe('badCursor');
    expect((await decide('both', 'both', { accept: true })).status).toBe(403);
  });
});

describe('groups', () => {
  type Group = {
    groupId: string;
    size: number;
    mine: string;
    members?: { personId: string; label: string; leads: boolean }[];
    reason?: string;
  };
  const see = async (who: string, id: string) => (await at.ask<Group>(who, 'GET', `/api/volunteer-groups/${id}`)).body;
  const member = (who: string, method: 'POST' | 'DELETE', id: string) =>
    at.ask<Group>(who, method, `/api/volunteer-groups/${id}/membership`, method === 'POST' ? {} : undefined);

  test('are registered by the office, found by everybody, joined and left; who is in them is for leaders and the office', async () => {
    const id = await group(at, 'zhou');
    expect((await at.ask<{ items: Group[] }>('nobody', 'GET', '/api/volunteer-groups')).body.items).toMatchObject([
      { groupId: id, size: 1, mine: 'no' },
    ]);
    await join(at, 'li');
    expect((await member('li', 'POST', id)).body).toMatchObject({ size: 2, mine: 'member' });
    expect((await member('li', 'POST', id)).body.size).toBe(2);
    expect((await see('zhou', id)).members).toMatchObject([
      { personId: 'zhou', label: '周**', leads: true },
      { personId: 'li', label: '李**', leads: false },
    ]);
    expect((await see('officer', id)).members).toHaveLength(2);
    for (const who of ['li', 'elsewhere', 'nobody', 'farOfficer']) expect([who, (await see(who, id)).members]).toEqual([who, undefined]);
    expect((await member('zhou', 'DELETE', id)).body.reason).toBe('lastLeader');
    expect((await pause('zhou', { to: 'left' })).body.reason).toBe('lastLeader');
    expect((await member('li', 'DELETE', id)).body).toMatchObject({ size: 1, mine: 'no' });
    expect((await member('li', 'DELETE', id)).status).toBe(200);
    expect(await at.house.volunteers.leaderOf(id)).toEqual(['zhou']);
  });

  test('are handed over: who leads alone names another leader, then goes', async () => {
    const id = await group(at, 'zhou');
    await join(at, 'li');
    await member('li', 'POST', id);
    const lead = (who: string, leaderIds: string[]) => at.ask<Group>(who, 'PUT', `/api/volunteer-groups/${id}/leaders`, { leaderIds });
    expect((await lead('li', ['li'])).status).toBe(403);
    expect((await lead('elsewhere', ['li'])).status).toBe(403);
    expect((await lead('zhou', ['zhou', 'ma'])).body.reason).toBe('notInGroup');
    expect((await lead('zhou', [])).status).toBe(422);
    expect((await lead('zhou', ['li', 'zhou'])).body).toMatchObject({ mine: 'leader', size: 2 });
    expect((await lead('zhou', ['zhou', 'li'])).status).toBe(200);
    expect(await at.house.volunteers.leaderOf(id)).toEqual(['li', 'zhou']);
    expect((await member('zhou', 'DELETE', id)).body).toMatchObject({ size: 1, mine: 'no' });
    expect((await member('li', 'DELETE', id)).body.reason).toBe('lastLeader');
    await member('zhou', 'POST', id);
    expect((await lead('officer', ['zhou'])).body.members).toMatchObject([
      { personId: 'li', leads: false },
      { personId: 'zhou', leads: true },
    ]);
    expect(await audit('li')).toEqual(['VolunteerJoined', 'GroupJoined', 'LeadingBegun', 'LeadingEnded']);
  });

  test('of two who change its leaders at the same moment one is told that it changed', async () => {
    const id = await group(at, 'zhou');
    await join(at, 'li');
    await member('li', 'POST', id);
    const ask = (leaderIds: string[]) =>
      at.ask<Group>('officer', 'PUT', `/api/volunteer-groups/${id}/leaders`, { leaderIds }, { 'If-Match': '"2"' });
    const both = await Promise.all([ask(['li']), ask(['li', 'zhou'])]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('are left with everything else by who leaves', async () => {
    const id = await group(at, 'zhou');
    await join(at, 'li');
    await member('li', 'POST', id);
    await pause('li', { to: 'left' });
    expect((await see('officer', id)).members?.map(({ personId }) => personId)).toEqual(['zhou']);
  });

  test('take each of many who come at once, and none of another county', async () => {
    const id = await group(at, 'zhou');
    const people = ['li', 'wang', 'daughter'];
    for (const who of people) await join(at, who);
    await Promise.all(people.map((who) => member(who, 'POST', id)));
    expect((await see('officer', id)).members?.map(({ personId }) => personId).sort()).toEqual(['daughter', 'li', 'wang', 'zhou']);
    await at.regrant('farHelper', [{ role: 'volunteer', areaPath: 'baiyang' }]);
    expect((await member('farHelper', 'POST', id)).status).toBe(404);
  });

  test.each([
    ['a place not theirs', 'elsewhere', {}, 'areaNotYours'],
    ['a place not there', 'officer', { areaPath: 'huangliu/x' }, 'areaUnknown'],
    ['a leader who never joined', 'officer', { leaderId: 'wang' }, 'notAVolunteer'],
    ['a phone in the name', 'officer', { name: '找 19900000001' }, 'phoneInPublicText'],
  ])('are not registered with %s', async (_, who, changes, reason) => {
    await join(at, 'zhou');
    const body = { name: '邻里队', kind: 'neighbours', areaPath: liuyin, leaderId: 'zhou', ...changes };
    const answered = await at.ask(who, 'POST', '/api/volunteer-groups', body);
    expect([answered.status, answered.body.reason]).toEqual([422, reason]);
  });
});
