import { fileURLToPath } from 'node:url';
import { bin, runNode, seconds } from './support/run.mjs';

const checks = [
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', '.'] },
  { name: 'lint', args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'] },
  {
    name: 'layers',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'shared',
      'functions',
      'miniprogram/src',
      'tests',
      'scripts',
    ],
  },
  { name: 'dead code', args: [bin('knip/bin/knip.js'), '--no-progress'] },
];

/** Runs every check, all of them even if one fails; answers how many held and how many did not. */
export async function check() {
  let failed = 0;
  for (const { name, args } of checks) {
    const start = performance.now();
    const { code, output } = await runNode(args, { quiet: true });
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'}  ${name}  ${seconds(start)}`);
    if (code !== 0) {
      failed += 1;
      console.log(output);
    }
  }
  return { passed: checks.length - failed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await check()).failed > 0 ? 1 : 0;
