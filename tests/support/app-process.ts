import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.resolve(__dirname, '../..');
const startDeadline = 180_000; // a first start builds
const stopDeadline = 15_000;

export interface AppOptions {
  /** Where the product keeps its data; a fresh directory, removed at the end, unless given. */
  dataDir?: string;
  /** Further environment, for example `{ CLOCK_OFFSET: '86400' }`. */
  env?: Record<string, string>;
  /** What node runs, relative to the project: `scripts/start.mjs` unless given. */
  script?: string;
}

export interface AppProcess {
  /** For example `http://127.0.0.1:40123`. */
  origin: string;
  dataDir: string;
  pid: number;
  /** Ends the process (SIGTERM unless told otherwise) and waits until it is gone; a second call does nothing. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Everything it has written so far. */
  log(): string;
}

/** Starts the product as a newcomer would and waits until it says it is healthy; fails with its log when it never does. */
export async function startApp({ dataDir, env = {}, script = 'scripts/start.mjs' }: AppOptions = {}): Promise<AppProcess> {
  const port = await freePort();
  const home = dataDir ?? (await mkdtemp(path.join(tmpdir(), 'lianxin-')));
  const origin = `http://127.0.0.1:${port}`;
  const written: string[] = [];
  const log = () => written.join('');
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...ownEnv(), PORT: String(port), DATA_DIR: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => void written.push(text));
  const killWithTest = () => void child.kill('SIGKILL');
  process.once('exit', killWithTest);
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    await end(child, signal, log);
    process.off('exit', killWithTest);
    if (!dataDir) await rm(home, { recursive: true, force: true });
  };
  try {
    await healthy(origin, child, log);
  } catch (error) {
    await stop('SIGKILL');
    throw error;
  }
  return { origin, dataDir: home, pid: child.pid ?? 0, stop, log };
}

async function healthy(origin: string, child: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + startDeadline;
  while (Date.now() < until) {
    if (hasEnded(child)) throw new Error(`The app ended (${child.exitCode ?? child.signalCode}) before it was healthy:\n${log()}`);
    const status = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.status,
      () => undefined,
    );
    if (status === 200) return;
    await pause(50);
  }
  throw new Error(`The app was not healthy after ${startDeadline} ms:\n${log()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals, log: () => string): Promise<void> {
  if (hasEnded(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const limit = new AbortController();
  const late = pause(stopDeadline, 'late', { signal: limit.signal }).catch(() => 'gone');
  const outcome = await Promise.race([gone, late]);
  limit.abort();
  if (outcome !== 'late') return;
  child.kill('SIGKILL');
  await gone;
  throw new Error(`The app did not end within ${stopDeadline} ms of ${signal}:\n${log()}`);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** The environment without what the test runner put there; named as npm would, so that the app ends when the tests are killed. */
function ownEnv(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, JEST_WORKER_ID: __, NODE_OPTIONS: ___, ...env } = process.env;
  return { ...env, npm_lifecycle_event: 'start' };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
