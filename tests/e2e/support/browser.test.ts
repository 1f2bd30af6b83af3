import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findBarriers } from '../../support/axe';
import { fontsReady, launchBrowser } from '../../support/browser';
import { openFixture } from './fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

test('Chinese is drawn with real glyphs, in form controls too', async () => {
  const { page, close } = await openFixture(browser, '<p id="a">连心桥</p><button>发布</button><input value="张" aria-label="姓名">');
  await fontsReady(page);
  const drawn = await page.evaluate(() => {
    const family = (selector: string) => getComputedStyle(document.querySelector(selector) as Element).fontFamily;
    const loaded = [...document.fonts].filter((face) => face.status === 'loaded').length;
    return {
      loaded,
      families: ['p', 'button', 'input'].map(family),
      covered: document.fonts.check("16px 'Noto Sans SC Variable'", '连心桥'),
    };
  });
  expect(drawn.loaded).toBeGreaterThan(0);
  expect(drawn.covered).toBe(true);
  for (const family of drawn.families) expect(family).toContain('Noto Sans SC Variable');
  const glyphs = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const ink = (text: string) => {
      context.canvas.width = 40;
      context.canvas.height = 40;
      context.font = "32px 'Noto Sans SC Variable'";
      context.fillText(text, 2, 34);
      return context
        .getImageData(0, 0, 40, 40)
        .data.filter((_, index) => index % 4 === 3)
        .reduce((sum, alpha) => sum + alpha, 0);
    };
    return [ink('一'), ink('连'), ink('桥')];
  });
  expect(new Set(glyphs).size).toBe(3); // boxes for missing glyphs would all be alike
  await close();
});

test('a phone is 390 wide at two pixels a point, with reduced motion', async () => {
  const { page, close } = await openFixture(browser, '');
  const seen = await page.evaluate(() => [
    innerWidth,
    innerHeight,
    devicePixelRatio,
    matchMedia('(prefers-reduced-motion: reduce)').matches,
  ]);
  expect(seen).toEqual([390, 844, 2, true]);
  await close();
});

test('a wide screen is 1280 by 800', async () => {
  const { page, close } = await openFixture(browser, '', { viewport: 'wide' });
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800]);
  await close();
});

test('a request to anywhere else is stopped, and closing the page says so', async () => {
  const { page, close } = await openFixture(browser, '');
  const outcome = await page.evaluate(() =>
    fetch('http://elsewhere.test/spy').then(
      () => 'reached',
      () => 'stopped',
    ),
  );
  expect(outcome).toBe('stopped');
  await expect(close()).rejects.toThrow('left the app: GET http://elsewhere.test/spy');
});

test('an uncaught error in the page fails its test', async () => {
  const { page, close } = await openFixture(browser, '');
  await Promise.all([
    page.waitForEvent('pageerror'),
    page.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('broken');
        }),
    ),
  ]);
  await expect(close()).rejects.toThrow('uncaught: broken');
});

test('barriers are named with the element that has them', async () => {
  const { page, close } = await openFixture(
    browser,
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" class="photo"><button></button><p style="color:#bbb">太淡的文字</p>',
  );
  const barriers = await findBarriers(page);
  expect(barriers.map((barrier) => barrier.split(' ')[0]).sort()).toEqual(['button-name', 'color-contrast', 'image-alt']);
  expect(barriers.join('\n')).toContain('class="photo"');
  await close();
});

test('a page without barriers passes', async () => {
  const { page, close } = await openFixture(browser, '<button>发布心愿</button><label>姓名 <input></label>');
  expect(await findBarriers(page)).toEqual([]);
  await close();
});
