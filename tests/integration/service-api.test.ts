import { beforeEach, describe, expect, test } from '@jest/globals';
import { pdfText } from '../../functions/service/pdf-text.builder';
import { type AHouse, aHouse, liuyin } from '../support/house';
import { type CertificateAnswer, certify, join, serve } from '../support/volunteers';

type Record = { id: string; minutes: number; correction?: { of: string; reason: string; by: string } };
type Service = { items: Record[]; next?: string; totalMinutes: number; totalTimes: number; reason?: string };

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
  await join(at, 'li');
});
const service = async (who: string, query = '') => (await at.ask<Service>(who, 'GET', `/api/me/service${query}`)).body;
const correct = (who: string, recordId: string, minutes: number, reason = '出发晚了半小时') =>
  at.ask<Record & { reason?: string }>(who, 'POST', '/api/volunteers/li/service/corrections', { recordId, minutes, reason });
const check = (number: string, code: string, who = 'nobody') =>
  at.ask<CertificateAnswer>(who, 'GET', `/api/certificates/${number}?code=${code}`);
const pdf = async (number: string, code: string, who = 'nobody') =>
  at.app.request(`/api/certificates/${number}/pdf?code=${code}`, { headers: await at.as(who) });
const hour = (day: string, minutes = 60) => ({ from: `${day}T01:00:00.000Z`, id: `${day}T01:00:00.000Z#help1.1`, minutes });

describe('confirmed service', () => {
  test('is listed newest first with the total, page by page, and for a period with that period’s total', async () => {
    await serve(at, 'li', hour('2026-03-01', 30), hour('2026-11-01', 90), hour('2026-11-02'));
    const first = await service('li', '?limit=2');
    expect([first.items.map(({ minutes }) => minutes), first.totalMinutes, first.totalTimes]).toEqual([[60, 90], 180, 3]);
    expect((await service('li', `?limit=2&cursor=${first.next}`)).items.map(({ minutes }) => minutes)).toEqual([30]);
    const november = await service('li', '?from=2026-11-01&to=2026-11-01');
    expect([november.items.length, november.totalMinutes, november.totalTimes]).toEqual([1, 90, 1]);
    expect(await service('li', '?from=2026-12-01')).toEqual({ items: [], totalMinutes: 0, totalTimes: 0 });
    expect(await service('wang')).toEqual({ items: [], totalMinutes: 0, totalTimes: 0 });
  });

  test('counts the same hours once, however often they are confirmed', async () => {
    await serve(at, 'li', hour('2026-11-01'));
    await serve(at, 'li', hour('2026-11-01'));
    expect(await service('li')).toMatchObject({ totalMinutes: 60, totalTimes: 1 });
  });

  test('belongs to the days of the county’s clock', async () => {
    await serve(at, 'li', { from: '2026-10-31T16:00:00.000Z', id: '2026-10-31T16:00:00.000Z#a.1' });
    expect((await service('li', '?from=2026-11-01&to=2026-11-01')).totalTimes).toBe(1);
    expect((await service('li', '?to=2026-10-31')).totalTimes).toBe(0);
  });

  test('is corrected by a record beside it, by the office of the place, with a reason', async () => {
    const [id = ''] = await serve(at, 'li', hour('2026-11-01'));
    const corrected = await correct('officer', id, 30);
    expect([corrected.status, corrected.body]).toEqual([
      201,
      expect.objectContaining({ minutes: -30, correction: expect.objectContaining({ of: id, by: '孙**', reason: '出发晚了半小时' }) }),
    ]);
    expect((await service('li')).items.map(({ minutes }) => minutes)).toEqual([-30, 60]);
    expect(await service('li')).toMatchObject({ totalMinutes: 30, totalTimes: 1 });
    expect((await correct('officer', id, 30)).body.reason).toBe('nothingToCorrect');
    expect((await correct('officer', 'x', 30)).body.reason).toBe('recordUnknown');
    expect((await correct('officer', 'TOTAL', 30)).body.reason).toBe('recordUnknown');
    expect((await correct('officer', corrected.body.id, 30)).body.reason).toBe('recordUnknown');
    expect((await correct('elsewhere', id, 10)).status).toBe(404);
    expect((await correct('officer', id, 10, '打 19900000001')).body.reason).toBe('phoneInPublicText');
    expect((await correct('town', id, 45)).body.minutes).toBe(15);
    expect((await service('li')).totalMinutes).toBe(45);
  });

  test('is corrected by one of two at once, and the other from what holds then', async () => {
    const [id = ''] = await serve(at, 'li', hour('2026-11-01'));
    await Promise.all([correct('officer', id, 30), correct('town', id, 45)]);
    const { items, totalMinutes } = await service('li');
    expect([items.length, items.reduce((sum, { minutes }) => sum + minutes, 0)]).toEqual([3, totalMinutes]);
    expect([30, 45]).toContain(totalMinutes);
  });

  test('of one’s own is corrected by somebody else', async () => {
    await join(at, 'both');
    const [recordId = ''] = await serve(at, 'both', hour('2026-11-01'));
    const body = { recordId, minutes: 0, reason: '记错了' };
    expect((await at.ask('both', 'POST', '/api/volunteers/both/service/corrections', body)).status).toBe(403);
  });
});

