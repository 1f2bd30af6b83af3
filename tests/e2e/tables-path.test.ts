import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findBarriers } from '../support/axe';
import { findClipped } from '../support/clipped';
import { type MadeTable, madeIdNumber, madeTable } from '../support/imported-county';
import { startTown, type Town } from './support/town';

let town: Town;
let table: MadeTable;
beforeAll(async () => {
  town = await startTown();
  const [area = ''] = (await town.ask<{ items: { path: string; level: string }[] }>('tang', 'GET', '/api/areas')).items.flatMap(
    ({ path, level }) => (level === 'community' ? [path] : []),
  );
  table = await madeTable({
    seed: 3,
    people: 300,
    households: 110,
    errors: 20,
    areas: [area],
    elsewhere: [madeIdNumber('1950-01-01', 900_001)],
  });
}, 240_000);
afterAll(() => town.close());

const pictures = process.env.PICTURES;
const picture = async (page: Page, name: string) => {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).filter({ visible: true }).first();
const sees = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor();
const looksRight = async (page: Page, name: string) => {
  await picture(page, name);
  expect([name, await findClipped(page)]).toEqual([name, []]);
  expect([name, await findBarriers(page)]).toEqual([name, []]);
};

test('an administrator uploads a table, sees what is wrong, imports the rest, and takes households out', async () => {
  const { page, close } = await town.open('tang', 'pages/home/index', { viewport: 'wide' });
  await button(page, /^数据导入导出/).click();
  await sees(page, '还没有导入过');
  await looksRight(page, 'wide-1-start');
  const template = page.waitForEvent('download');
  await button(page, '下载 Excel 模板').click();
  expect((await template).suggestedFilename()).toBe('家庭和成员.xlsx');

  const chooser = page.waitForEvent('filechooser');
  await button(page, '选择文件').click();
  await (await chooser).setFiles({ name: '十一月.xlsx', mimeType: 'application/octet-stream', buffer: table.bytes });
  await sees(page, /第 \d+ 行/);
  await looksRight(page, 'wide-2-checked');
  await button(page, /^身份证号 \d+$/).click();
  await page.getByRole('listitem').filter({ hasText: '身份证号核对不上' }).first().waitFor();
  await button(page, /^导入没问题的 \d+ 行$/).click();
  await page
    .getByText(/^导入完成$/)
    .filter({ visible: true })
    .first()
    .waitFor({ timeout: 100_000 });
  await looksRight(page, 'wide-3-done');

  await button(page, '去导出').click();
  await page.getByLabel('用途').fill('每月报送');
  await button(page, '生成表格').click();
  await button(page, '下载').waitFor();
  await looksRight(page, 'wide-4-export');
  const out = page.waitForEvent('download');
  await button(page, '下载').click();
  expect((await out).suggestedFilename()).toBe('家庭和成员.xlsx');
  await close();
}, 180_000);

test.each([
  ['phone', {}],
  ['care', { settings: { care: true } }],
  ['dark', { settings: { theme: 'dark' } }],
  ['english', { settings: { language: 'en' } }],
] as const)(
  'it reads on a %s',
  async (name, look) => {
    const { page, close } = await town.open('tang', 'packages/office-data/tables/index', look);
    await button(page, /十一月\.xlsx/).click();
    await page.getByRole('region', { name: /这次导入|This import/ }).waitFor();
    await page.getByRole('listitem').first().waitFor();
    if (name === 'care') await page.addStyleTag({ content: 'html { font-size: 250% !important; }' });
    await looksRight(page, `${name}-job`);
    await page.goto(`${town.origin}/#/packages/office-data/exports/index`);
    await page.getByText('每月报送').filter({ visible: true }).first().waitFor();
    await looksRight(page, `${name}-export`);
    await close();
  },
  120_000,
);
