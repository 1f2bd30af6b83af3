import { beforeEach, describe, expect, test } from '@jest/globals';
import type { MemoryStore } from '../../functions/core/memory-store';
import {
  aHelpForm,
  aLog,
  askHelp,
  fixed,
  goTo,
  helpStates,
  last,
  listHelp,
  onHelp,
  seeHelp,
  sorted,
  volunteersJoin,
} from '../support/help';
import { type AHouse, aHouse, liuyin } from '../support/house';
import { join } from '../support/volunteers';

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});
const clock = () => at.house.runDue(at.time.now);
const on = (who: string, id: string, slug: string, body?: unknown, headers?: Record<string, string>) =>
  onHelp(at, who, id, slug, body, headers);
const see = (who: string, id: string) => seeHelp(at, who, id);
const ids = async (who: string, path: string) => (await listHelp(at, who, path)).items.map(({ id }) => id);
const types = async (who: string, id: string) => (await see(who, id)).body.chain.map(({ type }) => type);
const later = (minutes: number) => at.later(minutes / 1440);
const refusal = async (answer: ReturnType<typeof on>) => (await answer).body.reason;

describe('the main path', () => {
  test('one sentence is sorted, offered, accepted, logged and confirmed; the hours count once', async () => {
    await volunteersJoin(at);
    const sentence = aHelpForm({ words: '想请人帮忙买点菜' });
    const { kind: _none, ...bare } = sentence;
    const { status, body: asked } = await at.ask<Awaited<ReturnType<typeof see>>['body']>('zhou', 'POST', '/api/help-requests', bare);
    expect([status, asked.status, asked.kind, asked.relation]).toEqual([201, 'submitted', 'unsorted', 'own']);
    const { id } = asked;
    expect(await ids('officer', '/api/queues/help')).toEqual([id]);
    expect((await see('li', id)).status).toBe(404);
    expect((await on('officer', id, 'triage', sorted(at, { when: sentence.when }))).body).toMatchObject({
      status: 'open',
      relation: 'officer',
      taken: 0,
    });
    await clock();
    expect((await see('zhou', id)).body.asked).toBe(2);
    expect(await ids('li', '/api/me/help-tasks?show=offered')).toEqual([id]);
    const offered = (await see('li', id)).body;
    expect(offered).toMatchObject({ relation: 'offered', mine: { as: 'offered' }, words: '想请人帮忙买点菜' });
    expect(offered.fit?.reasons.length).toBeGreaterThan(0);
    expect(offered.actions).toEqual(expect.arrayContaining(['accept', 'decline']));
    expect(JSON.stringify(offered)).not.toMatch(/大山|19900000001|平房区/);
    expect((await on('li', id, 'contact')).body.reason).toBe('contactClosed');
    expect((await on('li', id, 'accept')).body).toMatchObject({ status: 'matched', relation: 'crew', taken: 1 });
    expect((await on('li', id, 'contact')).body).toMatchObject({ name: '周大山', address: '柳荫社区平房区三排十二号' });
    expect(await ids('li', '/api/me/help-tasks')).toEqual([id]);
    expect(await refusal(on('wang', id, 'accept'))).toBe('placesTaken');
    expect((await see('wang', id)).body).toMatchObject({ relation: 'volunteer', words: '', askerLabel: '', actions: [] });
    goTo(at, 0, '2026-11-21T01:00:00.000Z');
    expect((await on('li', id, 'arrivals')).body.status).toBe('underWay');
    later(55);
    expect((await on('li', id, 'logs', aLog(at, { from: '2026-11-21T01:00:00.000Z', to: '2026-11-21T01:50:00.000Z' }))).body).toMatchObject(
      { status: 'logged', crew: [{ mine: true, log: { minutes: 50 } }] },
    );
    expect((await on('zhou', id, 'confirmation')).body).toMatchObject({ status: 'confirmed', step: 5 });
    expect((await on('zhou', id, 'thanks', { stars: 5, words: '真是帮了大忙' })).body).toMatchObject({
      status: 'closed',
      actions: ['reportSafety'],
    });
    const service = await at.ask<{ totalMinutes: number; items: object[] }>('li', 'GET', '/api/me/service');
    expect(service.body).toMatchObject({ totalMinutes: 50, items: [{ helpId: id, minutes: 50, confirmedBy: 'asker' }] });
    expect((await on('li', id, 'contact')).body.reason).toBe('contactClosed');
    expect(await types('zhou', id)).toEqual([
      'HelpSubmitted',
      'HelpOpened',
      'HelpOffered',
      'PlaceTaken',
      'HelpContactOpened',
      'VolunteerArrived',
      'HelpLogged',
      'HelpConfirmed',
      'HelpThanked',
    ]);
    expect(await ids('li', '/api/me/help-tasks?show=done')).toEqual([id]);
  });
});

