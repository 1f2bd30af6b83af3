import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const leash = pathToFileURL(path.join(root, 'scripts/support/die-with-parent.mjs')).href;

/** Where a package's command line lives, so that it can be run by this very Node. */
export const bin = (file) => path.join(root, 'node_modules', file);

/**
 * Runs a Node script as a child that ends when we end. Resolves to `{ code, output }`;
 * `output` is empty unless `quiet`, which collects what the child says instead of showing it.
 */
export function runNode(args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'inherit', 'inherit', 'ipc'];
    const child = spawn(process.execPath, ['--import', leash, ...args], {
      cwd,
      env: { ...process.env, ...env, LEASH_HELD_BY: String(process.pid) },
      stdio,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}

/** `3.4 s` */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
