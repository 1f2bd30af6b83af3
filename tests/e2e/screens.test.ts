import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findBarriers } from '../support/axe';
import { findClipped, readable } from '../support/clipped';
import { findCovered } from '../support/covered';
import { startTown, type Town, type Who, wishAt } from './support/town';

interface Scene {
  title: string;
  address: string;
  /** Buttons to press before looking; on a wide window too. */
  press?: string[];
}

let town: Town;
let ids: Record<'submitted' | 'open' | 'claimed' | 'delivered', string>;
beforeAll(async () => {
  town = await startTown();
  ids = {
    submitted: await wishAt(town, 'submitted', '一台小风扇'),
    open: await wishAt(town, 'open', '一床厚被子'),
    claimed: await wishAt(town, 'claimed', '一副结实的拐杖'),
    delivered: await wishAt(town, 'delivered', '一盏护眼台灯'),
  };
  await town.settle();
}, 240_000);
afterAll(() => town.close());

const record = (id: string) => `packages/wishes/record/index?id=${id}`;
const compose = (who: string) => `packages/wishes/compose/index?for=${who}`;

const scenesOf = (): [Who | undefined, Scene[]][] => [
  [
    undefined,
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'wall', address: 'pages/wall/index' },
      { title: 'fulfilled wishes', address: 'pages/wall/index?show=fulfilled' },
      { title: 'record', address: record(ids.open) },
      { title: 'login', address: 'packages/account/login/index' },
      { title: 'inbox', address: 'pages/inbox/index' },
      { title: 'me', address: 'pages/me/index' },
      { title: 'privacy', address: 'packages/account/privacy/index' },
      { title: 'queue', address: 'packages/workbench/queue/index' },
      { title: 'a record that is not there', address: record('nothing') },
    ],
  ],
  [
    'zhou',
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'form', address: compose('self') },
      { title: 'form with faults', address: compose('relative'), press: ['送出心愿|Send the wish|下一步|Next'] },
      { title: 'my wishes', address: 'packages/wishes/mine/index' },
      { title: 'record delivered to me', address: record(ids.delivered) },
      { title: 'inbox', address: 'pages/inbox/index' },
      { title: 'me', address: 'pages/me/index' },
    ],
  ],
  [
    'wang',
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'claiming', address: `${record(ids.open)}&act=claim` },
      { title: 'delivering', address: `${record(ids.claimed)}&act=deliver` },
      { title: 'giving back', address: `${record(ids.claimed)}&act=release` },
    ],
  ],
  [
    'zhao',
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'form for a resident', address: compose('gridWorker') },
    ],
  ],
  [
    'sun',
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'queue', address: 'packages/workbench/queue/index' },
      { title: 'verifying', address: `${record(ids.submitted)}&act=verify` },
    ],
  ],
  [
    'ma',
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'queue', address: 'packages/workbench/queue/index?desk=settle' },
      { title: 'hats', address: 'pages/home/index', press: ['.*(换个身份|Change role).*'] },
    ],
  ],
  ['zheng', [{ title: 'home', address: 'pages/home/index' }]],
  [
    'tang',
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'rules', address: 'packages/account/rules/index' },
    ],
  ],
];

interface Look {
  name: string;
  open: Parameters<Town['open']>[2];
  /** Changes the page that is already open; what it finds counts under this name. */
  also?: { name: string; change: (page: Page) => Promise<void>; back: (page: Page) => Promise<void> };
}

/** Goes through all screens of everybody and gathers what is wrong with them. */
async function walk(look: Look): Promise<string[]> {
  const found: string[] = [];
  const waiting = scenesOf();
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) found.push(...(await walkAs(next[0], next[1], look)));
  };
  await Promise.all([worker(), worker()]);
  return found;
}

async function walkAs(who: Who | undefined, scenes: Scene[], { name, open, also }: Look): Promise<string[]> {
  const found: string[] = [];
  const opened = await town.open(who, scenes[0]?.address ?? '', { ...open, expectedProblems: [/status of 404/] });
  const { page } = opened;
  for (const scene of scenes) {
    const where = `${who ?? 'guest'}, ${scene.title}`;
    await page.goto(`${town.origin}/#/${scene.address}`);
    await isDrawn(page);
    for (const names of scene.press ?? []) await page.getByRole('button', { name: new RegExp(`^(${names})$`) }).click();
    found.push(...(await lookAt(page, `${name}, ${where}`)));
    if (!also) continue;
    await also.change(page);
    found.push(...(await lookAt(page, `${also.name}, ${where}`)));
    await also.back(page);
  }
  found.push(...opened.problems().map((problem) => `${name}, ${who ?? 'guest'}: ${problem}`));
  await opened.close();
  return found;
}

/** Until the page stands and nothing on it is loading any more. */
async function isDrawn(page: Page): Promise<void> {
  await page.locator('h1').filter({ visible: true }).waitFor();
  await page.waitForFunction(() => ![...document.querySelectorAll('.bones')].some((bones) => bones.checkVisibility()));
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

const becomesDark = {
  name: 'dark',
  change: async (page: Page) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('.screen.dark').filter({ visible: true }).waitFor();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  },
  back: (page: Page) => page.emulateMedia({ colorScheme: 'light' }),
};
const textGrows = {
  name: 'text at 200 %',
  change: (page: Page) => page.evaluate(() => document.documentElement.style.setProperty('font-size', '250%', 'important')),
  back: (page: Page) => page.evaluate(() => document.documentElement.style.removeProperty('font-size')).then(() => undefined),
};

test('on a light and a dark phone', async () => {
  expect(await walk({ name: 'light', open: {}, also: becomesDark })).toEqual([]);
}, 120_000);

test('in care mode, also with doubled text', async () => {
  expect(await walk({ name: 'care', open: { settings: { care: true } }, also: textGrows })).toEqual([]);
}, 120_000);

test('in English', async () => {
  expect(await walk({ name: 'English', open: { settings: { language: 'en' } } })).toEqual([]);
}, 120_000);

test('on a wide window', async () => {
  expect(await walk({ name: 'wide', open: { viewport: 'wide' } })).toEqual([]);
}, 120_000);
