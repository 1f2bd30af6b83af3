import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { bundleForNode } from './build.mjs';
import { root, runNode } from './support/run.mjs';

// Every tests/benchmarks/*.bench.ts is bundled and run by itself, one after another; a name as argument picks some.
const folder = path.join(root, 'tests/benchmarks');
const wanted = process.argv[2] ?? '';
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.includes(wanted)) : [];
if (names.length === 0) {
  console.error(`No benchmark${wanted && ` called ${wanted}`} in tests/benchmarks.`);
  process.exit(2);
}
let failed = 0;
for (const name of names.sort()) {
  console.log(`\n== ${name.replace('.bench.ts', '')}`);
  const outfile = path.join(root, 'build/bench', name.replace(/\.ts$/, '.mjs'));
  await bundleForNode(`tests/benchmarks/${name}`, outfile, { external: ['dynalite', 'dynalite/*', 'classic-level', 'esbuild', 'highs'] });
  const { code } = await runNode(['--enable-source-maps', '--expose-gc', outfile], { env: { NODE_ENV: 'production' } });
  if (code !== 0) failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
