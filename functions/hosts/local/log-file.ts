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

  const turn = () => {
    closeSync(handle);
    renameSync(file, `${file}.1`);
    handle = openSync(file, 'a', 0o600);
    size = 0;
  };
  return {
    sink(line) {
      if (line.includes('"level":"error"')) show(line);
      try {
        if (size > maxBytes) turn();
        size += writeSync(handle, `${line}\n`);
      } catch {
        show(line);
      }
    },
    close: () => closeSync(handle),
  };
}
