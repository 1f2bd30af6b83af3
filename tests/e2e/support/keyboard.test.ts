import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { focused, pressOn, tabTo, typeInto } from '../../support/keyboard';
import { openFixture } from './fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

const form = `<label>心愿 <input></label>
  <div role="button" tabindex="0" aria-label="发布" onkeydown="if (event.key === 'Enter') this.textContent = '已发布 ' + document.querySelector('input').value"></div>
  <div onclick="void 0">只能点</div><button>取消</button>`;

test('a form is filled in and sent with the keyboard alone', async () => {
  const { page, close } = await openFixture(browser, form);
  await typeInto(page, '心愿', '一双棉鞋');
  await pressOn(page, { role: 'button', name: '发布' });
  expect(await page.getByRole('button', { name: '发布' }).textContent()).toBe('已发布 一双棉鞋');
  await tabTo(page, { role: 'textbox', name: '心愿' }, { backwards: true });
  expect(await focused(page)).toContain('textbox "心愿"');
  await close();
});

test('what the keyboard cannot reach fails with every stop that was seen', async () => {
  const { page, close } = await openFixture(browser, form);
  await expect(tabTo(page, { role: 'button', name: '只能点' }, { limit: 8 })).rejects.toThrow(
    /textbox "心愿"[\s\S]*button "发布"[\s\S]*button "取消"/,
  );
  await close();
});
