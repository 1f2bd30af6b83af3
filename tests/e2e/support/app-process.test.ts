import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp } from '../../support/app-process';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lianxin-scripts-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function script(name: string, source: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, source);
  return file;
}

/** Healthy at the third question only, as a server that has to prepare itself. */
const server = `import { createServer } from 'node:http';
  let asked = 0;
  createServer((request, response) => {
    if (request.url === '/healthz') asked += 1;
    response.statusCode = asked < 3 ? 503 : 200;
    response.end(JSON.stringify({ data: process.env.DATA_DIR, clock: process.env.CLOCK_OFFSET, mode: process.env.NODE_ENV ?? null }));
  }).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));`;

test('an app is waited for, given its own data and ended', async () => {
  const app = await startApp({ script: await script('server.mjs', server), env: { CLOCK_OFFSET: '60' } });
  const seen: unknown = await (await fetch(`${app.origin}/`)).json();
  expect(seen).toEqual({ data: app.dataDir, clock: '60', mode: null });
  expect(app.log()).toBe('ready\n');
  await app.stop();
  await expect(fetch(app.origin)).rejects.toThrow();
  await expect(access(app.dataDir)).rejects.toThrow();
  await app.stop();
});

test('data given by the test outlives the app', async () => {
  const dataDir = await mkdtemp(path.join(folder, 'data-'));
  const app = await startApp({ script: await script('server.mjs', server), dataDir });
  await app.stop('SIGKILL');
  await access(dataDir);
});

test('an app that ends by itself fails with its log', async () => {
  const broken = await script('broken.mjs', "console.error('no disk'); process.exit(3);");
  await expect(startApp({ script: broken })).rejects.toThrow(/ended \(3\)[\s\S]*no disk/);
});
