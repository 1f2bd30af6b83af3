import { beforeAll, expect, test } from '@jest/globals';
import { ensureBuilt } from '../support/built';
import { launchWeapp } from './runtime/app';
import { mainPackageBytes, subPackageBytes } from './runtime/package-size';

const mainPackageLimit = 600 * 1024;
const subPackageLimit = 2 * 1024 * 1024;
const setDataLimit = 32 * 1024;

let dist: string;
beforeAll(async () => {
  dist = await ensureBuilt('weapp');
}, 300_000);

test('the packages are small', () => {
  const main = mainPackageBytes(dist);
  const sub = Object.entries(subPackageBytes(dist));
  process.stdout.write(`main package ${kilobytes(main)}${sub.map(([root, bytes]) => `, ${root} ${kilobytes(bytes)}`).join('')}\n`);
  expect(main).toBeGreaterThan(100 * 1024);
  expect(main).toBeLessThanOrEqual(mainPackageLimit);
  for (const [, bytes] of sub) expect(bytes).toBeLessThanOrEqual(subPackageLimit);
});

test('all four tabs open and are drawn in full, even without a network', async () => {
  const app = await launchWeapp({ dist });
  expect(app.tabs().map(({ text }) => text)).toEqual(['首页', '心愿墙', '消息', '我的']);
  for (const { text, pagePath } of app.tabs()) {
    await app.switchTab(text);
    expect(app.routes()).toEqual([pagePath]);
    expect(app.screen().text()).not.toBe('');
    expect(app.undrawn()).toEqual([]);
  }
  const largest = app.largestSetData();
  process.stdout.write(`largest setData ${kilobytes(largest.bytes)} on ${largest.route}\n`);
  expect(largest.bytes).toBeGreaterThan(0);
  expect(largest.bytes).toBeLessThanOrEqual(setDataLimit);
  app.close();
});

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
