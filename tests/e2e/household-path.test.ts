import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ClueRecord, ClueSummary } from '@shared/clues/clue.views';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { jpeg } from '../../functions/media/file.builder';
import { fingers as hands } from './support/hands';
import { startTown, type Town, type Who } from './support/town';

let town: Town;
beforeAll(async () => {
  town = await startTown();
}, 240_000);
afterAll(() => town.close());

const words = '三楼的老人腿疼，门口的菜没人拿';
const title = '老人腿疼，缺一副拐杖';
const thanks = '拐杖送到老人手上了，谢谢您多看这一眼';
const sees = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor();
const photo = (width: number) => ({ name: `${width}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(jpeg({ width })) });
/** What 郭小兰 sent of this; she has reported others before. */
const mine = async () =>
  (await town.ask<{ items: ClueSummary[] }>('guo', 'GET', '/api/me/clues')).items.filter((one) => one.words === words);

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

/** Goes on through a list until it shows something. */
async function reveal(page: Page, row: Locator) {
  const more = page.getByRole('button', { name: '看更多', exact: true });
  for (await row.or(more).first().waitFor(); !(await row.isVisible()); await row.or(more).first().waitFor()) await more.click();
}

/** Opens the inbox after all notices have come, and what the notice leads to. */
async function followNotice(who: Who, notice: RegExp) {
  await town.settle();
  const opened = await town.open(who, 'pages/inbox/index');
  await reveal(opened.page, opened.page.getByRole('button', { name: notice }).first());
  await hands.press(opened.page, notice);
  return opened;
}

/** All links of one thing on the chain that is open, from the first on, each in one line. */
async function linksOf(page: Page, named: RegExp): Promise<string[]> {
  await hands.press(page, '从头看起');
  const way = page.getByRole('region', { name: '全部经过' });
  const end = way.getByText('都在这里了');
  const more = way.getByRole('button', { name: '看更多', exact: true });
  for (await end.or(more).first().waitFor(); !(await end.isVisible()); await end.or(more).first().waitFor())
    await Promise.race([more.click(), end.waitFor()]);
  const texts = await way.getByRole('listitem').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => named.test(text));
}

/** Hour and minute as clocks of the county show them. */
const inCounty = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);

let id = '';
let code = '';

test('written in a stairwell without a network, kept on the device, sent once', async () => {
  const guo = await town.open('guo', 'pages/home/index', { expectedProblems: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] });
  const { context } = guo;
  const sent = listen(context);
  await hands.press(guo.page, /^上报线索/);
  await sees(guo.page, '点一下，开始说');
  await sees(guo.page, '第二网格');
  await context.setOffline(true);
  await hands.press(guo.page, '点一下，开始说');
  await sees(guo.page, /正在录音 [1-9]/);
  await hands.press(guo.page, '说好了');
  await sees(guo.page, /一段语音/);
  for (const [index, width] of [40, 50, 60].entries()) {
    await hands.attach(guo.page, '加照片', photo(width));
    await guo.page.getByRole('button', { name: `放大看第 ${index + 1} 张照片` }).waitFor();
  }
  await hands.write(guo.page, /^一句话说清楚/, words);
  await hands.write(guo.page, /^姓名或称呼/, '周大山');
  await hands.write(guo.page, /^住在哪里/, '柳荫社区平房区 3 排 2 号');
  await hands.write(guo.page, /^电话/, '19900000001');
  await hands.press(guo.page, '上报');
  await sees(guo.page, '没有网络，已经存在手机里');
  await guo.page.close(); // as when the phone runs out of power
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
  expect(reported).toMatchObject({ words, files: 4, status: 'reported', aboutLabel: '周**' });
  id = reported?.id ?? '';
  await card.getByRole('button', { name: '看进展' }).click();
  await sees(page, '收到了，谢谢您');
  code = (await page.locator('.sent-code').textContent()) ?? '';
  expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  await sees(page, /柳荫社区会来看/);
  const { media } = await town.ask<ClueRecord>('guo', 'GET', `/api/clues/${id}`);
  expect(media.map(({ kind }) => kind).sort()).toEqual(['audio', 'image', 'image', 'image']);
  await guo.close();

  const guest = await town.open(undefined, 'packages/clues/track/index');
  await hands.write(guest.page, '查询码', code.toLowerCase().replaceAll('-', ' '));
  await hands.press(guest.page, '查一查');
  await sees(guest.page, '已收到，等分拣');
  expect(await guest.page.content()).not.toMatch(/三楼|周大山|郭小兰/);
  await guest.close();
}, 180_000);

test('linked to the household, sorted, handed to somebody by a date; when time runs out it goes up level by level, and broken chains show it', async () => {
  const sun = await town.open('sun', 'pages/home/index');
  await hands.press(sun.page, /^待分拣/);
  await hands.press(sun.page, new RegExp(words));
  await sees(sun.page, '听一听');
  await hands.press(sun.page, '还可以…');
  await hands.press(sun.page, '关联家庭');
  await hands.write(sun.page, /^从台账里找/, '周大山', 'searchbox');
  await hands.press(sun.page, '找一找');
  await hands.press(sun.page, /^周\*\*/);
  await hands.press(sun.page, '关联');
  await sees(sun.page, '关联好了');
  await hands.press(sun.page, '分类交办');
  await hands.press(sun.page, '交办');
  await sees(sun.page, '请选交给谁');
  await hands.choose(sun.page, '是哪方面的事', '老人照料');
  await hands.choose(sun.page, '急不急', /^急用/);
  await hands.write(sun.page, '一句话说清楚', title);
  await hands.choose(sun.page, '交给谁', /^郭\*\*/);
  await hands.press(sun.page, '交办');
  await sees(sun.page, /已交给 郭\*\*/);
  await sees(sun.page, /郭\*\*会上门看看/);
  await sun.close();

  const levels = [
    { hours: 25, who: 'sun', from: '郭**', to: '柳荫社区' },
    { hours: 75, who: 'ma', from: '柳荫社区', to: '河西镇' },
    { hours: 125, who: 'gao', from: '河西镇', to: '黄柳县' },
  ] as const;
  for (const { hours, who, from, to } of levels) {
    await town.hoursAhead(hours);
    const above = await followNotice(who, new RegExp(`“${title}”到期没办，报到您这里`));
    await sees(above.page, '到期未办，一级一级往上报');
    await sees(above.page, `${from} 没有按时办，交到 ${to}`);
    await sees(above.page, new RegExp(`^${to}会上门看看`));
    await above.close();
  }

  await town.hoursAhead(175); // above the county there is nobody
  await town.settle();
  const gao = await town.open('gao', 'packages/chain/broken/index');
  await hands.press(gao.page, '线索');
  const broken = gao.page.getByRole('list', { name: '断链' }).getByRole('listitem').filter({ hasText: title });
  await reveal(gao.page, broken.getByText('过了时限'));
  await broken.getByText('核查 · 承办：黄柳县').waitFor();
  await broken.getByRole('button').click();
  await sees(gao.page, '周**的救助链');
  const open = gao.page.getByRole('region', { name: '未了的事' }).getByRole('listitem').filter({ hasText: title });
  await open.getByText('过了时限').waitFor();
  await open.getByText('承办：黄柳县').waitFor();
  await gao.close();
}, 400_000);

test('verified at home, a wish comes of it and is fulfilled, the clue settles by itself and the reporter hears of it', async () => {
  const home = await followNotice('guo', new RegExp(`“${title}”交给您核查`));
  await hands.press(home.page, '填核查情况');
  await hands.choose(home.page, '见到了谁', '见到本人');
  await hands.write(home.page, /^看到了什么/, '扶着墙走，膝盖肿着，缺一副拐杖。');
  await hands.choose(home.page, '怎么办', '提了微心愿');
  expect(await home.page.getByRole('textbox', { name: '心愿一句话', exact: true }).inputValue()).toBe(title);
  await hands.choose(home.page, '属于哪一类', '物品');
  await hands.write(home.page, '大约要花多少钱', '120');
  expect(await home.page.getByRole('textbox', { name: '住址', exact: true }).count()).toBe(0); // the report told it
  await hands.press(home.page, '记下来');
  await sees(home.page, '核查情况记好了');
  await sees(home.page, '提了微心愿');
  await hands.press(home.page, '看这个心愿');
  await home.page.getByRole('heading', { name: title }).waitFor();
  await home.close();

  const sun = await followNotice('sun', new RegExp(`新心愿“${title}”`));
  await hands.press(sun.page, '核实通过');
  await hands.press(sun.page, /^当面问过，同意上心愿墙/, 'switch');
  await hands.press(sun.page, '核实通过');
  await sees(sun.page, '核实通过，已上心愿墙');
  await sun.close();

  const he = await town.open('he', 'pages/wall/index');
  await hands.write(he.page, '找心愿', title, 'searchbox');
  await he.page
    .getByRole('button', { name: /^我来认领/ })
    .nth(1)
    .waitFor({ state: 'detached' }); // the others are searched away
  await hands.press(he.page, `我来认领：${title}`);
  await hands.press(he.page, '认领');
  await sees(he.page, '有人认领了');
  await hands.press(he.page, '查看联系方式');
  await hands.press(he.page, '我明白，打开');
  await sees(he.page, '柳荫社区平房区 3 排 2 号');
  await hands.press(he.page, '看好了');
  await hands.press(he.page, '我送到了');
  await hands.write(he.page, /^怎么送到的/, '当面交给本人，试过，很稳。');
  await hands.press(he.page, '记为送到');
  await sees(he.page, '已送达，等确认');
  await he.close();

  const zhou = await followNotice('zhou', new RegExp(`说“${title}”已送到`));
  await hands.press(zhou.page, '确认收到');
  await hands.press(zhou.page, '确认');
  await sees(zhou.page, '心愿实现了');
  await zhou.close();

  const gao = await followNotice('gao', new RegExp(`“${title}”有了结果，请告诉上报的人`));
  await sees(gao.page, '有结果，待反馈');
  await sees(gao.page, '已经办好');
  await hands.press(gao.page, '反馈给上报人');
  await hands.write(gao.page, /^对上报人说/, thanks);
  await hands.press(gao.page, '发出反馈');
  await sees(gao.page, `“${thanks}”`);
  await gao.close();

  const guo = await followNotice('guo', new RegExp(`反映的“${title}”有结果了`));
  await sees(guo.page, `“${thanks}”`);
  await guo.close();
  const guest = await town.open(undefined, `packages/clues/track/index?code=${code}`);
  await sees(guest.page, thanks);
  await sees(guest.page, '办好了，已经反馈');
  expect(await guest.page.content()).not.toMatch(/周\*|周大山|郭|何敏|拐杖，缺/);
  await guest.close();
}, 240_000);

test("the household's chain shows all of it in order with owners, and the work log counts it", async () => {
  const sun = await town.open('sun', `packages/clues/record/index?id=${id}`);
  await hands.press(sun.page, '整条救助链');
  await sees(sun.page, '周**的救助链');
  await sun.page.getByRole('list', { name: '现在在哪一环' }).waitFor();
  const stages = await sun.page.getByRole('list', { name: '现在在哪一环' }).getByRole('listitem').allInnerTexts();
  expect(stages.map((stage) => stage.split('\n')[0])).toEqual(['预警', '核查', '推送', '救助', '反馈']);
  const parts = sun.page.getByRole('region', { name: /^[未已]了的事$/ });
  expect(await parts.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual(['未了的事', '已了的事']);
  const ended = sun.page.getByRole('region', { name: '已了的事' }).getByRole('listitem').filter({ hasText: title });
  expect(await ended.count()).toBe(2);
  const { reportedAt } = await town.ask<ClueRecord>('sun', 'GET', `/api/clues/${id}`);
  const links = await linksOf(sun.page, new RegExp(`${title}|${inCounty(reportedAt)} 线索 · .*第二网格的线索`));
  const expected = [
    /^上报人 上报了.*线索.*预警 · 承办：柳荫社区 · 时限/,
    /^工作人员 孙\*\* 分类交办.*推送 · 承办：郭\*\* · 时限/,
    /^到点提醒 到期未办，报上一级.*核查 · 承办：柳荫社区/,
    /^到点提醒 到期未办，报上一级.*核查 · 承办：河西镇/,
    /^到点提醒 到期未办，报上一级.*核查 · 承办：黄柳县/,
    /^到点提醒 快到期了，提醒过.*核查 · 承办：黄柳县/,
    /^网格员 郭\*\* 上门核查了.*核查 · 承办：黄柳县/,
    /^网格员 郭\*\* .*微心愿.*预警/,
    /^工作人员 孙\*\* .*微心愿.*推送/,
    /^帮扶人 何\*\* .*微心愿.*推送 · 承办：何\*\*/,
    /^认领人 何\*\* 查看了联系方式.*微心愿.*承办：何\*\*/,
    /^认领人 何\*\* 送到了.*微心愿.*救助 · 承办：何\*\*/,
    /^许愿人 周\*\* .*微心愿.*反馈 · 承办：何\*\*/,
    /^到点提醒 有了结果.*救助 · 承办：黄柳县/,
    /^工作人员 高\*\* 反馈给上报人.*反馈/,
  ];
  expect(links).toEqual(expected.map((one) => expect.stringMatching(one)));
  await sun.close();

  const log = await town.open('sun', 'packages/chain/work/index');
  for (const kind of ['主动救助', '解决问题']) {
    await hands.press(log.page, new RegExp(`^[1-9]\\d* ?${kind}`));
    await log.page
      .getByRole('region', { name: `${kind}：是哪些` })
      .getByRole('listitem')
      .filter({ hasText: title })
      .first()
      .waitFor();
  }
  await log.close();
}, 120_000);
