import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ClueRecord, ClueSummary } from '@shared/clues/clue.views';
import type { BrowserContext, Page } from 'playwright-core';
import { jpeg } from '../../functions/media/file.builder';
import { fingers as hands } from './support/hands';
import { startTown, type Town } from './support/town';

let town: Town;
beforeAll(async () => {
  town = await startTown();
}, 240_000);
afterAll(() => town.close());

const words = '三楼的老人两天没出门了，门口的菜没人拿';
const title = '三楼老人两天没出门';
const sees = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor();
const photo = (width: number) => ({ name: `${width}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(jpeg({ width })) });
const mine = async () => (await town.ask<{ items: ClueSummary[] }>('zhao', 'GET', '/api/me/clues')).items;

/** What the device sends of files and words, in order. */
function listen(context: BrowserContext): string[] {
  const sent: string[] = [];
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'PUT' && pathname.includes('/parts/')) sent.push('part');
    if (request.method() === 'POST' && pathname === '/api/clues') sent.push('words');
  });
  return sent;
}

test('written in a stairwell without a network, sent once, sorted and handed over', async () => {
  const zhao = await town.open('zhao', 'pages/home/index', { expectedProblems: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] });
  const { context } = zhao;
  const sent = listen(context);
  await hands.press(zhao.page, /^上报线索/);
  await sees(zhao.page, '点一下，开始说');
  await sees(zhao.page, '柳荫社区');
  await context.setOffline(true);
  await hands.press(zhao.page, '点一下，开始说');
  await sees(zhao.page, /正在录音 [1-9]/);
  await hands.press(zhao.page, '说好了');
  await sees(zhao.page, /一段语音/);
  for (const [index, width] of [40, 50, 60].entries()) {
    await hands.attach(zhao.page, '加照片', photo(width));
    await zhao.page.getByRole('button', { name: `放大看第 ${index + 1} 张照片` }).waitFor();
  }
  await hands.write(zhao.page, /^一句话说清楚/, words);
  await hands.write(zhao.page, /^姓名或称呼/, '三楼老人');
  await hands.press(zhao.page, '上报');
  await sees(zhao.page, '没有网络，已经存在手机里');
  await zhao.page.close(); // as when the phone runs out of power
  expect(await mine()).toEqual([]);

  let letThrough = 2;
  await context.route('**/parts/*', (route) => {
    letThrough -= 1;
    return letThrough >= 0 ? route.continue() : route.abort('internetdisconnected');
  });
  await context.setOffline(false);
  const page = await context.newPage();
  await page.goto(`${town.origin}/#/packages/clues/outbox/index`);
  const card = page.getByRole('region', { name: words });
  await card.getByText('已送到').nth(1).waitFor();
  await card
    .getByText(/等着发，\d/)
    .first()
    .waitFor();
  expect(await card.getByText('已送到').count()).toBe(2);
  expect(await mine()).toEqual([]);

  await context.unroute('**/parts/*');
  await card.getByRole('button', { name: '现在就发' }).click();
  await card.getByText('已经送到').waitFor();
  expect(sent.filter((one) => one === 'words')).toHaveLength(1);
  const [reported, ...others] = await mine();
  expect(others).toEqual([]);
  expect(reported).toMatchObject({ words, files: 4, status: 'reported', aboutLabel: '三**' });
  const id = reported?.id ?? '';
  await card.getByRole('button', { name: '看进展' }).click();
  await sees(page, '收到了，谢谢您');
  const code = (await page.locator('.sent-code').textContent()) ?? '';
  expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  await sees(page, /柳荫社区会来看/);
  const { media } = await town.ask<ClueRecord>('zhao', 'GET', `/api/clues/${id}`);
  expect(media.map(({ kind }) => kind).sort()).toEqual(['audio', 'image', 'image', 'image']);
  await zhao.close();

  const guest = await town.open(undefined, 'packages/clues/track/index');
  await hands.write(guest.page, '查询码', code.toLowerCase().replaceAll('-', ' '));
  await hands.press(guest.page, '查一查');
  await sees(guest.page, '已收到，等分拣');
  expect(await guest.page.content()).not.toMatch(/三楼|赵春梅/);
  await guest.close();

  const sun = await town.open('sun', 'pages/home/index');
  await hands.press(sun.page, /^待分拣/);
  await hands.press(sun.page, new RegExp(words));
  await sees(sun.page, '听一听');
  await hands.press(sun.page, '分类交办');
  await hands.press(sun.page, '交办');
  await sees(sun.page, '请选交给谁');
  await hands.choose(sun.page, '是哪方面的事', '老人照料');
  await hands.choose(sun.page, '急不急', /^急用/);
  await hands.write(sun.page, '一句话说清楚', title);
  await hands.choose(sun.page, '交给谁', /^赵\*\*/);
  await hands.press(sun.page, '交办');
  await sees(sun.page, /已交给 赵\*\*/);
  await sees(sun.page, /赵\*\*会上门看看/);
  await sun.close();

  const toVerify = await town.open('zhao', 'pages/home/index');
  await hands.press(toVerify.page, /^待核查/);
  await hands.press(toVerify.page, new RegExp(title));
  await toVerify.page.getByRole('button', { name: '填核查情况', exact: true }).waitFor();
  await toVerify.close();
}, 180_000);
