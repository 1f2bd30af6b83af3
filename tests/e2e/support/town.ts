import { randomUUID } from 'node:crypto';
import type { WishForm, WishRecord } from '@shared/wishes/wish.views';
import type { Browser } from 'playwright-core';
import { startApp } from '../../support/app-process';
import { launchBrowser, type OpenedPage, type OpenOptions, openPage } from '../../support/browser';

/** The demo county's personas by what they are. */
export const personas = {
  zhou: '周大山',
  zhouwen: '周文',
  wang: '王秀兰',
  li: '李想',
  wu: '吴桂英',
  he: '何敏',
  chen: '陈志远',
  zhao: '赵春梅',
  guo: '郭小兰',
  sun: '孙丽华',
  ma: '马晓东',
  gao: '高远',
  zheng: '郑清',
  tang: '唐宇',
} as const;
export type Who = keyof typeof personas;

type Look = Omit<OpenOptions, 'origin'> & { settings?: { care?: boolean; theme?: 'light' | 'dark'; language?: 'zh' | 'en' } };

/** The running product with the demo county, a browser, and a page of its own for each person. */
export interface Town {
  readonly origin: string;
  /** A page at an in-app address, for example `pages/wall/index`; signed in when a persona is given, otherwise a guest's. */
  open(who: Who | undefined, address: string, look?: Look): Promise<OpenedPage>;
  /** Calls the API as a persona; throws unless it succeeds. */
  ask<Answer>(who: Who | undefined, method: string, path: string, body?: unknown, seen?: number): Promise<Answer>;
  /** Waits until all that is due is done and all notices have arrived. */
  settle(): Promise<void>;
  /** Puts the server's clock that many hours ahead of this machine's; sessions opened before may have ended then. */
  hoursAhead(hours: number): Promise<void>;
  /** What the server's clock says. */
  now(): Date;
  close(): Promise<void>;
}

export async function startTown(): Promise<Town> {
  const app = await startApp({ env: { LOCAL_TEST_CONTROLS: '1' }, ...(process.env.APP_SCRIPT && { script: process.env.APP_SCRIPT }) });
  const browser = await launchBrowser().catch(async (error) => {
    await app.stop();
    throw error;
  });
  const { origin } = app;
  let aheadMs = 0;
  const signIn = async (who: Who) => {
    const session = await call<{ token: string }>(origin, 'POST', '/api/sessions/persona', { personId: who });
    return { session, me: await call(origin, 'GET', '/api/me', undefined, session.token), hat: 0 };
  };
  return {
    origin,
    open: async (who, address, { settings, ...look } = {}) => {
      const opened = await openPage(browser, { origin, ...look });
      if (aheadMs) await opened.page.clock.setFixedTime(Date.now() + aheadMs);
      await keepOnDevice(opened, { ...(who && { session: await signIn(who) }), ...(settings && { settings }) });
      await opened.page.goto(`${origin}/#/${address}`);
      return opened;
    },
    ask: async (who, method, path, body, seen) => call(origin, method, path, body, who && (await signIn(who)).session.token, seen),
    settle: async () => void (await call(origin, 'POST', '/local/run-due')),
    hoursAhead: async (hours) => {
      aheadMs = Math.round(hours * 3_600_000);
      await call(origin, 'POST', '/local/clock', { offsetMs: aheadMs });
    },
    now: () => new Date(Date.now() + aheadMs),
    close: () => closeAll(browser, () => app.stop()),
  };
}

/** A wish of somebody's, as the form would send it. */
export const aWish = (changes: Partial<WishForm> = {}): WishForm => ({
  title: '一副结实的拐杖',
  story: '腿脚不便，去菜市场的路上想有个依靠。',
  campaign: 'goodwill',
  category: 'goods',
  urgency: 'soon',
  estimatedYuan: 120,
  areaPath: 'huangliu/hexi/liuyin',
  authorIs: 'self',
  forWhom: 'adult',
  contact: { name: '周大山', phone: '19900000077', address: '柳荫社区平房区 3 排 2 号' },
  media: [],
  consent: { publish: true },
  ...changes,
});

/** Brings a new wish of 周大山's as far as asked, through the API. */
export async function wishAt(town: Town, status: 'submitted' | 'open' | 'claimed' | 'delivered', title: string): Promise<string> {
  const { id } = await town.ask<WishRecord>('zhou', 'POST', '/api/wishes', aWish({ title }));
  const steps = [
    () => town.ask('sun', 'POST', `/api/wishes/${id}/verify`, {}),
    () => town.ask('wang', 'POST', `/api/wishes/${id}/claim`, {}),
    () => town.ask('wang', 'POST', `/api/wishes/${id}/deliver`, { words: '当面交给本人了', media: [] }),
  ];
  for (const step of steps.slice(0, ['submitted', 'open', 'claimed', 'delivered'].indexOf(status))) await step();
  return id;
}

async function call<Answer>(origin: string, method: string, path: string, body?: unknown, token?: string, seen?: number): Promise<Answer> {
  const response = await fetch(origin + path, {
    method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** What the app finds on the device when its first page opens; later pages and reloads find what the app has kept itself. */
async function keepOnDevice({ context }: OpenedPage, kept: Record<string, unknown>): Promise<void> {
  await context.addInitScript((entries) => {
    if (localStorage.getItem('prepared')) return;
    localStorage.setItem('prepared', 'yes');
    for (const [key, data] of entries) localStorage.setItem(key, JSON.stringify({ data }));
  }, Object.entries(kept));
}

async function closeAll(browser: Browser, stop: () => Promise<void>): Promise<void> {
  await browser.close();
  await stop();
}
