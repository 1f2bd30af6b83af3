import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { HelpRecord } from '@shared/help/help.views';
import { instantOf } from '@shared/help/when';
import type { Page } from 'playwright-core';
import { fingers as hands } from './support/hands';
import { dayAhead, goTo, helpAddress, lendAHand } from './support/help-town';
import { personas, startTown, type Town, type Who } from './support/town';

let town: Town;
beforeAll(async () => {
  town = await startTown();
  await lendAHand(town, ['li', 'wang']);
}, 240_000);
afterAll(() => town.close());

const words = '腿脚不便，想请人代买些菜和面';
const title = '代买菜和面';
const sees = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor();

/** Opens the inbox after all notices have come, and what the notice leads to. */
async function followNotice(who: Who, notice: RegExp) {
  await town.settle();
  const opened = await town.open(who, 'pages/inbox/index', { expectedProblems: [/status of 409/] });
  await hands.press(opened.page, notice);
  return opened;
}

test('one sentence brings somebody to the door, and the hours count', async () => {
  const zhou = await town.open(undefined, 'pages/home/index');
  await hands.press(zhou.page, '登录');
  await hands.press(zhou.page, /^周大山/);
  await hands.press(zhou.page, /^我要求助/);
  const day = dayAhead(town, 3);
  const start = instantOf(day, '13:00');
  await hands.choose(zhou.page, '要哪方面的帮忙', /^说一句话就行/);
  await hands.write(zhou.page, '一句话就行', words);
  await hands.choose(zhou.page, '什么时候要', /^定好的时间/);
  await zhou.page.getByLabel('哪一天').fill(day);
  await zhou.page.getByLabel('几点').fill('13:00');
  await hands.write(zhou.page, '手机号', '19900000077');
  await hands.write(zhou.page, '住址', helpAddress);
  await hands.choose(zhou.page, '给不给志愿者看您说的话', /^可以给志愿者看/);
  await hands.press(zhou.page, '送出求助');
  await sees(zhou.page, '等社区受理');
  const id = /id=([^&]+)/.exec(zhou.page.url())?.[1] ?? '';
  await zhou.close();

  const sun = await followNotice('sun', /新求助“.*菜和面”等您受理/);
  await hands.press(sun.page, '受理，开始找人');
  await hands.choose(sun.page, '哪方面的事', '代买代送');
  await hands.write(sun.page, '志愿者看到的一句话', title);
  await hands.press(sun.page, '受理，去找人');
  await sees(sun.page, '受理好了，正在找人');
  await sun.close();

  await town.settle();
  const searched = await town.ask<HelpRecord>('zhou', 'GET', `/api/help-requests/${id}`);
  expect(searched.asked).toBeGreaterThan(1);
  await town.ask('sun', 'POST', `/api/help-requests/${id}/offers`, { volunteerIds: ['li', 'wang'] }); // asked already or not

  const both = await Promise.all(
    (['li', 'wang'] as const).map(async (who) => ({ who, ...(await followNotice(who, new RegExp(`需要帮忙：“${title}”`))) })),
  );
  for (const { page } of both) {
    expect(await page.content()).not.toMatch(/19900000077|周大山|3 排 2 号/);
    await hands.press(page, /^我来帮/);
    await page.getByRole('button', { name: '我答应来', exact: true }).waitFor();
  }
  await Promise.all(both.map(({ page }) => page.getByRole('button', { name: '我答应来', exact: true }).click()));
  const outcomes = await Promise.all(
    both.map(({ page }) => Promise.race([sees(page, '查看联系方式').then(() => 'comes'), sees(page, /人手刚刚够了/).then(() => 'told')])),
  );
  expect([...outcomes].sort()).toEqual(['comes', 'told']);
  const [comer, other] = outcomes[0] === 'comes' ? both : [...both].reverse();
  if (!comer || !other) throw new Error('two came');
  await hands.press(comer.page, '查看联系方式');
  await hands.press(comer.page, '我明白，打开');
  await sees(comer.page, helpAddress);
  for (const each of both) await each.close();
  const stoodDown = await followNotice(other.who, new RegExp(`“${title}”已有人去了，这次不用您跑`));
  await stoodDown.close();

  await goTo(town, start, -10);
  const there = await followNotice(comer.who, new RegExp(`“${title}”.*开始，路上小心`));
  await hands.press(there.page, '我到了');
  await hands.press(there.page, '我到了');
  await sees(there.page, '您到了，正在帮');
  await there.close();

  await goTo(town, start, 60);
  const logging = await town.open(comer.who, `packages/help/record/index?id=${id}`);
  await hands.press(logging.page, '记一笔：帮好了');
  await logging.page.getByLabel('从几点').fill('13:00');
  await logging.page.getByLabel('到几点').fill('13:50');
  await hands.write(logging.page, /^做了些什么/, '菜和面都买好送到，账当面点清。');
  await hands.press(logging.page, '记下来');
  await sees(logging.page, '您记好了，等对方确认');
  await logging.close();

  const thankful = await followNotice('zhou', new RegExp(`记下了“${title}”办好的情况`));
  await sees(thankful.page, '菜和面都买好送到，账当面点清。');
  await hands.press(thankful.page, '确认帮好了');
  await hands.press(thankful.page, '确认');
  await sees(thankful.page, '帮上了，可以道声谢');
  await hands.press(thankful.page, '评一评，道声谢');
  await hands.choose(thankful.page, '这次满意吗', /^5 星/);
  await hands.write(thankful.page, /^想说的话/, '面很好，谢谢您跑这一趟');
  await hands.press(thankful.page, '送出');
  await sees(thankful.page, '圆满完成');
  await thankful.close();

  const thanked = await followNotice(comer.who, new RegExp(`“${title}”的主人谢谢您`));
  await sees(thanked.page, '“面很好，谢谢您跑这一趟”');
  expect(await thanked.page.getByRole('button', { name: '查看联系方式' }).count()).toBe(0);
  await thanked.close();

  const service = await town.open(comer.who, 'packages/volunteer/service/index');
  await sees(service.page, /50 分/);
  await hands.press(service.page, '开服务证明');
  await hands.press(service.page, '开证明');
  await sees(service.page, '证明开好了');
  const numbered = /^[A-Z]+-\d{4}-\d{6}$/;
  const number = (await service.page.getByRole('heading', { name: numbered }).first().textContent()) ?? '';
  const code = (await service.page.locator('.cert-code').first().textContent()) ?? '';
  expect(code).toMatch(/^[A-Z0-9]{10}$/);
  const paper = await fetch(`${town.origin}/api/certificates/${number}/pdf?code=${code}`);
  expect(
    Buffer.from(await paper.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await service.close();

  const guest = await town.open(undefined, `packages/service/check/index?number=${number}&code=${code}`, {
    expectedProblems: [/status of 404/],
  });
  await sees(guest.page, '这份证明是真的');
  expect(await guest.page.content()).not.toContain(personas[comer.who]);
  await hands.write(guest.page, '核验码', 'ABCDEFGHJK');
  await hands.press(guest.page, '查一查');
  await sees(guest.page, /没有查到/);
  await guest.close();
}, 180_000);
