import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';

export interface EngineBundle {
  file: string;
  remove(): Promise<void>;
}

export interface EngineChild {
  endpoint: string;
  /** Ends the process with no chance to tidy up (kill -9) and waits until it is gone. */
  kill(): Promise<void>;
}

/** Bundles `engine-process.ts` so that plain node runs it; inside the project, where it finds node_modules. */
export async function bundleEngine(): Promise<EngineBundle> {
  const root = join(__dirname, '../..');
  await mkdir(join(root, 'build'), { recursive: true });
  const folder = await mkdtemp(join(root, 'build', 'engine-'));
  const file = join(folder, 'engine-process.mjs');
  await build({
    entryPoints: [join(__dirname, 'engine-process.ts')],
    outfile: file,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts the engine on a data folder in a process of its own and waits for its endpoint. */
export async function startEngineChild(bundle: EngineBundle, path: string, port = 0): Promise<EngineChild> {
  const child = spawn(process.execPath, [bundle.file, path, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const endpoint = await firstLine(child);
  return {
    endpoint,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function firstLine(child: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('error', reject).once('exit', (code) => reject(new Error(`The engine ended with ${code} before it was ready`)));
  });
}
