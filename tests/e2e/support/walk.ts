import path from 'node:path';
import type { Page, Request } from 'playwright-core';
import { findBarriers } from '../../support/axe';
import { findClipped, readable } from '../../support/clipped';
import { findCovered } from '../../support/covered';
import type { Town, Who } from './town';

interface Scene {
  title: string;
  address: string;
  /** Buttons to press before looking; on a wide window too. */
  press?: string[];
}
/** Who sees what, in this order. */
export type Scenes = readonly (readonly [Who | undefined, readonly Scene[]])[];

interface Look {
  name: string;
  open: Parameters<Town['open']>[2];
  /** Changes the page that is already open; what it finds counts under this name. */
  also?: { name: string; change: (page: Page) => Promise<void>; back: (page: Page) => Promise<void> };
}

/** Goes through all screens of everybody and gathers what is wrong with them. */
export async function walk(town: Town, scenes: Scenes, look: Look): Promise<string[]> {
  const found: string[] = [];
  const waiting = [...scenes];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) found.push(...(await walkAs(town, next[0], next[1], look)));
  };
  await Promise.all([worker(), worker()]);
  return found;
}

async function walkAs(town: Town, who: Who | undefined, scenes: readonly Scene[], { name, open, also }: Look): Promise<string[]> {
  const found: string[] = [];
  const expectedProblems = [who ? /status of 404/ : /status of 40[14]/];
  const opened = await town.open(who, scenes[0]?.address ?? '', { ...open, expectedProblems });
  const { page } = opened;
  const underWay = countRequests(page);
  for (const scene of scenes) {
    const where = `${who ?? 'guest'}, ${scene.title}`;
    await turnTo(page, `${town.origin}/#/${scene.address}`);
    await isDrawn(page, underWay);
    for (const names of scene.press ?? []) {
      await page.getByRole('button', { name: new RegExp(`^(${names})$`) }).click();
      await isDrawn(page, underWay);
    }
    await picture(page, `${name}, ${where}`);
    found.push(...(await lookAt(page, `${name}, ${where}`)));
    if (!also) continue;
    await also.change(page);
    await picture(page, `${also.name}, ${where}`);
    found.push(...(await lookAt(page, `${also.name}, ${where}`)));
    await also.back(page);
  }
  found.push(...opened.problems().map((problem) => `${name}, ${who ?? 'guest'}: ${problem}`));
  await opened.close();
  return found;
}

/** Opens an address; the page that was there until then is not taken for it. */
async function turnTo(page: Page, url: string): Promise<void> {
  if (page.url() === url) return;
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('.taro_page')) one.toggleAttribute('data-left', one.checkVisibility());
  });
  await page.goto(url);
  await page.waitForFunction(() => [...document.querySelectorAll('.taro_page:not([data-left])')].some((one) => one.checkVisibility()));
}

/** Keeps what is seen, when SHOTS names a folder for it. */
async function picture(page: Page, name: string): Promise<void> {
  const { SHOTS } = process.env;
  if (SHOTS) await page.screenshot({ path: path.join(SHOTS, `${name.replace(/[^a-zA-Z0-9%]+/g, '-')}.png`), fullPage: true });
}

/** Counts the requests that have not been answered yet. */
function countRequests(page: Page): () => number {
  const waiting = new Set<Request>();
  page.on('request', (request) => waiting.add(request));
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
  return () => waiting.size;
}

/** Until the page stands and nothing on it is loading any more; what comes next, as a list after its head, is waited for too. */
async function isDrawn(page: Page, underWay: () => number): Promise<void> {
  await page.locator('h1').filter({ visible: true }).waitFor();
  for (let calm = 0; calm < 3; ) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const loads = () => [...document.querySelectorAll('.bones, [aria-busy="true"]')].some((one) => one.checkVisibility());
    calm = underWay() > 0 || (await page.evaluate(loads)) ? 0 : calm + 1;
  }
}

async function lookAt(page: Page, where: string): Promise<string[]> {
  const cut = readable(await findClipped(page));
  const barriers = await withBarsAtTheEnd(page, () => findBarriers(page));
  const covered = await findCovered(page);
  return [...cut, ...barriers, ...covered].map((each) => `${where}: ${each}`);
}

/** With the bars after the content instead of over it: what lies under a bar until one scrolls is no barrier. */
async function withBarsAtTheEnd<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const style = await page.addStyleTag({ content: '.tabs, .foot { position: static !important; }' });
  try {
    return await work();
  } finally {
    await style.evaluate((element) => element.parentNode?.removeChild(element));
  }
}

export const becomesDark = {
  name: 'dark',
  change: async (page: Page) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('.screen.dark').filter({ visible: true }).waitFor();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  },
  back: (page: Page) => page.emulateMedia({ colorScheme: 'light' }),
};
export const textGrows = {
  name: 'text at 200 %',
  change: (page: Page) => page.evaluate(() => document.documentElement.style.setProperty('font-size', '250%', 'important')),
  back: (page: Page) => page.evaluate(() => document.documentElement.style.removeProperty('font-size')).then(() => undefined),
};
