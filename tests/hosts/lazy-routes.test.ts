import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { build, type Plugin } from 'esbuild';
import { routePlaces } from '../../functions/hosts/route-places';

const root = path.resolve(__dirname, '../..');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lazy-routes-'));
  await build({
    absWorkingDir: root,
    entryPoints: ['functions/hosts/lambda.api.ts'],
    outfile: path.join(folder, 'api.mjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['ini', 'process', 'sso', 'web-identity']
      .map((way) => `@aws-sdk/credential-provider-${way}`)
      .concat('@aws-sdk/token-providers'),
    plugins: createRequire(path.join(root, 'package.json'))('./scripts/support/own-chunk.cjs') as Plugin[],
    banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
    logLevel: 'error',
  });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the built API answers to one GET in a process of its own. */
async function get(place: string): Promise<{ statusCode: number; body: string }> {
  const event = {
    version: '2.0',
    rawPath: place,
    rawQueryString: '',
    headers: { host: 'localhost' },
    requestContext: { http: { method: 'GET', path: place, sourceIp: '127.0.0.1' }, domainName: 'localhost' },
  };
  const script = `process.stdout.write = () => true;
    const { handler } = await import(${JSON.stringify(path.join(folder, 'api.mjs'))});
    console.error(JSON.stringify(await handler(${JSON.stringify(event)}, {})));`;
  const keys = { FIELD_KEY: Buffer.alloc(32, 1).toString('base64'), HASH_KEY: Buffer.alloc(32, 2).toString('base64') };
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production' as const,
    NODE_NO_WARNINGS: '1',
    SESSION_SECRET: 'a-session-secret-that-is-long-enough',
  };
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...env, ...keys },
    maxBuffer: 2 ** 26,
  });
  return JSON.parse((await run).stderr) as { statusCode: number; body: string };
}

it('serves every place from the files beside the bundle', async () => {
  const { body } = await get('/openapi.json');
  const { paths } = JSON.parse(body) as { paths: Record<string, object> };
  const served = Object.entries(paths).flatMap(([place, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${place}`),
  );
  expect(served.sort()).toEqual(Object.values(routePlaces).flat().sort());
}, 60_000);

it('asks who calls', async () => {
  expect((await get('/api/me')).statusCode).toBe(401);
}, 60_000);

it('keeps the routes out of what a cold start reads', async () => {
  const files = await readdir(folder);
  const holding = async (name: string) => (await readFile(path.join(folder, name), 'utf8')).includes('submitWish');
  expect(await holding('api.core.mjs')).toBe(false);
  const later = await Promise.all(files.filter((name) => /^api\.(?!core|mjs)/.test(name)).map(holding));
  expect(later).toContain(true);
});
