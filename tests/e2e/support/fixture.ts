import type { Browser, Page } from 'playwright-core';
import { type OpenedPage, type OpenOptions, openPage } from '../../support/browser';

export const fixtureOrigin = 'http://fixture.test';

/** Opens a small HTML page written in the test, as if the app had served it. */
export async function openFixture(browser: Browser, body: string, options: Partial<OpenOptions> = {}): Promise<OpenedPage> {
  const opened = await openPage(browser, { origin: fixtureOrigin, ...options });
  await serve(opened.page, body);
  await opened.page.goto(`${fixtureOrigin}/page`);
  return opened;
}

async function serve(page: Page, body: string): Promise<void> {
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页面</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>body { margin: 8px; font-size: 16px; }</style></head>
    <body><main><h1>页面</h1>${body}</main></body></html>`;
  const policy =
    "default-src 'self'; connect-src *; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'";
  await page.route(`${fixtureOrigin}/page`, (route) =>
    route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': policy }, body: html }),
  );
}
