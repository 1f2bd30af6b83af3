import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

const notSource = /\.(test|spec|builder)\.tsx?$|(^|\/)(dist|node_modules)(\/|$)/;

function* filesUnder(relative) {
  const full = path.join(root, relative);
  if (!existsSync(full)) return;
  if (statSync(full).isFile()) return yield relative;
  for (const name of readdirSync(full).sort()) {
    const inner = `${relative}/${name}`;
    if (!notSource.test(inner)) yield* filesUnder(inner);
  }
}

/** One hash over names and contents of all source files under `inputs`. */
export function hashOf(inputs) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const input of inputs) for (const file of filesUnder(input)) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

const recordOf = (name) => path.join(root, 'build', '.hashes', `${name}.json`);

/** True when `outputs` were made from exactly these sources and are all still there. */
export function isFresh(name, hash) {
  try {
    const record = JSON.parse(readFileSync(recordOf(name), 'utf8'));
    return record.hash === hash && record.files.every((file) => existsSync(path.join(root, file)));
  } catch {
    return false;
  }
}

/** Forgets a build before it starts, so that one broken off halfway is never taken for good. */
export const forget = (name) => rmSync(recordOf(name), { force: true });

export function remember(name, hash, output) {
  mkdirSync(path.dirname(recordOf(name)), { recursive: true });
  writeFileSync(recordOf(name), JSON.stringify({ hash, files: [...filesUnderAny(output)] }));
}

function* filesUnderAny(relative) {
  const full = path.join(root, relative);
  if (statSync(full).isFile()) return yield relative;
  for (const name of readdirSync(full)) yield* filesUnderAny(`${relative}/${name}`);
}

/** Bytes of every file under a folder, by name pattern. */
export function sizeOf(relative, pattern = /./) {
  let bytes = 0;
  for (const file of filesUnderAny(relative)) if (pattern.test(file)) bytes += statSync(path.join(root, file)).size;
  return bytes;
}
