import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

export interface BrowserBinary {
  executablePath: string;
  env: Record<string, string>;
}

const root = path.resolve(__dirname, '../..');
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Finds an installed Chromium (CHROMIUM_PATH first); on a bare machine it unpacks the one inside node_modules, once. */
export async function findBrowser(): Promise<BrowserBinary> {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH is ${given}, but no such file exists`);
  const found = given || installed.find((candidate) => existsSync(candidate));
  if (found) return { executablePath: found, env: currentEnv() };
  const home = await unpackBundled();
  return {
    executablePath: path.join(home, 'chromium'),
    env: { ...currentEnv(), LD_LIBRARY_PATH: path.join(home, 'al2023/lib'), FONTCONFIG_FILE: path.join(home, 'fonts.conf') },
  };
}

function currentEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

async function unpackBundled(): Promise<string> {
  const manifest = path.join(root, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const home = path.join(root, 'node_modules/.cache/lianxin', `chromium-${version}`);
  if (existsSync(home)) return home;
  const draft = `${home}.${randomUUID()}`;
  await mkdir(path.dirname(home), { recursive: true });
  await promisify(execFile)(process.execPath, [path.join(__dirname, 'unpack-chromium.mjs'), draft], { cwd: root });
  await writeFile(path.join(draft, 'fonts.conf'), fontsConf(home));
  try {
    await rename(draft, home); // whoever comes first wins; the others use that one
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** Without any font Chromium lays text out with no height, so it gets the Latin one that was unpacked with it. */
function fontsConf(home: string): string {
  const { fonts, cache } = { fonts: path.join(home, 'fonts'), cache: path.join(home, 'fonts-cache') };
  return `<?xml version="1.0"?>\n<fontconfig>\n  <dir>${fonts}</dir>\n  <cachedir>${cache}</cachedir>\n</fontconfig>\n`;
}
