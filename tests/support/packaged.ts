import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '../..');

/** Packages the functions as for a deployment, offline, within their size limits; answers the folder. */
export async function packageFunctions(): Promise<string> {
  const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, NODE_OPTIONS: ___, ...env } = process.env;
  try {
    await promisify(execFile)(process.execPath, ['scripts/package.mjs'], { cwd: root, env });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`node scripts/package.mjs failed:\n${stdout}${stderr}`, { cause: error });
  }
  return path.join(root, '.serverless');
}
