import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { compressFolder } from './support/compress.mjs';
import { bin, root, runNode, seconds } from './support/run.mjs';
import { forget, hashOf, isFresh, remember, sizeOf } from './support/sources.mjs';

const tools = ['package-lock.json', 'tsconfig.json', 'scripts/build.mjs', 'scripts/support'];
const phone = ['miniprogram/src', 'miniprogram/config', 'miniprogram/babel.config.js', 'miniprogram/package.json', 'shared'];

const targets = {
  local: {
    title: 'server',
    inputs: ['functions', 'shared', ...tools],
    output: 'build/local.mjs',
    make: () => bundleForNode('functions/hosts/local.ts', 'build/local.mjs'),
  },
  h5: {
    title: 'browser pages',
    inputs: [...phone, ...tools],
    output: 'miniprogram/dist/h5',
    make: async () => {
      await taro('h5');
      await compressFolder(path.join(root, 'miniprogram/dist/h5'));
    },
  },
  weapp: {
    title: 'mini-program',
    inputs: [...phone, 'project.config.json', ...tools],
    output: 'miniprogram/dist/weapp',
    make: () => taro('weapp'),
  },
};

/** Bundles one entry for Node as an ES module; the engine and its native parts stay in node_modules. */
export async function bundleForNode(entry, outfile, more = {}) {
  const { build } = await import('esbuild');
  return build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    external: ['dynalite', 'dynalite/*', 'classic-level'],
    banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
    logLevel: 'warning',
    ...more,
  });
}

async function taro(type) {
  rmSync(path.join(root, 'miniprogram/dist', type), { recursive: true, force: true });
  const { code, output } = await runNode([bin('@tarojs/cli/bin/taro'), 'build', '--type', type], {
    cwd: path.join(root, 'miniprogram'),
    env: { NODE_ENV: 'production' },
    quiet: true,
  });
  const complained = /Module not found|Module build failed|SyntaxError|ERROR in/.test(output);
  if (code !== 0 || complained) throw new Error(`taro build --type ${type} failed\n${output}`);
}

/** Builds one target unless it is there and up to date. Answers whether it had to. */
export async function ensureBuilt(name, say = console.log) {
  const { title, inputs, output, make } = targets[name];
  if (isFresh(name, hashOf(inputs))) return false;
  return underLock(async () => {
    const hash = hashOf(inputs);
    if (isFresh(name, hash)) return false;
    const start = performance.now();
    say(`  building the ${title} …`);
    forget(name);
    mkdirSync(path.join(root, 'build'), { recursive: true });
    await withHeartbeat(title, start, say, make);
    remember(name, hash, output);
    say(`  the ${title}: built in ${seconds(start)}, ${Math.round(sizeOf(output, /\.(m?js|css|wxss|wxml|html|json)$/) / 1024)} KB`);
    return true;
  });
}

async function withHeartbeat(title, start, say, work) {
  const beat = setInterval(() => say(`  … ${title}, ${seconds(start)}`), 10_000);
  try {
    await work();
  } finally {
    clearInterval(beat);
  }
}

/** Two builders at once would write over each other; the lock of a builder that died is taken over. */
async function underLock(work) {
  const file = path.join(root, 'build', '.lock');
  mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(readOwner(file))) rmSync(file, { force: true });
    else {
      if (waited === 0) console.log('  another build is under way, waiting …');
      await wait(500);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function readOwner(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv[2] ?? 'all';
  const names = asked === 'all' ? Object.keys(targets) : [asked];
  if (names.some((name) => !targets[name])) {
    console.error(`Usage: node scripts/build.mjs <${[...Object.keys(targets), 'all'].join('|')}>`);
    process.exit(2);
  }
  for (const name of names) if (!(await ensureBuilt(name))) console.log(`  the ${targets[name].title}: up to date`);
}
