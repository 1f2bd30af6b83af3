import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WishRecord } from '@shared/wishes/wish.views';
import type { Page } from 'playwright-core';
import { fingers as hands } from './support/hands';
import { aWish, startTown, type Town, type Who, wishAt } from './support/town';
import { fillWish } from './support/wish-form';

let town: Town;
beforeAll(async () => {
  town = await startTown();
}, 240_000);
afterAll(() => town.close());

const recordPage = 'packages/wishes/record/index';
const sees = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor();
const openRecord = (who: Who, id: string) => town.open(who, `${recordPage}?id=${id}`);
const statusOf = async (who: Who, id: string) => (await town.ask<WishRecord>(who, 'GET', `/api/wishes/${id}`)).status;

/** Opens the inbox after all notices have come, and what the notice leads to. */
async function followNotice(who: Who, words: RegExp) {
  await town.settle();
  const opened = await town.open(who, 'pages/inbox/index');
  await hands.press(opened.page, words);
  return opened;
}

/** Chooses an action that waits behind “还可以…”. */
async function chooseMore(page: Page, name: string) {
  await hands.press(page, '还可以…');
  await hands.press(page, name);
}

test('given back: who waits in line is asked first, and the first one no longer sees the address', async () => {
  const id = await wishAt(town, 'claimed', '一台小收音机');
  const he = await openRecord('he', id);
  await hands.press(he.page, '我来排队');
  await hands.press(he.page, '排个队');
  await sees(he.page, '排上了，您排第 1');

  const wang = await openRecord('wang', id);
  await hands.press(wang.page, '查看联系方式');
  await hands.press(wang.page, '我明白，打开');
  await sees(wang.page, '柳荫社区平房区 3 排 2 号');
  await hands.press(wang.page, '看好了');
  await chooseMore(wang.page, '我办不了了');
  await hands.press(wang.page, '临时有急事');
  await hands.press(wang.page, '我办不了了');
  await sees(wang.page, '已还回，马上找别人');
  expect(await wang.page.getByRole('button', { name: '查看联系方式' }).count()).toBe(0);
  await expect(town.ask('wang', 'POST', `/api/wishes/${id}/contact`, {})).rejects.toThrow(/contactClosed|notAllowed|404|403/);

  const next = await followNotice('he', /“一台小收音机”轮到您了/);
  await hands.press(next.page, /^我来认领/);
  await hands.press(next.page, '认领');
  await sees(next.page, '有人认领了');
  await hands.press(next.page, '查看联系方式');
  await hands.press(next.page, '我明白，打开');
  await sees(next.page, '19900000077');
  for (const each of [he, wang, next]) await each.close();
}, 60_000);

test('sent back for more, amended and sent again; another one refused with a reason', async () => {
  const id = await wishAt(town, 'submitted', '一辆小推车');
  const sun = await openRecord('sun', id);
  await chooseMore(sun.page, '请补充');
  await hands.press(sun.page, '请写上大约多少钱');
  await hands.press(sun.page, '请许愿人补充');
  await sees(sun.page, '请补充一下');

  const zhou = await followNotice('zhou', /“一辆小推车”还差一点：请写上大约多少钱/);
  await sees(zhou.page, '社区请您补充');
  await hands.press(zhou.page, '补充后再提交');
  await hands.write(zhou.page, '大约要花多少钱', '110');
  await hands.press(zhou.page, '再次提交');
  await sees(zhou.page, '补充后又提交了');
  await sees(zhou.page, '¥110');

  await sun.page.reload();
  await chooseMore(sun.page, '不能受理');
  await hands.press(sun.page, '不能受理');
  await sees(sun.page, '请写一句，两个字以上。');
  await hands.write(sun.page, '原因和别的办法', '社区助老点可以借到，请打电话问一问。');
  await hands.press(sun.page, '不能受理');
  await sees(sun.page, '这次没能通过');
  const refused = await followNotice('zhou', /“一辆小推车”这次不能受理/);
  await sees(refused.page, '社区助老点可以借到，请打电话问一问。');
  for (const each of [sun, zhou, refused]) await each.close();
}, 60_000);