describe('certificates', () => {
  test('are issued from what is confirmed, numbered without gaps, the same one for the same', async () => {
    await serve(at, 'li', hour('2026-11-01'), hour('2026-11-02', 45));
    const first = await at.ask<CertificateAnswer>('li', 'POST', '/api/me/certificates', { from: '2026-01-01', to: '2026-12-31' });
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({
        number: 'HUANGLIU-2026-000001',
        code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{10}$/),
        name: '李明',
        minutes: 105,
        times: 2,
        contents: [{ kind: 'errands', times: 2, minutes: 105 }],
        issuer: '黄柳县河湾镇柳荫社区',
        handler: expect.any(String),
      }),
    ]);
    expect(await certify(at, 'li')).toEqual(first.body);
    expect((await certify(at, 'li', { from: '2026-11-02', to: '2026-11-02' })).number).toBe('HUANGLIU-2026-000002');
    const mine = await at.ask<{ items: CertificateAnswer[] }>('li', 'GET', '/api/me/certificates');
    expect(mine.body.items.map(({ number }) => number).sort()).toEqual(['HUANGLIU-2026-000001', 'HUANGLIU-2026-000002']);
  });

  test('that many ask for at once get a number each', async () => {
    const people = ['li', 'both', 'busy'];
    for (const who of people) await serve(at, who, hour('2026-11-01'));
    const numbers = (await Promise.all(people.map((who) => certify(at, who)))).map(({ number }) => number);
    expect(numbers.sort()).toEqual(['000001', '000002', '000003'].map((count) => `HUANGLIU-2026-${count}`));
  });

  test.each([
    ['nothing confirmed in it', { from: '2020-01-01', to: '2020-12-31' }, 409, 'nothingToCertify'],
    ['its end first', { from: '2026-12-31', to: '2026-01-01' }, 422, 'endsBeforeStart'],
    ['more than five years', { from: '2021-01-01', to: '2026-01-01' }, 422, 'spanTooLong'],
  ])('are not issued for a period with %s', async (_, period, status, reason) => {
    await serve(at, 'li', hour('2026-11-01'));
    const answered = await at.ask('li', 'POST', '/api/me/certificates', period);
    expect([answered.status, answered.body.reason]).toEqual([status, reason]);
  });

  test('are checked by anybody with number and code, without whole names; a wrong code and a number that is none are the same', async () => {
    await serve(at, 'li', hour('2026-11-01'));
    const { number, code } = await certify(at, 'li');
    const genuine = await check(number, code);
    expect([genuine.status, genuine.body]).toEqual([200, expect.objectContaining({ number, name: '李**', minutes: 60 })]);
    expect(genuine.body).not.toHaveProperty('code');
    expect(JSON.stringify(genuine.body)).not.toMatch(/李明|孙静|"li"/);
    const answers = [await check(number, 'AAAAAAAAAA'), await check('HUANGLIU-2026-000009', code), await check(number, code.slice(0, 9))];
    const plain = answers.map(({ status, body }) => ({ status, ...body, requestId: '' }));
    expect(plain.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(plain.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test('cannot be guessed at: one number is tried only so often', async () => {
    const tries = await Promise.all(Array.from({ length: 31 }, () => check('HUANGLIU-2026-000009', 'AAAAAAAAAA')));
    expect(tries.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1);
    expect((await check('HUANGLIU-2026-000008', 'AAAAAAAAAA')).status).toBe(404);
  });

  test('on paper name their owner for the owner, and hide the name from everybody else', async () => {
    await serve(at, 'li', hour('2026-11-01'));
    const { number, code } = await certify(at, 'li');
    const own = await pdf(number, code, 'li');
    expect([own.status, own.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(pdfText(new Uint8Array(await own.arrayBuffer()))).toContain('李明');
    const theirs = pdfText(new Uint8Array(await (await pdf(number, code)).arrayBuffer()));
    expect([theirs.includes('李**'), theirs.includes('李明')]).toEqual([true, false]);
    expect((await pdf(number, 'AAAAAAAAAA', 'li')).status).toBe(404);
  });

  test('are withdrawn when what they counted is corrected, and a new one says what holds', async () => {
    const [, second = ''] = await serve(at, 'li', hour('2026-03-01'), hour('2026-11-01'));
    const whole = await certify(at, 'li');
    const spring = await certify(at, 'li', { from: '2026-03-01', to: '2026-03-31' });
    await correct('officer', second, 30);
    expect((await check(whole.number, whole.code)).body.withdrawnAt).toBe(at.time.now.toISOString());
    expect((await check(spring.number, spring.code)).body.withdrawnAt).toBeUndefined();
    const anew = await certify(at, 'li');
    expect([anew.minutes, anew.number === whole.number]).toEqual([90, false]);
    expect(pdfText(new Uint8Array(await (await pdf(whole.number, whole.code)).arrayBuffer()))).toContain('撤回');
  });

  test('are stored without a readable name or code', async () => {
    await serve(at, 'li', hour('2026-11-01'));
    const { number, code } = await certify(at, 'li');
    const item = JSON.stringify(await at.store.get({ pk: `CERTIFICATE#${number}`, sk: 'STATE' }));
    expect(item).toContain(liuyin.split('/')[0]);
    expect(item).not.toMatch(new RegExp(`李明|${code}`));
  });
});
