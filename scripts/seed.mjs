import path from 'node:path';
import { bundleForNode } from './build.mjs';
import { root, runNode } from './support/run.mjs';

const outfile = path.join(root, 'build/seed.mjs');
await bundleForNode('functions/hosts/local-seed.ts', outfile);
const { code } = await runNode(['--enable-source-maps', outfile, ...process.argv.slice(2)], {
  env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
});
process.exitCode = code;
