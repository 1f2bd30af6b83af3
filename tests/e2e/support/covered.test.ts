import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { findCovered } from '../../support/covered';
import { openFixture } from './fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

const bar = (height: number) => `<div style="position:sticky;bottom:0;height:${height}px;background:#fff"><button>送出</button></div>`;
async function covered(body: string): Promise<string[]> {
  const { page, close } = await openFixture(browser, body);
  const found = await findCovered(page);
  await close();
  return found;
}

test('a choice that a tall bar lies over is found', async () => {
  const choices = Array.from({ length: 20 }, (_, at) => `<p><button>选择 ${at}</button></p>`).join('');
  expect((await covered(choices + bar(400))).join()).toContain('“选择 19” covered by <div');
});

test('what can be scrolled clear of the bar is left alone', async () => {
  const room = '<style>html { scroll-padding-bottom: 80px }</style>';
  const choices = Array.from({ length: 20 }, (_, at) => `<p><button>选择 ${at}</button></p>`).join('');
  expect(await covered(room + choices + bar(60))).toEqual([]);
});
