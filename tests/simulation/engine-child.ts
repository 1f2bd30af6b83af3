import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ProcessBundle } from './process-bundle';

export interface EngineChild {
  endpoint: string;
  /** Ends the process with no chance to tidy up (kill -9) and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts the engine on a data folder in a process of its own and waits for its endpoint. */
export async function startEngineChild(bundle: ProcessBundle, path: string, port = 0): Promise<EngineChild> {
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
