import { execFile } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { median, report } from './support/report';

// Import of the API's bundle in a fresh process against a bundle with the SDK alone; both made as serverless.yml says.
const runs = Number(process.env.RUNS ?? 21);
const folder = path.resolve('build/bench/cold');
type Which = 'api' | 'sdk';
/** The same client with the same commands that the API uses, and nothing else. */
const sdkAlone = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
export const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'cn-northwest-1' }));
export const commands = [BatchGetCommand, DeleteCommand, GetCommand, PutCommand, QueryCommand, TransactWriteCommand];`;
const fileOf = (which: Which) => path.join(folder, `${which}.mjs`);

async function bundle(which: Which): Promise<void> {
  await build({
    ...(which === 'api'
      ? { entryPoints: ['functions/hosts/lambda.api.ts'] }
      : { stdin: { contents: sdkAlone, resolveDir: process.cwd() } }),
    outfile: fileOf(which),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    mainFields: ['module', 'main'],
    external: [
      ...['ini', 'process', 'sso', 'web-identity'].map((way) => `@aws-sdk/credential-provider-${way}`),
      '@aws-sdk/token-providers',
    ],
    plugins: createRequire(path.resolve('package.json'))('./scripts/support/own-chunk.cjs') as Plugin[],
    banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
    logLevel: 'warning',
  });
}

const env = {
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  NODE_NO_WARNINGS: '1',
  SESSION_SECRET: 'a-session-secret-that-is-long-enough',
  FIELD_KEY: Buffer.alloc(32, 1).toString('base64'),
  HASH_KEY: Buffer.alloc(32, 2).toString('base64'),
};

/** Milliseconds of wall clock and of processor for one import in a process of its own. */
async function importOnce(which: Which): Promise<{ ms: number; cpuMs: number }> {
  const script = `const cpu = process.cpuUsage(); const start = performance.now();
    await import(${JSON.stringify(pathToFileURL(fileOf(which)).href)});
    const ms = performance.now() - start; const used = process.cpuUsage(cpu);
    console.log(JSON.stringify({ ms, cpuMs: (used.user + used.system) / 1000 }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env });
  return JSON.parse(stdout) as { ms: number; cpuMs: number };
}

rmSync(folder, { recursive: true, force: true });
await Promise.all([bundle('api'), bundle('sdk')]);
await importOnce('api');
await importOnce('sdk');
const pairs: { api: { ms: number; cpuMs: number }; sdk: { ms: number; cpuMs: number } }[] = [];
for (let at = 0; at < runs; at++) {
  if (at % 2 === 0) pairs.push({ api: await importOnce('api'), sdk: await importOnce('sdk') });
  else {
    const sdk = await importOnce('sdk');
    pairs.push({ sdk, api: await importOnce('api') });
  }
}
const together = (names: readonly string[]) => names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0) / 1024;
const ofApi = readdirSync(folder).filter((name) => name.startsWith('api.'));
const kilobytes = { atOnce: together(['api.mjs', 'api.core.mjs']), all: together(ofApi), sdk: together(['sdk.mjs']) };
const middle = (which: Which, of: 'ms' | 'cpuMs') => median(pairs.map((pair) => pair[which][of]));
report(
  'cold-import',
  [
    { name: 'time to import, API : SDK alone', value: middle('api', 'ms') / middle('sdk', 'ms'), aim: { atMost: 1.2 } },
    { name: 'processor time to import, API : SDK alone', value: middle('api', 'cpuMs') / middle('sdk', 'cpuMs') },
    { name: 'read at a cold start, KB', value: kilobytes.atOnce, aim: { atMost: 700 } },
    { name: 'all of the API with every feature, KB', value: kilobytes.all, aim: { atMost: 700 } },
  ],
  { runs, ms: { api: middle('api', 'ms'), sdk: middle('sdk', 'ms') }, kilobytes },
);
