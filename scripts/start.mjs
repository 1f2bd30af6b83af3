import { execFileSync } from 'node:child_process';
import { setInterval } from 'node:timers';
import { ensureBuilt } from './build.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: version 20.19 or newer is needed.`);
  process.exit(1);
}

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'; // The deployed functions run on Node 22; a laptop may still have 20.
endWithNpm();
try {
  for (const name of ['local', 'h5']) await ensureBuilt(name);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import(new URL('../build/local.mjs', import.meta.url).href);

/** npm started by a terminal that is closed, or killed, leaves its children behind; this one notices and stops in good order. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const launchers = [process.ppid, parentOf(process.ppid)].filter((pid) => pid > 1);
  setInterval(() => {
    if (launchers.every(isThere)) return;
    process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
}

function parentOf(pid) {
  try {
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return 0;
  }
}

function isThere(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
