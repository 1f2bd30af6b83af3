import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { VisitRecord, VisitSummary } from '@shared/visits/visit.views';
import { findBarriers } from '../support/axe';
import { findClipped } from '../support/clipped';
import { startTown, type Town } from './support/town';

let town: Town;
beforeAll(async () => {
  town = await startTown();
  await town.settle();
}, 240_000);
afterAll(() => town.close());

test('a visit is written down without a network, arrives once, and what was found waits for the community', async () => {
  const { page, context, close } = await town.open('zhao', 'packages/visits/route/index', { viewport: 'phone' });
  const first = page.getByRole('button', { name: /家$/ }).first();
  const household = await first.textContent();
  await first.click();
  await page.getByRole('button', { name: '填写走访表' }).click();
  await page.getByRole('textbox', { name: /生活情况/ }).fill('一个人住，屋里暖和。');
  await page.getByRole('checkbox', { name: '讲解政策' }).click();
  await page.getByRole('button', { name: '加一项变化' }).last().click();
  await page.getByRole('radio', { name: '看病支出' }).click();
  await page.getByRole('textbox', { name: /现在是/ }).fill('5200');
  await page.getByRole('button', { name: '记上' }).click();
  expect([await findClipped(page), await findBarriers(page)]).toEqual([[], []]);
  await context.setOffline(true);
  await page.getByRole('button', { name: '存好并发出' }).click();
  await page.getByText('等网络，有网自动发').waitFor();
  // Closed and opened again it still waits here.
  await context.setOffline(false);
  await page.getByText('已经送到').waitFor();
  await page.getByRole('button', { name: '看进展' }).click();
  await page.getByText('已报社区，确认后才写进档案').waitFor();
  const { items } = await town.ask<{ items: VisitSummary[] }>('zhao', 'GET', '/api/visits?show=done&limit=1');
  const [visit] = items;
  expect(visit?.householdLabel).toBe(household);
  const record = await town.ask<VisitRecord>('sun', 'GET', `/api/visits/${visit?.id}`);
  expect(record).toMatchObject({
    status: 'done',
    kind: 'gridWorker',
    sheet: { living: '一个人住，屋里暖和。', deeds: ['policyExplained'] },
    proposalId: expect.any(String),
  });
  expect(record.chain.filter(({ type }) => type === 'VisitDone')).toHaveLength(1);
  await close();
}, 120_000);

test('a drive is opened by level, shows its progress, and ends', async () => {
  const { page, close } = await town.open('sun', 'packages/visits/open-drive/index', { viewport: 'wide' });
  await page.getByRole('button', { name: '列出名单' }).click();
  await page.getByText('起个名字，两个字以上').waitFor();
  await page.getByRole('textbox', { name: /叫什么/ }).fill('新年走访');
  await page.getByRole('button', { name: '列出名单' }).click();
  await page.getByRole('heading', { name: '新年走访' }).waitFor();
  await page.getByRole('list', { name: '进度' }).waitFor();
  await page.getByRole('button', { name: '结束这次节日走访' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束', exact: true }).click();
  await page.getByText('节日走访结束了').waitFor();
  await close();
}, 120_000);