test('not done yet: the community hears both and decides', async () => {
  const id = await wishAt(town, 'delivered', '修一修漏水的龙头');
  const zhou = await openRecord('zhou', id);
  await hands.press(zhou.page, '还没办好');
  await hands.press(zhou.page, '只办了一半');
  await hands.press(zhou.page, '还没办好');
  await sees(zhou.page, '社区正在了解');

  const sun = await followNotice('sun', /“修一修漏水的龙头”还没办好：只办了一半/);
  await hands.press(sun.page, '社区裁定');
  await hands.choose(sun.page, '了解后怎么定', /^请再送一次/);
  await hands.write(sun.page, '怎么了解的，为什么这样定', '一起去看过，还差一个垫圈。');
  await hands.press(sun.page, '社区裁定');
  await sees(sun.page, '有人认领了');

  const wang = await followNotice('wang', /社区了解了“修一修漏水的龙头”的情况/);
  await hands.press(wang.page, '我送到了');
  await hands.write(wang.page, /^怎么送到的/, '垫圈换好了，不漏了。');
  await hands.press(wang.page, '记为送到');
  await sees(wang.page, '已送达，等确认');
  for (const each of [zhou, sun, wang]) await each.close();
}, 60_000);

test('a wish being written survives a reload and a dead network, and arrives once', async () => {
  const title = '一副护膝';
  const zhou = await town.open('zhou', 'packages/wishes/compose/index?for=self', { expectedProblems: [/ERR_INTERNET_DISCONNECTED/] });
  const { page } = zhou;
  await fillWish(hands, page, { title });
  await page.reload();
  await sees(page, '接着上次的写');
  expect(await page.getByRole('textbox', { name: '一句话说清楚' }).inputValue()).toBe(title);

  await zhou.context.setOffline(true);
  await hands.press(page, '送出心愿');
  await sees(page, '没有网络。已存在手机里，有网自动送出。');
  await zhou.context.setOffline(false);
  await page.getByRole('heading', { name: title }).waitFor();
  await zhou.close();

  const again = await town.open('zhou', 'packages/wishes/compose/index?for=self');
  await fillWish(hands, again.page, { title: '一把遮阳伞' });
  await again.page.getByRole('button', { name: '送出心愿' }).evaluate((button: HTMLElement) => {
    for (let tap = 0; tap < 5; tap += 1) button.click();
  });
  await again.page.getByRole('heading', { name: '一把遮阳伞' }).waitFor();
  const { items } = await town.ask<{ items: { title: string }[] }>('zhou', 'GET', '/api/me/wishes?limit=50');
  const titles = items.map((item) => item.title);
  expect(titles.filter((each) => each === title)).toHaveLength(1);
  expect(titles.filter((each) => each === '一把遮阳伞')).toHaveLength(1);
  await again.close();
}, 90_000);

test('late: reminded before and on the day, and given back after the days of grace', async () => {
  const { id } = await town.ask<WishRecord>('zhou', 'POST', '/api/wishes', aWish({ title: '一个暖水袋', urgency: 'normal' }));
  await town.ask('sun', 'POST', `/api/wishes/${id}/verify`, {});
  const { dueAt = '' } = await town.ask<WishRecord>('he', 'POST', `/api/wishes/${id}/claim`, {});
  const hoursToDue = (Date.parse(dueAt) - Date.now()) / 3_600_000;
  expect(hoursToDue).toBeGreaterThan(6 * 24);

  await town.hoursAhead(hoursToDue - 23);
  const soon = await followNotice('he', /“一个暖水袋”快到期了/);
  await soon.page.getByRole('heading', { name: '一个暖水袋' }).waitFor();
  await soon.close();

  await town.hoursAhead(hoursToDue + 1.5);
  const due = await followNotice('he', /“一个暖水袋”今天到期/);
  await sees(due.page, /超期 1 小时/);
  await due.close();
  expect(await statusOf('he', id)).toBe('claimed');

  await town.hoursAhead(hoursToDue + 49);
  const over = await followNotice('he', /“一个暖水袋”已还回心愿墙/);
  await sees(over.page, '等人认领');
  await over.close();
  const zhou = await followNotice('zhou', /没能办成“一个暖水袋”/);
  await sees(zhou.page, '等人认领');
  await zhou.close();
}, 90_000);
