import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type AppProcess, startApp } from '../support/app-process';

jest.setTimeout(240_000); // a start may have to build first

const root = path.resolve(__dirname, '../..');
let dataDir: string;
let app: AppProcess;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'lianxin-local-'));
  app = await startApp({ dataDir });
});
afterAll(async () => {
  await app.stop();
  await rm(dataDir, { recursive: true });
});

const json = async (file: string, init?: RequestInit) => (await fetch(app.origin + file, init)).json();
const post = (file: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(app.origin + file, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

/** Runs a second server beside the first; answers what it said and how it ended. */
async function second(env: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env: { ...process.env, NODE_ENV: '', ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'close');
  return { code: code as number, said };
}

/** A request with headers that `fetch` would not let through. */
async function rawStatus(headers: Record<string, string>): Promise<number | undefined> {
  const sent = request(`${app.origin}/healthz`, { headers }).end();
  const [answer] = await once(sent, 'response');
  answer.resume();
  return answer.statusCode;
}

describe('the first start', () => {
  it('fills the demo county and says who one can be', async () => {
    expect(app.log()).toMatch(/the demo county: \d+ items/);
    const { items } = await json('/api/personas');
    for (const { name } of items) expect(app.log()).toContain(name);
    expect((await json('/api/wishes?limit=5&show=open')).items).toHaveLength(5);
  });

  it('makes secrets that nobody else on the machine can read', async () => {
    expect((await stat(path.join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('serves the pages with a policy that lets no foreign script run', async () => {
    const page = await fetch(app.origin);
    expect(await page.text()).toContain('<div id="app">');
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self'(;| 'sha256)/);
  });

  it('lets one be a persona', async () => {
    const [persona] = (await json('/api/personas')).items;
    const { token } = await (await post('/api/sessions/persona', { personId: persona.personId })).json();
    const me = await json('/api/me', { headers: { authorization: `Bearer ${token}` } });
    expect(me).toMatchObject({ personId: persona.personId, name: persona.name });
  });

  it('refuses anyone who is no persona', async () => {
    expect((await post('/api/sessions/persona', { personId: 'nobody' })).status).toBe(404);
  });
});

describe('what it keeps out', () => {
  it('test controls, unless asked for', async () => {
    expect((await post('/local/clock', { offsetMs: 1 })).status).toBe(404);
    expect((await post('/local/run-due', {})).status).toBe(404);
  });

  it('pages elsewhere that point their own name at this machine', async () => {
    expect(await rawStatus({ host: 'elsewhere.example' })).toBe(421);
    expect(await rawStatus({ host: 'elsewhere.example:3000' })).toBe(421);
    expect(await rawStatus({ host: 'localhost:3000' })).toBe(200);
  });

  it('headers without end', async () => {
    expect(await rawStatus({ 'x-long': 'x'.repeat(20_000) })).toBe(431);
  });

  it('a second server on the same port, in plain words', async () => {
    const { code, said } = await second({ PORT: new URL(app.origin).port, DATA_DIR: path.join(dataDir, 'other') });
    expect(code).toBe(1);
    expect(said).toMatch(/Port \d+ is in use/);
    expect(said).not.toMatch(/\n\s+at /);
  });

  it('a second server on the same data, in plain words', async () => {
    const { code, said } = await second({ PORT: '0', DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(said).toContain('in use by another server');
    expect(said).not.toMatch(/\n\s+at /);
  });
});

describe('after a crash', () => {
  it('everything acknowledged is there, and the county is not filled again', async () => {
    const { token } = await (await post('/api/sessions/persona', { personId: 'zhou' })).json();
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'crash-key-000001', 'content-type': 'application/json' };
    const change = { method: 'PUT', headers, body: JSON.stringify({ language: 'en' }) };
    expect((await json('/api/me', change)).language).toBe('en');
    await app.stop('SIGKILL');
    app = await startApp({ dataDir });
    expect(app.log()).not.toContain('filling');
    expect((await json('/api/me', { headers })).language).toBe('en');
    expect((await json('/api/me', change)).language).toBe('en');
  });

  it('nothing personal stands in the log', async () => {
    const names: string[] = (await json('/api/personas')).items.map(({ name }: { name: string }) => name);
    const folder = path.join(dataDir, 'log');
    const logs = await Promise.all((await readdir(folder)).map((file) => readFile(path.join(folder, file), 'utf8')));
    expect(logs.join('')).toContain('"event":"request"');
    expect(logs.join('')).not.toMatch(new RegExp(`199\\d{8}|Bearer|${names.join('|')}`));
  });
});

describe('with test controls', () => {
  it('time moves, what is due happens, and its notices have arrived when the answer comes', async () => {
    const timed = await startApp({ env: { LOCAL_TEST_CONTROLS: '1' } });
    try {
      const days = (count: number) => JSON.stringify({ offsetMs: count * 86_400_000 });
      const control = (file: string, body?: string) => fetch(timed.origin + file, { method: 'POST', ...(body && { body }) });
      expect((await control('/local/clock', '{"offsetMs":"soon"}')).status).toBe(422);
      const { now } = await (await control('/local/clock', days(10))).json();
      expect(Date.parse(now) - Date.now()).toBeGreaterThan(9.9 * 86_400_000);
      const enter = await fetch(`${timed.origin}/api/sessions/persona`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ personId: 'sun' }),
      });
      const { token } = await enter.json();
      const unread = async () =>
        (await (await fetch(`${timed.origin}/api/inbox/unread`, { headers: { authorization: `Bearer ${token}` } })).json())
          .unread as number;
      await control('/local/clock', days(0));
      const before = await unread();
      await control('/local/clock', days(1));
      const first = await (await control('/local/run-due')).json();
      expect(first.changed).toBeGreaterThan(0);
      expect(await unread()).toBeGreaterThanOrEqual(before);
      expect((await (await control('/local/run-due')).json()).changed).toBe(0);
    } finally {
      await timed.stop();
    }
  });
});