describe('who comes', () => {
  test('two at once for one place: one is in, the other hears that there are enough hands', async () => {
    const id = await helpStates.open(at);
    const answers = await Promise.all([on('li', id, 'accept'), on('wang', id, 'accept')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.map(({ body }) => body.reason ?? body.status).sort()).toEqual(['matched', 'placesTaken']);
  });

  test('two requests at the same hour: nobody is in two places, however fast', async () => {
    const first = await helpStates.open(at);
    const when = fixed(at);
    const second = await helpStates.open(at, { when }, { when });
    const answers = await Promise.all([on('li', first, 'accept'), on('li', second, 'accept')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.reason).toBe('busyThen');
  });

  test('nobody takes more than they said they would at a time', async () => {
    await volunteersJoin(at);
    const ids: string[] = [];
    for (let turn = 0; turn < 7; turn += 1) ids.push(await helpStates.open(at));
    const answers = await Promise.all(ids.map((id) => on('li', id, 'accept')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body.reason)).toEqual(['handsFull', 'handsFull']);
    expect(await at.house.help.inHand('li')).toBe(5);
    await on('li', answers.find(({ status }) => status === 200)?.body.id ?? '', 'give-back', { reason: '临时有事' });
    expect(await at.house.help.inHand('li')).toBe(4);
  });

  test('for a span of days the first says when; outside it nobody can', async () => {
    const when = { kind: 'window', from: '2026-11-22', to: '2026-11-24', part: 'morning' };
    const id = await helpStates.open(at, { when, people: 2 }, { when: when as never });
    expect(await refusal(on('li', id, 'accept'))).toBe('startNeeded');
    expect(await refusal(on('li', id, 'accept', { start: '2026-11-22T06:00:00.000Z' }))).toBe('startOutside');
    const taken = await on('li', id, 'accept', { start: '2026-11-22T01:00:00.000Z' });
    expect(taken.body).toMatchObject({
      status: 'open',
      taken: 1,
      slot: { start: '2026-11-22T01:00:00.000Z', end: '2026-11-22T02:00:00.000Z' },
    });
    expect((await on('wang', id, 'accept')).body).toMatchObject({ status: 'matched', taken: 2 });
    expect((await on('wang', id, 'give-back', { reason: '来不了' })).status).toBe(200);
    expect((await see('zhou', id)).body).toMatchObject({ status: 'open', slot: { start: '2026-11-22T01:00:00.000Z' } });
    await on('li', id, 'give-back', { reason: '来不了' });
    expect((await see('zhou', id)).body.slot).toBeUndefined();
  });

  test('a group comes whole or not at all, each on a place of their own', async () => {
    await volunteersJoin(at, 'li', 'wang', 'chen');
    const one = await helpStates.led(at);
    const { groupId } = last(at);
    expect(await refusal(on('li', one, 'accept-for-group', { groupId, memberIds: ['li', 'wang'] }))).toBe('notInGroup');
    await at.ask('wang', 'POST', `/api/volunteer-groups/${groupId}/membership`, {});
    expect(await refusal(on('li', one, 'accept-for-group', { groupId, memberIds: ['li', 'wang'] }))).toBe('placesTaken');
    const two = await helpStates.open(at, { people: 2 });
    expect(await refusal(on('li', two, 'accept-for-group', { groupId: 'another', memberIds: ['li'] }))).toBe('notYourGroup');
    const taken = (await on('li', two, 'accept-for-group', { groupId, memberIds: ['li', 'wang'] })).body;
    expect(taken).toMatchObject({
      status: 'matched',
      taken: 2,
      crew: [
        { groupLabel: '柳荫邻里队', mine: true },
        { groupLabel: '柳荫邻里队', mine: false },
      ],
    });
    expect(taken.chain.filter(({ type, as }) => type === 'PlaceTaken' && as === 'leader')).toHaveLength(2);
    expect(await ids('wang', '/api/me/help-tasks')).toEqual([two]);
  });

  test('two go to a child, and neither begins alone', async () => {
    const form = { forWhom: 'child' as const, consent: { share: true, guardian: true } };
    await volunteersJoin(at);
    const id = await helpStates.submitted(at, form);
    expect(await refusal(on('officer', id, 'triage', sorted(at)))).toBe('twoPersonRule');
    expect((await on('officer', id, 'triage', sorted(at, { people: 2 }))).status).toBe(200);
    await on('li', id, 'accept');
    goTo(at, 0);
    expect((await see('li', id)).body.actions).not.toContain('arrive');
    expect(await refusal(on('li', id, 'arrivals'))).toBe('twoPersonRule');
  });

  test('who is too young, has not the skill or not its proof, stays out with the reason', async () => {
    await join(at, 'li', { birthYear: 2010, guardianConsent: true });
    await join(at, 'wang', { skills: [{ skill: 'company' }] });
    const id = await helpStates.submitted(at);
    await on('officer', id, 'triage', sorted(at, { kind: 'repair' }));
    expect((await see('li', id)).body.actions).not.toContain('accept');
    expect(await refusal(on('li', id, 'accept'))).toBe('tooYoung');
    expect(await refusal(on('wang', id, 'accept'))).toBe('skillMissing');
  });
});

describe('when it goes otherwise', () => {
  test('who does not come is replaced: the place is free again, and others are asked at once', async () => {
    const id = await helpStates.matched(at);
    goTo(at, 5);
    const placeId = `${id}.1`;
    expect(await refusal(on('zhou', id, 'no-shows', { placeId }))).toBe('tooEarly');
    goTo(at, 20);
    const free = await on('zhou', id, 'no-shows', { placeId });
    expect(free.body).toMatchObject({ status: 'open', taken: 0, when: { kind: 'window' } });
    expect(await at.house.help.inHand('li')).toBe(0);
    await at.house.react((await at.house.help.findRecord(id))?.events.at(-1) as never);
    expect((await see('zhou', id)).body.asked).toBe(1);
    expect(await ids('wang', '/api/me/help-tasks?show=offered')).toEqual([id]);
    expect((await see('li', id)).status).toBe(404);
    const start = new Date(at.time.now.getTime() + 30 * 60_000).toISOString();
    expect((await on('wang', id, 'accept', { start })).body.status).toBe('matched');
  });

  test('nobody answers: the search widens step by step and then the county’s desk has it', async () => {
    await at.house.people.find('town').then((person) => person && at.regrant('town', [{ role: 'countyOfficer', areaPath: 'huangliu' }]));
    await volunteersJoin(at);
    const id = await helpStates.submitted(at, {
      urgency: 'urgent',
      when: { kind: 'window', from: '2026-11-21', to: '2026-11-29', part: 'anyTime' },
    });
    await on(
      'officer',
      id,
      'triage',
      sorted(at, { urgency: 'urgent', when: { kind: 'window', from: '2026-11-21', to: '2026-11-29', part: 'anyTime' } }),
    );
    for (let turn = 0; turn < 12; turn += 1) {
      await clock();
      later(16);
    }
    const told = await types('zhou', id);
    expect(told.filter((type) => type === 'HelpOffered')).toHaveLength(1);
    expect(told.filter((type) => type === 'ReachWidened')).toHaveLength(2);
    expect(told.at(-1)).toBe('HelpFlagged');
    expect(await ids('town', '/api/queues/help?desk=unmatched')).toEqual([id]);
    expect(await ids('officer', '/api/queues/help?desk=unmatched')).toEqual([id]);
    expect((await listHelp(at, 'elsewhere', '/api/queues/help?desk=unmatched')).items).toEqual([]);
    expect((await on('officer', id, 'offers', { volunteerIds: ['li'] })).status).toBe(200);
  });

  test('who says no is not asked again, and the next are asked at once', async () => {
    const id = await helpStates.offered(at);
    expect((await on('li', id, 'decline')).status).toBe(200);
    expect((await see('li', id)).status).toBe(404);
    await clock();
    expect(await ids('li', '/api/me/help-tasks?show=offered')).toEqual([]);
    expect(await ids('wang', '/api/me/help-tasks?show=offered')).toEqual([id]);
    expect(await types('zhou', id)).not.toContain('OfferTurnedDown');
    expect(await types('officer', id)).toContain('OfferTurnedDown');
  });

  test('the time passes and nobody was found: it is said, and can be tried again', async () => {
    const id = await helpStates.unmet(at);
    expect((await see('zhou', id)).body).toMatchObject({ status: 'unmet', actions: ['reopen', 'reportSafety'] });
    const again = { kind: 'fixed', start: new Date(at.time.now.getTime() + 7_200_000).toISOString() };
    expect((await on('zhou', id, 'reopening', { when: again })).body).toMatchObject({ status: 'open', when: again });
  });

  test('done in part: the rest becomes a request of its own, already sorted, with the same address', async () => {
    const id = await helpStates.logged(at);
    expect(await refusal(on('zhou', id, 'confirmation', { remaining: '还差一袋米' }))).toBe('whenNeeded');
    const when = { kind: 'fixed', start: new Date(at.time.now.getTime() + 86_400_000).toISOString() };
    const done = (await on('zhou', id, 'confirmation', { remaining: '还差一袋米', when })).body;
    expect(done.status).toBe('confirmed');
    const rest = (await see('zhou', done.followUpId ?? '')).body;
    expect(rest).toMatchObject({ status: 'open', words: '还差一袋米', when, kind: 'errands' });
    await on('wang', rest.id, 'accept');
    expect((await on('wang', rest.id, 'contact')).body).toMatchObject({ phone: '19900000001' });
  });

  test('a dispute is settled each way, and hours count as settled', async () => {
    const settle = async (outcome: string, minutes?: number) => {
      const id = await helpStates.disputed(at);
      const more = minutes === undefined ? {} : { minutes: [{ placeId: `${id}.1`, minutes }] };
      return on('officer', id, 'settlement', { outcome, reason: '两边都问过', ...more });
    };
    expect((await settle('uphold')).body.status).toBe('confirmed');
    expect(await refusal(settle('correct'))).toBe('minutesNeeded');
    expect(await refusal(settle('correct', 90))).toBe('logTooLong');
    expect((await settle('correct', 20)).body).toMatchObject({ status: 'confirmed', crew: [{ log: { minutes: 20 } }] });
    expect((await settle('correct', 0)).body.status).toBe('confirmed');
    expect((await settle('reopen')).body).toMatchObject({ status: 'open', taken: 0 });
    const service = await at.ask<{ totalMinutes: number; totalTimes: number }>('li', 'GET', '/api/me/service');
    expect(service.body).toMatchObject({ totalMinutes: 70, totalTimes: 2 });
  });

  test('cancelled, returned and amended, refused', async () => {
    const matched = await helpStates.matched(at);
    expect((await on('zhou', matched, 'cancel', { reason: '女儿来了' })).body).toMatchObject({ status: 'cancelled', reason: '女儿来了' });
    expect(await at.house.help.inHand('li')).toBe(0);
    expect(await ids('li', '/api/me/help-tasks')).toEqual([]);
    const returned = await helpStates.returned(at);
    const form = await at.ask<{ words: string }>('zhou', 'GET', `/api/help-requests/${returned}/form`);
    expect(form.body).toMatchObject({ words: aHelpForm().words, contact: aHelpForm().contact });
    const again = await at.ask<{ status: string; words: string }>(
      'zhou',
      'PUT',
      `/api/help-requests/${returned}`,
      aHelpForm({ words: '两斤白菜', when: fixed(at) }),
    );
    expect(again.body).toMatchObject({ status: 'submitted', words: '两斤白菜' });
    expect((await on('officer', returned, 'refuse', { reason: '请打家政电话' })).body).toMatchObject({ status: 'refused', actions: [] });
    const underWay = await helpStates.underWay(at);
    expect(await refusal(on('zhou', underWay, 'cancel'))).toBe('helpUnderWay');
  });
});

describe('passed on', () => {
  test('as a wish it is there at once, of the same person, waiting to be verified; both are written or neither', async () => {
    const id = await helpStates.submitted(at, { words: '想要一台收音机，夜里太静。' });
    const wish = { title: '一台小收音机', campaign: 'goodwill', category: 'goods', estimatedYuan: 80 };
    expect(await refusal(on('officer', id, 'convert', { channel: 'wish', reason: '更像心愿' }))).toBe('wishPartMissing');
    expect(
      await refusal(on('officer', id, 'convert', { channel: 'wish', reason: '更像心愿', wish: { ...wish, estimatedYuan: 5000 } })),
    ).toBe('overCap');
    expect((await see('zhou', id)).body.status).toBe('submitted');
    const done = (await on('officer', id, 'convert', { channel: 'wish', reason: '更像心愿', wish })).body;
    expect(done).toMatchObject({ status: 'converted', channel: 'wish' });
    const made = await at.ask('zhou', 'GET', `/api/wishes/${done.recordId}`);
    expect(made.body).toMatchObject({ status: 'submitted', relation: 'own', title: '一台小收音机', story: '想要一台收音机，夜里太静。' });
    await at.act('officer', done.recordId ?? '', 'verify', { consentToPublish: true });
    await at.act('wang', done.recordId ?? '', 'claim');
    expect((await at.act('wang', done.recordId ?? '', 'contact')).body).toMatchObject({ phone: '19900000001' });
  });
  test('as a clue or an application it ends here and says where it went; not when somebody is coming', async () => {
    const id = await helpStates.submitted(at);
    expect((await on('officer', id, 'convert', { channel: 'aidApplication', reason: '够条件申请救助' })).body).toMatchObject({
      status: 'converted',
      channel: 'aidApplication',
      reason: '够条件申请救助',
    });
    const taken = await helpStates.open(at, { people: 2 });
    await on('li', taken, 'accept');
    expect(await refusal(on('officer', taken, 'convert', { channel: 'clue', reason: '家里困难' }))).toBe('alreadyAccepted');
  });
});

describe('safety', () => {
  test('a report reaches the office alone, the two are kept apart at once, and the next volunteer is looked for', async () => {
    const id = await helpStates.matched(at);
    const told = await on('li', id, 'safety-reports', { kind: 'feltUnsafe', words: '门口有人拿着棍子' });
    expect(told.body.status).toBe('open');
    expect(await ids('officer', '/api/queues/help?desk=safety')).toEqual([id]);
    expect((await see('officer', id)).body.safetyReports).toBe(1);
    for (const who of ['zhou', 'wang', 'supervisor']) {
      const { body } = await see(who, id);
      expect([who, body.safetyReports, JSON.stringify(body)]).toEqual([who, undefined, expect.not.stringMatching(/SafetyReported|棍子/)]);
    }
    expect((await at.ask('zhou', 'GET', `/api/help-requests/${id}/safety-reports`)).status).toBe(403);
    const { items } = (
      await at.ask<{ items: { id: string; words: string; by: string }[] }>('officer', 'GET', `/api/help-requests/${id}/safety-reports`)
    ).body;
    expect(items).toMatchObject([{ words: '门口有人拿着棍子', by: 'volunteer', byLabel: '李**' }]);
    expect((await at.house.volunteers.find('li'))?.apartFrom).toEqual(['zhou']);
    const other = await helpStates.open(at);
    expect((await see('li', other)).body.actions).not.toContain('accept');
    expect(await refusal(on('li', other, 'accept'))).toBe('keptApart');
    const closed = await on('officer', id, 'safety-reports/closure', {
      reportId: items[0]?.id,
      outcome: '误会，已经说开',
      keepApart: false,
    });
    expect(closed.body.safetyReports).toBeUndefined();
    expect(await ids('officer', '/api/queues/help?desk=safety')).toEqual([]);
    expect((await at.house.volunteers.find('li'))?.apartFrom).toEqual([]);
    expect(JSON.stringify((at.store as MemoryStore).all())).not.toContain('棍子');
  });
});

describe('every week', () => {
  test('each week is a request of its own; the next is opened when this one is over, and who came is asked first', async () => {
    const when = { kind: 'weekly' as const, from: '2026-11-21', at: '09:00', times: 3 };
    const id = await helpStates.open(at, { when }, { when });
    expect((await see('zhou', id)).body).toMatchObject({ series: { number: 1, times: 3 }, slot: { start: '2026-11-21T01:00:00.000Z' } });
    await on('li', id, 'accept');
    goTo(at, 61, '2026-11-21T01:00:00.000Z');
    await clock();
    await clock();
    const next = (await see('zhou', `${id}-2`)).body;
    expect(next).toMatchObject({ status: 'open', slot: { start: '2026-11-28T01:00:00.000Z' }, series: { number: 2, times: 3 }, asked: 1 });
    expect(await ids('li', '/api/me/help-tasks?show=offered')).toEqual([`${id}-2`]);
    await on('li', `${id}-2`, 'accept');
    expect((await on('li', `${id}-2`, 'contact')).status).toBe(200);
    await on('zhou', `${id}-2`, 'cancel');
    at.later(30);
    await clock();
    expect((await see('zhou', `${id}-3`)).status).toBe(404);
  });
});

describe('lists', () => {
  test('what is much like one that is open is shown before it is sent', async () => {
    const { body } = await askHelp(at, 'zhou', { sendAnyway: false });
    const again = await askHelp(at, 'zhou', { sendAnyway: false });
    expect([again.status, again.body.reason, again.body.details]).toEqual([
      409,
      'similarHelpOpen',
      expect.objectContaining({ id: body.id }),
    ]);
    expect((await askHelp(at, 'zhou', { sendAnyway: false, kind: 'repair' })).status).toBe(201);
    expect((await askHelp(at)).status).toBe(201);
  });

  test('what is wanted comes by fit, nearness or time, page by page, without one’s own', async () => {
    const made: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      made.push(await helpStates.open(at));
      later(1);
    }
    for (const sort of ['fit', 'near', 'soon']) {
      const first = await listHelp(at, 'li', `/api/help-requests?limit=3&sort=${sort}`);
      const second = await listHelp(at, 'li', `/api/help-requests?limit=3&sort=${sort}&cursor=${first.next}`);
      expect([sort, [...first.items, ...second.items].map(({ id }) => id).sort()]).toEqual([sort, [...made].sort()]);
      expect(second.next).toBeUndefined();
    }
    expect((await listHelp(at, 'li', '/api/help-requests?sort=soon')).items.map(({ id }) => id)).toEqual(made);
    expect((await listHelp(at, 'li', '/api/help-requests')).items.every(({ fit }) => (fit?.reasons.length ?? 0) > 0)).toBe(true);
    expect((await listHelp(at, 'chen', '/api/help-requests')).items.every(({ fit, words, point }) => !fit && !words && !point)).toBe(true);
    expect(await ids('zhou', '/api/help-requests')).toEqual([]);
    expect(await ids('daughter', '/api/help-requests')).toEqual([]);
    expect(await ids('zhou', '/api/me/help-requests')).toEqual([...made].reverse());
  });

  test('the calendar shows what I promised and what I asked for, and goes along as a file', async () => {
    const id = await helpStates.matched(at);
    const span = '?from=2026-11-20&to=2026-11-30';
    const calendar = async (who: string) =>
      (await at.ask<{ items: { as: string; link: { id: string } }[] }>(who, 'GET', `/api/me/calendar${span}`)).body.items;
    expect(await calendar('li')).toMatchObject([{ as: 'crew', link: { kind: 'help', id }, areaName: '柳荫社区' }]);
    expect(await calendar('zhou')).toMatchObject([{ as: 'asker' }]);
    expect(await calendar('wang')).toEqual([]);
    const file = await at.ask<string>('li', 'GET', `/api/me/calendar.ics${span}`);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(file.body.split('\r\n')).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'DTSTART:20261121T010000Z',
        'DTEND:20261121T020000Z',
        'SUMMARY:代买一些菜',
        'END:VCALENDAR',
      ]),
    );
    expect(file.body).not.toMatch(/平房区|1990000/);
    expect((await at.ask('li', 'GET', '/api/me/calendar?from=2026-11-20&to=2027-11-20')).status).toBe(422);
  });

  test('a town’s desk is the communities’ together; another place’s is refused', async () => {
    const id = await helpStates.submitted(at);
    expect(await ids('town', '/api/queues/help')).toEqual([id]);
    expect(await ids('town', `/api/queues/help?area=${liuyin}`)).toEqual([id]);
    expect((await at.ask('town', 'GET', '/api/queues/help?area=huangliu/dongshan')).status).toBe(422);
    expect((await at.ask('li', 'GET', '/api/queues/help')).status).toBe(403);
  });
});

