import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { bin, root, runNode, seconds } from './support/run.mjs';

// Lambda's own limit is 50 MB; a cold start pays for every byte, so ours is far lower.
const limitKilobytes = { api: 700, reactions: 500, schedule: 500, tables: 700 };
// The certificates' font goes along as it is; nothing reads it but the first PDF.
const font = 'functions/service/font/noto-serif-sc.ttf.br';
const carriedKilobytes = { api: Math.ceil(statSync(path.join(root, font)).size / 1024) };

const start = performance.now();
console.log('  packaging the functions …');
rmSync(path.join(root, '.serverless'), { recursive: true, force: true });
const { code, output } = await runNode([bin('osls/bin/serverless.js'), 'package', '--stage', process.argv[2] ?? 'dev'], {
  env: { SLS_NOTIFICATIONS_MODE: 'off', SLS_TRACKING_DISABLED: '1', SLS_TELEMETRY_DISABLED: '1', CI: '1' },
  quiet: true,
});
if (code !== 0) {
  console.error(output);
  process.exit(1);
}
let tooBig = false;
for (const file of readdirSync(path.join(root, '.serverless')).filter((name) => name.endsWith('.zip'))) {
  const kilobytes = Math.ceil(statSync(path.join(root, '.serverless', file)).size / 1024);
  const name = path.basename(file, '.zip');
  const limit = limitKilobytes[name] + (carriedKilobytes[name] ?? 0);
  tooBig ||= kilobytes > limit;
  console.log(`  ${file}  ${kilobytes} KB of at most ${limit} KB`);
}
console.log(`  packaged in ${seconds(start)}: .serverless/`);
if (tooBig) {
  console.error('A package is larger than its limit.');
  process.exit(1);
}
