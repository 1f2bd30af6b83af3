import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

export type ProcessBundle = { readonly file: string; readonly remove: () => Promise<void> };

/** Bundles `<name>-process.ts` so that plain node runs it; inside the project, where it finds node_modules. */
export async function bundleProcess(name: 'api' | 'engine' | 'import'): Promise<ProcessBundle> {
  const root = join(__dirname, '../..');
  await mkdir(join(root, 'build'), { recursive: true });
  const folder = await mkdtemp(join(root, 'build', `${name}-`));
  const file = join(folder, `${name}-process.mjs`);
  await build({
    entryPoints: [join(__dirname, `${name}-process.ts`)],
    outfile: file,
    bundle: true,
    packages: 'external',
    alias: { '@shared': join(root, 'shared') },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}
