import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { HelpRecord, HelpSummary } from '@shared/help/help.views';
import type { Page } from 'playwright-core';
import { fingers as hands } from './support/hands';
import { dayAhead, goTo, helpAddress, helpTo, lendAHand } from './support/help-town';
import { startTown, type Town, type Who } from './support/town';

let town: Town;
beforeAll(async () => {
  town = await startTown();
  await lendAHand(town, ['li', 'wang', 'he']);
}, 240_000);
afterAll(() => town.close());

const sees = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor();
const openRecord = (who: Who, id: string) =>
  town.open(who, `packages/help/record/index?id=${id}`, { expectedProblems: [/status of (409|422)/] });
const recordOf = (who: Who, id: string) => town.ask<HelpRecord>(who, 'GET', `/api/help-requests/${id}`);

/** Opens the inbox after all notices have come, and what the notice leads to. */
async function followNotice(who: Who, words: RegExp) {
  await town.settle();
  const opened = await town.open(who, 'pages/inbox/index', { expectedProblems: [/status of (409|422)/] });
  await hands.press(opened.page, words);
  return opened;
}

/** Chooses an action, at the foot or behind “还可以…”. */
async function choose(page: Page, name: string) {
  const foot = page.getByRole('group', { name: '现在可以做的' });
  await foot.waitFor();
  if ((await foot.getByRole('button', { name, exact: true }).count()) === 0) await hands.press(page, '还可以…');
  await hands.press(page, name);
}

test('nobody came: another one is found, and who did not come is told without blame', async () => {
  const { id, start } = await helpTo(town, 'matched', '陪着去取药');
  await goTo(town, start, 20);
  const zhou = await openRecord('zhou', id);
  await choose(zhou.page, '人没有来');
  await zhou.page.getByRole('radio', { name: /^李/ }).click();
  await hands.press(zhou.page, '没有来，另找人');
  await sees(zhou.page, '马上另找人');
  await sees(zhou.page, /^正在.*找合适的人/);
  const absent = await followNotice('li', /没等到您，已请别人去/);
  await absent.close();
  expect((await recordOf('zhou', id)).asked).toBeGreaterThan(0);
  await town.ask('sun', 'POST', `/api/help-requests/${id}/offers`, { volunteerIds: ['wang'] }); // asked already or not
  const wang = await followNotice('wang', /需要帮忙：“陪着去取药”/);
  await hands.press(wang.page, /^我来帮/);
  await hands.press(wang.page, '我答应来');
  await sees(wang.page, '查看联系方式');
  expect(await recordOf('zhou', id)).toMatchObject({ status: 'matched', taken: 1 });
  for (const each of [zhou, wang]) await each.close();
}, 90_000);

test('nobody answers: further and further out, then the county’s desk asks somebody by name', async () => {
  const when = { kind: 'window' as const, from: dayAhead(town, 1), to: dayAhead(town, 6), part: 'anyTime' as const };
  const sorted = { urgency: 'urgent', kind: 'company' };
  const { id } = await helpTo(town, 'open', '陪奶奶说说话', { form: { when, urgency: 'urgent', kind: 'company' }, sorted });
  const begun = town.now().toISOString();
  for (let turn = 0; turn < 12 && !(await typesOf(id)).includes('HelpFlagged'); turn += 1) {
    await town.settle();
    await goTo(town, begun, 16 * (turn + 1));
  }
  expect((await typesOf(id)).filter((type) => type === 'ReachWidened')).toHaveLength(2);
  const gao = await followNotice('gao', /“陪奶奶说说话”问遍了还没人能去/);
  await sees(gao.page, '县级服务台');
  await choose(gao.page, '再问问几位');
  await gao.page.getByRole('checkbox').first().click();
  await hands.press(gao.page, '去问他们');
  await sees(gao.page, '已去问他们');
  expect((await typesOf(id)).at(-1)).toBe('HelpOffered');
  await gao.close();
}, 120_000);
const typesOf = async (id: string) => (await recordOf('sun', id)).chain.map(({ type }) => type);

test('something was not right: the office hears of it and closes it, and the two do not meet again', async () => {
  const { id } = await helpTo(town, 'confirmed', '搬一个旧柜子', { sorted: { kind: 'moving', people: 1 }, comer: 'he' });
  const zhou = await openRecord('zhou', id);
  await choose(zhou.page, '不安全，告诉社区');
  await hands.choose(zhou.page, '发生了什么', '要钱、收钱');
  await hands.write(zhou.page, '说说经过', '走的时候说要加钱');
  await hands.press(zhou.page, '告诉社区');
  await sees(zhou.page, '社区收到了，会尽快找您');
  await zhou.close();

  const sun = await followNotice('sun', /有一条安全情况要您马上看/);
  await choose(sun.page, '处理安全报告');
  await sees(sun.page, '走的时候说要加钱');
  await hands.write(sun.page, '怎么处理的', '和两边都谈过，提醒了不能收钱。');
  await hands.press(sun.page, '处理好了');
  await sees(sun.page, '处理好了，已记下');
  await sun.close();

  const he = await openRecord('he', id);
  await he.page.locator('h1').filter({ visible: true }).waitFor();
  expect(await he.page.content()).not.toContain('走的时候说要加钱');
  await he.close();
  const again = await helpTo(town, 'open', '再搬一张桌子', { sorted: { kind: 'moving', people: 1 } });
  await town.settle();
  const { items } = await town.ask<{ items: HelpSummary[] }>('he', 'GET', '/api/me/help-tasks?show=offered');
  expect(items.map((one) => one.id)).not.toContain(again.id);
  await expect(town.ask('he', 'POST', `/api/help-requests/${again.id}/accept`, {})).rejects.toThrow(/keptApart|40[34]/);
}, 90_000);

