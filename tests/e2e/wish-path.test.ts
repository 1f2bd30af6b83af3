import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fingers, type Hands, keys } from './support/hands';
import { personas, startTown, type Town, type Who } from './support/town';
import { fillWish, homeAddress } from './support/wish-form';

let town: Town;
beforeAll(async () => {
  town = await startTown();
}, 240_000);
afterAll(() => town.close());

const login = 'packages/account/login/index';

/** Opens the app as a newcomer and becomes somebody by choosing them. */
async function arrive(hands: Hands, who: Who) {
  const opened = await town.open(undefined, login);
  await hands.press(opened.page, new RegExp(`^${personas[who]}`));
  await hands.press(opened.page, /^消息/);
  await opened.page.getByRole('heading', { name: '消息' }).waitFor();
  return opened;
}

const tab = (hands: Hands, page: Page, name: RegExp) => hands.press(page, name);
const sees = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor();

async function wholePath(hands: Hands, wish: { title: string; thanks: string }) {
  const { title, thanks } = wish;
  const zhou = await town.open(undefined, 'pages/home/index');
  await hands.press(zhou.page, '登录');
  await hands.press(zhou.page, /^周大山/);
  await hands.press(zhou.page, /^许个微心愿/);
  await fillWish(hands, zhou.page, { title });
  await hands.press(zhou.page, '送出心愿');
  await zhou.page.getByRole('heading', { name: title }).waitFor();
  await sees(zhou.page, '等社区核实');

  await town.settle();
  const sun = await arrive(hands, 'sun');
  await hands.press(sun.page, new RegExp(`新心愿“${title}”`));
  await hands.press(sun.page, '核实通过');
  await hands.press(sun.page, '核实通过');
  await sees(sun.page, '核实通过，已上心愿墙');
  await sees(sun.page, '等人认领');

  const wang = await arrive(hands, 'wang');
  await tab(hands, wang.page, /^心愿墙/);
  await hands.write(wang.page, '找心愿', title, 'searchbox');
  await hands.press(wang.page, `我来认领：${title}`);
  await hands.press(wang.page, '认领');
  await sees(wang.page, '有人认领了');
  await hands.press(wang.page, '查看联系方式');
  await hands.press(wang.page, '我明白，打开');
  await sees(wang.page, homeAddress);
  await sees(wang.page, '19900000077');
  await hands.press(wang.page, '看好了');
  await hands.press(wang.page, '还可以…');
  await hands.press(wang.page, '说说进展');
  await hands.write(wang.page, /^现在怎么样了/, '已经买好，周四送到');
  await hands.press(wang.page, '告诉他们');
  await sees(wang.page, '最近进展');
  await hands.press(wang.page, '我送到了');
  await hands.write(wang.page, /^怎么送到的/, '当面交给本人，试过，很稳。');
  const picture = await wang.page.screenshot({ type: 'jpeg', quality: 60 });
  await hands.attach(wang.page, '加照片', { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: picture });
  await wang.page.getByRole('button', { name: '删掉第 1 张照片' }).waitFor();
  await hands.press(wang.page, '记为送到');
  await sees(wang.page, '已送达，等确认');

  await town.settle();
  await zhou.page.goto(`${town.origin}/#/pages/inbox/index`);
  await zhou.page.getByRole('button', { name: new RegExp(`说了“${title}”的进展`) }).waitFor();
  await hands.press(zhou.page, new RegExp(`说“${title}”已送到`));
  await sees(zhou.page, '已经买好，周四送到');
  await sees(zhou.page, '当面交给本人，试过，很稳。');
  await zhou.page.waitForFunction(() => [...document.querySelectorAll('img')].some((image) => image.naturalWidth > 100));
  await hands.press(zhou.page, '确认收到');
  await hands.press(zhou.page, '确认');
  await sees(zhou.page, '心愿实现了');
  await hands.press(zhou.page, '评一评，道声谢');
  await hands.choose(zhou.page, '这次满意吗', /^5 星/);
  await hands.write(zhou.page, /^想说的话/, thanks);
  await hands.press(zhou.page, /^让大家也看到这句感谢/, 'switch');
  await hands.press(zhou.page, '送出');
  await sees(zhou.page, '圆满完成');

  await town.settle();
  const guest = await town.open(undefined, 'pages/wall/index');
  await hands.press(guest.page, '已实现');
  await sees(guest.page, `“${thanks}”`);
  expect(await guest.page.content()).not.toContain(personas.zhou);

  await wang.page.goto(`${town.origin}/#/pages/inbox/index`);
  await hands.press(wang.page, new RegExp(`“${title}”的主人谢谢您`));
  await sees(wang.page, `“${thanks}”`);
  expect(await wang.page.getByRole('button', { name: '查看联系方式' }).count()).toBe(0);

  for (const each of [zhou, sun, wang, guest]) await each.close();
}

test('a wish goes from one phone to a kept promise, by touch', async () => {
  await wholePath(fingers, { title: '一副结实的拐杖', thanks: '拐杖很稳，谢谢您跑这一趟' });
}, 120_000);

test('the same with the keyboard alone', async () => {
  await wholePath(keys, { title: '一盏亮堂的台灯', thanks: '灯很亮，晚上能看报纸了' });
}, 180_000);
