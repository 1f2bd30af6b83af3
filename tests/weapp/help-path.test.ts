import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '@shared/help/when';
import { dayMs, localDay } from '@shared/time';
import { jpeg } from '../../functions/media/file.builder';
import { expectToSee, type Phones, pick, press, startPhones } from './support/phones';

const title = '代买菜和面';
const address = '柳荫社区平房区 3 排 2 号';
const thanks = '面很好，谢谢您跑这一趟';

let phones: Phones;
beforeAll(async () => {
  phones = await startPhones();
  for (const who of ['li', 'wang']) await lendAHand(who);
}, 300_000);
afterAll(() => phones.close());

/** Calls the API as a persona. */
async function ask<Answer>(who: string, method: string, path: string, body?: object, seen?: number): Promise<Answer> {
  const call = async (as: string, at: string, token?: string, sent?: object) => {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(seen !== undefined && token && { 'if-match': `"${seen}"` }),
    };
    const answer = await fetch(phones.app.origin + at, { method: as, headers, ...(sent && { body: JSON.stringify(sent) }) });
    if (!answer.ok) throw new Error(`${as} ${at} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const { token } = (await call('POST', '/api/sessions/persona', undefined, { personId: who })) as { token: string };
  return (await call(method, path, token, body)) as Answer;
}

/** Runs errands at any hour of the week from now on. */
async function lendAHand(who: string): Promise<void> {
  await ask(who, 'PUT', '/api/me', { consents: [{ kind: 'service', given: true }] });
  const { volunteer } = await ask<{ volunteer?: { version: number; birthYear: number } }>(who, 'GET', '/api/me/volunteer');
  const said = {
    areaPath: 'huangliu/hexi/liuyin',
    reachMetres: 20_000,
    birthYear: volunteer?.birthYear ?? 1990,
    skills: [{ skill: 'errands' }],
    speeches: ['putonghua'],
    free: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '06:00', to: '22:00' })),
    atATime: 5,
    rulesAccepted: true,
  };
  await ask(who, 'PUT', '/api/me/volunteer', said, volunteer?.version);
}

test('help goes its whole way in WeChat', async () => {
  const day = localDay(new Date(Date.now() + 3 * dayMs));
  const start = instantOf(day, '13:00');
  const zhou = await phones.of('周大山');
  await press(zhou, /^我要求助/);
  await press(zhou, /^说一句话就行/, 'radio');
  await zhou.typeInto(/^一句话就行/, '腿脚不便，想请人代买些菜和面');
  await press(zhou, /^定好的时间/, 'radio');
  await pick(zhou, /^哪一天/, day);
  await pick(zhou, /^几点/, '13:00');
  await zhou.typeInto(/^手机号/, '19900000077');
  await zhou.typeInto(/^住址/, address);
  await press(zhou, /^可以给志愿者看/, 'radio');
  await press(zhou, '送出求助');
  expect(zhou.routes().at(-1)).toBe('packages/help/record/index');
  expectToSee(zhou, '等社区受理');

  const sun = await phones.of('孙丽华');
  await phones.followNotice(sun, /新求助“.*菜和面”等您受理/);
  await press(sun, '受理，开始找人');
  await press(sun, '代买代送', 'radio');
  await sun.typeInto(/^志愿者看到的一句话/, title);
  await press(sun, '受理，去找人');
  expectToSee(sun, '受理了，开始找人');

  await phones.settle();
  const [mine] = (await ask<{ items: { id: string }[] }>('zhou', 'GET', '/api/me/help-requests?limit=1')).items;
  const id = mine?.id ?? '';
  await ask('sun', 'POST', `/api/help-requests/${id}/offers`, { volunteerIds: ['li', 'wang'] }); // asked already or not
  const li = await phones.of('李想');
  const wang = await phones.of('王秀兰');
  for (const phone of [li, wang]) {
    await phones.followNotice(phone, new RegExp(`需要帮忙：“${title}”`));
    expect(phone.screen().text()).not.toContain('周大山');
    await press(phone, /^我来帮/);
  }
  await press(li, '我答应来');
  expectToSee(li, '有人来了');
  await press(wang, '我答应来');
  expectToSee(wang, '人手刚刚够了');
  await press(li, '查看联系方式');
  await press(li, '我明白，打开');
  expectToSee(li, address);

  await phones.goTo(start, -10); // who signed in three days ago signs in again
  const photo = { path: 'wxfile://tmp/photo.jpg', bytes: Uint8Array.from(jpeg()), type: 'image/jpeg' };
  const there = await phones.of('李想', [photo]);
  const home = await phones.of('周大山');
  await phones.followNotice(there, new RegExp(`“${title}”.*开始，路上小心`));
  await press(there, '我到了');
  await press(there, '我到了');
  expectToSee(there, '您到了，正在帮');
  await phones.goTo(start, 60);
  await there.open(`/packages/help/record/index?id=${id}`);
  await press(there, '记一笔：帮好了');
  await pick(there, /^从几点/, '13:00');
  await pick(there, /^到几点/, '13:50');
  await there.typeInto(/^做了些什么/, '菜和面都买好送到，账当面点清。');
  await press(there, '加照片');
  await press(there, '记下来');
  expectToSee(there, '您记好了，等对方确认');

  await phones.followNotice(home, new RegExp(`记下了“${title}”办好的情况`));
  await press(home, '确认帮好了');
  await press(home, '确认');
  await press(home, '评一评，道声谢');
  await press(home, /^5 星/, 'radio');
  await home.typeInto(/^想说的话/, thanks);
  await press(home, '送出');
  expectToSee(home, '圆满完成');

  await phones.followNotice(there, new RegExp(`“${title}”的主人谢谢您`));
  expectToSee(there, thanks);
  await there.open('/packages/volunteer/certificate/index');
  await press(there, '开证明');
  const number = /[A-Z]+-\d{4}-\d{6}/.exec(there.screen().text())?.[0] ?? '';
  const { items } = await ask<{ items: { number: string; code: string }[] }>('li', 'GET', '/api/me/certificates?limit=5');
  const code = items.find((one) => one.number === number)?.code ?? '';
  const guest = await phones.of(undefined, [], `/packages/service/check/index?number=${number}&code=${code}`);
  expectToSee(guest, '这份证明是真的');
  expect(guest.screen().text()).not.toContain('李想');
  phones.weigh();
}, 180_000);