test('better a wish: it is one at once, and nothing is typed twice', async () => {
  const { id } = await helpTo(town, 'submitted', '', { form: { words: '夜里太静，想要一台收音机。' } });
  const sun = await openRecord('sun', id);
  await choose(sun.page, '转成别的办');
  await hands.choose(sun.page, '转到哪里', /^微心愿/);
  await hands.write(sun.page, '心愿写成一句话', '一台小收音机');
  await hands.choose(sun.page, '属于哪一类', '物品');
  await hands.write(sun.page, '大约要花多少钱', '80');
  await hands.write(sun.page, '为什么这样更合适', '更像一个心愿');
  await hands.press(sun.page, '转过去');
  await sees(sun.page, '转过去了，不用重写');
  await sun.close();
  const zhou = await followNotice('zhou', /换个办法更合适：更像一个心愿/);
  await hands.press(zhou.page, '去看那个心愿');
  await zhou.page.getByRole('heading', { name: '一台小收音机' }).waitFor();
  await sees(zhou.page, '等社区核实');
  await zhou.close();
}, 60_000);

test('every week: when one is over the next is arranged, and who came is asked first', async () => {
  const when = { kind: 'weekly' as const, from: dayAhead(town, 2), at: '15:00', times: 3 };
  const { id, start } = await helpTo(town, 'confirmed', '每周来辅导', { form: { when, kind: 'tutoring' }, sorted: { kind: 'tutoring' } });
  await goTo(town, start, 61);
  const zhou = await followNotice('zhou', /“每周来辅导”下一次已在安排/);
  await sees(zhou.page, '第 2 次，共 3 次');
  const next = /id=([^&]+)/.exec(zhou.page.url())?.[1] ?? '';
  expect(next).not.toBe(id);
  await zhou.close();
  expect(await recordOf('li', next)).toMatchObject({ mine: { as: 'offered' }, series: { number: 2, times: 3 } });
}, 60_000);

test('to a child two go together, and neither begins alone', async () => {
  const form = { forWhom: 'child' as const, kind: 'tutoring' as const, consent: { share: true, guardian: true } };
  const { id, start } = await helpTo(town, 'submitted', '', { form });
  const sun = await openRecord('sun', id);
  await choose(sun.page, '受理，开始找人');
  await hands.write(sun.page, '志愿者看到的一句话', '陪孩子写作业');
  await hands.write(sun.page, '要几个人', '1');
  await hands.press(sun.page, '受理，去找人');
  await sees(sun.page, /上门帮孩子要两个人一起/);
  await hands.write(sun.page, '要几个人', '2');
  await hands.press(sun.page, '受理，去找人');
  await sees(sun.page, '受理好了，正在找人');
  await sun.close();
  await town.ask('li', 'POST', `/api/help-requests/${id}/accept`, {});
  await goTo(town, start, -20);
  const alone = await openRecord('li', id);
  await sees(alone.page, '查看联系方式');
  expect(await alone.page.getByRole('button', { name: '我到了', exact: true }).count()).toBe(0);
  await alone.close();
  await town.ask('wang', 'POST', `/api/help-requests/${id}/accept`, {});
  const together = await openRecord('li', id);
  await choose(together.page, '我到了');
  await hands.press(together.page, '我到了');
  await sees(together.page, '您到了，正在帮');
  await together.close();
}, 90_000);

async function write(page: Page, words: string) {
  await hands.choose(page, '要哪方面的帮忙', '修理');
  await hands.write(page, /^一句话就行/, words);
  await hands.choose(page, '什么时候要', /^哪天都行/);
  await page.getByLabel('从哪天').fill(dayAhead(town, 4));
  await page.getByLabel('到哪天').fill(dayAhead(town, 8));
  await hands.write(page, '手机号', '19900000077');
  await hands.write(page, '住址', helpAddress);
  await hands.choose(page, '给不给志愿者看您说的话', /^只给社区看/);
}

test('what is being written survives a reload and a dead network, and arrives once', async () => {
  const zhou = await town.open('zhou', 'packages/help/ask/index', { expectedProblems: [/ERR_INTERNET_DISCONNECTED/] });
  const { page } = zhou;
  await write(page, '水龙头滴水，想请人换个垫圈');
  await page.reload();
  await sees(page, '接着上次的写');
  expect(await page.getByRole('textbox', { name: /^一句话就行/ }).inputValue()).toBe('水龙头滴水，想请人换个垫圈');
  await zhou.context.setOffline(true);
  await hands.press(page, '送出求助');
  await sees(page, '没有网络。已存在手机里，有网自动送出。');
  await zhou.context.setOffline(false);
  await sees(page, '等社区受理');
  await zhou.close();

  const again = await town.open('wang', 'packages/help/ask/index');
  await write(again.page, '灯泡坏了，想请人换一个');
  await again.page.getByRole('button', { name: '送出求助' }).evaluate((button: HTMLElement) => {
    for (let tap = 0; tap < 5; tap += 1) button.click();
  });
  await sees(again.page, '等社区受理');
  const wordsOf = async (who: Who) =>
    (await town.ask<{ items: HelpSummary[] }>(who, 'GET', '/api/me/help-requests?limit=50')).items.map(({ words }) => words);
  expect((await wordsOf('zhou')).filter((words) => words.startsWith('水龙头滴水'))).toHaveLength(1);
  expect((await wordsOf('wang')).filter((words) => words.startsWith('灯泡坏了'))).toHaveLength(1);
  await again.close();
}, 90_000);
