import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { findClipped } from '../../support/clipped';
import { openFixture } from './fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

async function kinds(body: string): Promise<string[]> {
  const { page, close } = await openFixture(browser, body);
  const found = await findClipped(page);
  await close();
  return found.map(({ kind, text }) => `${kind} ${text}`);
}

const long = '这是一段很长很长很长很长很长很长很长的中文说明文字';

describe('texts that cannot be read in full are found', () => {
  test.each([
    ['cut at the side', `<div style="width:120px;overflow:hidden;white-space:nowrap">${long}</div>`, `cut ${long}`],
    ['ended by an ellipsis', `<p style="width:120px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${long}</p>`, `cut ${long}`],
    ['cut at the bottom', `<div style="width:200px;height:24px;overflow:hidden">${long}</div>`, `cut ${long}`],
    ['cut by an ancestor', `<div style="width:90px;overflow:hidden"><b style="white-space:nowrap"><i>${long}</i></b></div>`, `cut ${long}`],
    ['beyond the right edge', `<p style="white-space:nowrap;width:600px">${long}${long}</p>`, `offscreen ${(long + long).slice(0, 40)}`],
    ['beyond the left edge', '<p style="margin-left:-40px">左边没有了</p>', 'offscreen 左边没有了'],
    ['one on another', '<p style="margin:0">下面的字</p><p style="margin:-18px 0 0">上面的字</p>', 'overlapping 下面的字'],
    [
      'a badge on a word',
      '<div style="position:relative"><span>消息</span><i style="position:absolute;left:16px;top:2px">12</i></div>',
      'overlapping 消息',
    ],
  ])('%s', async (_, body, expected) => {
    expect(await kinds(body)).toContain(expected);
  });
});

describe('texts that can be read are left alone', () => {
  test.each([
    ['wrapping text', `<p>${long}${long}</p>`],
    ['tight lines', `<p style="line-height:1.05">${long}${long}</p>`],
    ['a box just as high as its line', '<div style="overflow:hidden;line-height:1;height:16px">刚好</div>'],
    ['a row that scrolls', `<div style="overflow-x:auto;white-space:nowrap;width:200px">${long}</div>`],
    ['a list that scrolls', `<div style="overflow-y:auto;height:60px"><p>${long}</p><p>${long}</p><p>${long}</p></div><p>之后</p>`],
    ['what is hidden', `<p style="display:none">${long}</p><p style="position:absolute;opacity:0;left:-99px">${long}</p>`],
    [
      'text for screen readers',
      '<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">只给读屏</span>',
    ],
    [
      'a bar over what scrolls under it',
      `<div>${`<p>${long}</p>`.repeat(20)}</div><nav style="position:fixed;top:40px;left:0;background:#fff">首页</nav>`,
    ],
    ['neighbours in a row', '<div style="display:flex;gap:4px"><span>左</span><span>右</span></div>'],
    ['words in one paragraph', '<p>一<b>二</b>三<a href="#">四</a></p>'],
  ])('%s', async (_, body) => {
    expect(await kinds(body)).toEqual([]);
  });
});
