import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '../..');

/** Builds the target when its sources have changed since, as `npm start` does, and returns the directory; give `beforeAll` three minutes. */
export async function ensureBuilt(target: 'weapp' | 'h5'): Promise<string> {
  try {
    await promisify(execFile)(process.execPath, ['scripts/build.mjs', target], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`node scripts/build.mjs ${target} failed:\n${stdout}${stderr}`, { cause: error });
  }
  return path.join(root, 'miniprogram/dist', target);
}
