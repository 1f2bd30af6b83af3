import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Request, type Route } from 'playwright-core';
import { findBrowser } from './browser-binary';

/** What the tests call a phone and a desk, in CSS pixels. */
export const viewports = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  wide: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false },
} as const;

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
];
const fontPackage = path.resolve(__dirname, '../../node_modules/@fontsource-variable/noto-sans-sc');
const fontPrefix = '/__test-fonts/';
const anyOrigin = { 'access-control-allow-origin': '*' };
const fontRule = `html, body, button, input, textarea, select, option {
  font-family: 'Noto Sans SC Variable', sans-serif !important;
}`;

export interface OpenOptions {
  /** Where the app runs, for example http://127.0.0.1:4001; nothing else may be requested. */
  origin: string;
  viewport?: keyof typeof viewports;
  locale?: string;
  colorScheme?: 'light' | 'dark';
  /** Problems that a test provokes on purpose: a problem that matches is not held against the page. */
  expectedProblems?: RegExp[];
}

export interface OpenedPage {
  page: Page;
  context: BrowserContext;
  /** Requests that left the app's origin, uncaught errors and console errors so far. */
  problems(): string[];
  /** Closes the page; throws when there were problems. */
  close(): Promise<void>;
}

/** Starts a browser: close it in `afterAll`. One for each test file is enough, pages are cheap and isolated. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, env, args: flags });
}

/** Opens a page of its own (storage, cookies) that can draw Chinese, has reduced motion and reaches only `origin`. */
export async function openPage(browser: Browser, options: OpenOptions): Promise<OpenedPage> {
  const { origin, viewport = 'phone', locale = 'zh-CN', colorScheme = 'light', expectedProblems = [] } = options;
  const context = await browser.newContext({
    ...viewports[viewport],
    locale,
    colorScheme,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const all: string[] = [];
  await context.route('**/*', (route, request) => guard(route, request, origin, all));
  await context.addInitScript(addStylesheet, `${origin}${fontPrefix}index.css`);
  const page = await context.newPage();
  page.on('pageerror', (error) => all.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') all.push(`console: ${message.text()} (${message.location().url})`);
  });
  const problems = () => all.filter((problem) => !expectedProblems.some((expected) => expected.test(problem)));
  return {
    page,
    context,
    problems,
    close: async () => {
      const seen = problems(); // requests that closing breaks off are no problem of the page's
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
      if (seen.length) throw new Error(`The page had problems:\n${seen.join('\n')}`);
    },
  };
}

/** Waits until the fonts of everything on the page have come, so that measures and pictures are final. */
export async function fontsReady(page: Page): Promise<void> {
  await page.evaluate(async () => void (await document.fonts.ready));
}

async function guard(route: Route, request: Request, origin: string, problems: string[]): Promise<void> {
  const url = new URL(request.url());
  if (url.protocol === 'data:' || url.protocol === 'blob:') return route.continue();
  if (url.origin !== new URL(origin).origin) {
    problems.push(`left the app: ${request.method()} ${request.url()}`);
    return route.abort('blockedbyclient');
  }
  if (url.pathname.startsWith(fontPrefix)) return fulfilFont(route, url.pathname.slice(fontPrefix.length));
  return route.continue();
}

async function fulfilFont(route: Route, name: string): Promise<void> {
  if (name === 'index.css') {
    const faces = await readFile(path.join(fontPackage, 'index.css'), 'utf8');
    return route.fulfill({ contentType: 'text/css', headers: anyOrigin, body: `${faces}\n${fontRule}` });
  }
  const file = path.join(fontPackage, 'files', path.basename(name));
  return route.fulfill({ contentType: 'font/woff2', headers: anyOrigin, path: file });
}

/** Runs inside the page before its own scripts: a link of the page's own origin passes any content security policy. */
function addStylesheet(href: string): void {
  if (window.top !== window.self) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const add = () => {
    if (!document.head || link.isConnected) return Boolean(document.head);
    document.head.append(link);
    return true;
  };
  if (add()) return;
  const observer = new MutationObserver(() => {
    if (add()) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
