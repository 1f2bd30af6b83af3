import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fingers, type Hands, keys } from './support/hands';
import { startTown, type Town, wishAt } from './support/town';

let town: Town;
beforeAll(async () => {
  town = await startTown();
}, 240_000);
afterAll(() => town.close());

const sees = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor();
const part = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).filter({ visible: true });
const chip = (hat: string) => new RegExp(`^${hat}，换个身份`);
const officer = '乡镇干部 · 河西镇社会事务办';
const helper = '党员 · 黄柳县';

async function changeAndComeBack(hands: Hands, title: string) {
  const id = await wishAt(town, 'open', title);
  const { page, close } = await town.open('ma', 'pages/home/index');
  await part(page, '最急的几件').waitFor();
  const inbox = (await town.ask<{ items: unknown[] }>('ma', 'GET', '/api/inbox?limit=50')).items.length;

  await hands.press(page, chip(officer));
  await hands.press(page, helper);
  await part(page, '我的承诺').waitFor();
  expect(await part(page, '最急的几件').count()).toBe(0);
  await sees(page, `现在的身份：${helper}`);
  await page.reload();
  await part(page, '我的承诺').waitFor();

  await page.goto(`${town.origin}/#/packages/wishes/record/index?id=${id}`);
  await hands.press(page, /^我来认领/);
  await hands.press(page, '认领');
  await sees(page, '有人认领了');
  await page.goto(`${town.origin}/#/pages/home/index`);
  await page.getByRole('button', { name: title, exact: true }).waitFor();

  await hands.press(page, chip(helper));
  await hands.press(page, officer);
  await part(page, '最急的几件').waitFor();
  expect(await part(page, '我的承诺').count()).toBe(0);
  await page.goto(`${town.origin}/#/packages/wishes/record/index?id=${id}`);
  await page.getByRole('button', { name: '我送到了' }).filter({ visible: true }).waitFor();
  expect((await town.ask<{ items: unknown[] }>('ma', 'GET', '/api/inbox?limit=50')).items.length).toBeGreaterThanOrEqual(inbox);
  await close();
}

test('who has two hats changes the home with a tap, keeps it over a reload, and may do the same under either', async () => {
  await changeAndComeBack(fingers, '一个保温杯');
}, 90_000);

test('the same with the keyboard alone', async () => {
  await changeAndComeBack(keys, '一双棉手套');
}, 120_000);
