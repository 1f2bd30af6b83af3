import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';

const maxBytes = 10 * 1024 * 1024;

export type LogFile = { readonly sink: (line: string) => void; close(): void };

/** Appends lines to `server.log`, keeping one older file; errors are shown on the terminal as well. */
export function logFile(folder: string, show: (line: string) => void): LogFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'server.log');
  let handle = openSync(file, 'a', 0o600);
  let size = statSync(file).size;
  const waiting: string[] = [];

  const turn = () => {
    closeSync(handle);
    renameSync(file, `${file}.1`);
    handle = openSync(file, 'a', 0o600);
    size = 0;
  };
  /** One write for all lines of a turn of the event loop. */
  const flush = () => {
    const text = waiting.splice(0).join('');
    if (text === '') return;
    try {
      if (size > maxBytes) turn();
      size += writeSync(handle, text);
    } catch {
      show(text.trimEnd());
    }
  };
  return {
    sink(line) {
      if (line.includes('"level":"error"')) show(line);
      if (waiting.push(`${line}\n`) === 1) setImmediate(flush);
    },
    close() {
      flush();
      closeSync(handle);
    },
  };
}