describe('hours', () => {
  test('that cannot have been are refused by name', async () => {
    const id = await helpStates.underWay(at);
    const { start } = last(at);
    const minutes = (count: number) => new Date(Date.parse(start) + count * 60_000).toISOString();
    const log = (changes: object) => refusal(on('li', id, 'logs', aLog(at, changes)));
    expect(await log({ to: minutes(-10) })).toBe('endsBeforeStart');
    expect(await log({ to: minutes(90) })).toBe('logInFuture');
    expect(await log({ from: minutes(-2000), to: minutes(10) })).toBe('logBeforeAccepted');
    expect(await log({ words: '' })).toBe('saySomething');
    expect(await log({ words: '打 19912345678 找我' })).toBe('phoneInPublicText');
    expect(await log({ media: ['img_other'] })).toBe('mediaUnknown');
    expect(await refusal(on('wang', id, 'logs', aLog(at)))).toBe('notFound');
  });

  test('never overlap with hours of another request', async () => {
    const first = await helpStates.logged(at);
    const start = last(at).start;
    const when = { kind: 'fixed' as const, start: new Date(Date.parse(start) + 7_200_000).toISOString() };
    const second = await helpStates.open(at, { when }, { when });
    at.time.now = new Date(Date.parse(start) - 3_600_000);
    await on('li', second, 'accept');
    goTo(at, 180, start);
    await on('li', second, 'arrivals');
    const early = { ...aLog(at), from: new Date(Date.parse(start) + 1_800_000).toISOString(), to: when.start };
    expect(await refusal(on('li', second, 'logs', early))).toBe('logOverlaps');
    expect((await on('li', second, 'logs', { ...early, from: new Date(Date.parse(start) + 3_000_000).toISOString() })).body.status).toBe(
      'logged',
    );
    expect((await see('zhou', first)).body.status).toBe('logged');
  });
});
