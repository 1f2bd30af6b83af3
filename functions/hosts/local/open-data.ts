import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../core/clock';
import { type Engine, startEngine } from '../../core/engine/engine';
import { jsonLog, type Log } from '../../core/log';
import { logFile } from './log-file';
import { StartFault } from './server';

export type LocalData = { readonly engine: Engine; readonly log: Log; close(): Promise<void> };

/**
 * Opens the log and the embedded engine in the data folder; the engine locks it for as long as the process lives.
 * Throws `StartFault` when another server has it, or when it can't be written to.
 */
export async function openData(dataDir: string, clock: Clock, show: (line: string) => void): Promise<LocalData> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const file = logFile(path.join(dataDir, 'log'), show);
    const log = jsonLog({ sink: file.sink, clock });
    const engine = await startEngine({ path: path.join(dataDir, 'db'), onFault: (fault) => log.error('engineFault', { fault }) });
    return {
      engine,
      log,
      async close() {
        await engine.close();
        file.close();
      },
    };
  } catch (fault) {
    throw sentenceFor(fault, path.resolve(dataDir));
  }
}

function sentenceFor(fault: unknown, folder: string): unknown {
  const codes = codesOf(fault);
  const has = (...wanted: string[]) => codes.some((code) => wanted.includes(code));
  if (has('LEVEL_LOCKED')) {
    return new StartFault(
      `The data in ${folder} is in use by another server. Stop that one first, or give this one its own folder: DATA_DIR=.data2 PORT=3001 npm start`,
    );
  }
  if (has('EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'))
    return new StartFault(`${folder} can't be used as a data folder: it can't be written to.`);
  if (has('ENOSPC')) return new StartFault(`There is no room left on the disk of ${folder}.`);
  return fault;
}

function codesOf(fault: unknown): string[] {
  const codes: string[] = [];
  for (let at = fault as { code?: string; cause?: unknown } | undefined; at && codes.length < 5; at = at.cause as typeof at) {
    if (at.code) codes.push(at.code);
  }
  return codes;
}
