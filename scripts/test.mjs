import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { check } from './check.mjs';
import { bin, runNode } from './support/run.mjs';

const results = mkdtempSync(path.join(tmpdir(), 'lianxin-test-'));
const total = { passed: 0, failed: 0 };
const count = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};

async function build(name) {
  try {
    await ensureBuilt(name);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(`FAIL  build ${name}\n${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

/** A suite that could not even start counts as one failure; so does a Jest that ended without its results. */
async function jest(title, args) {
  console.log(`\n== ${title}`);
  const file = path.join(results, `${title}.json`);
  const { code } = await runNode(
    ['--experimental-vm-modules', '--no-warnings', bin('jest/bin/jest.js'), '--ci', '--json', '--outputFile', file, ...args],
    {
      env: { NODE_ENV: 'test' },
    },
  );
  let outcome;
  try {
    outcome = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const failed = outcome.numFailedTests + outcome.numRuntimeErrorTestSuites + outcome.numPendingTests;
  if (outcome.numPendingTests > 0) console.error(`FAIL  ${outcome.numPendingTests} skipped tests`);
  return { passed: outcome.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

console.log('== checks');
count(await check());
console.log('\n== builds');
for (const name of ['local', 'h5', 'weapp']) count(await build(name));
const workers = `--maxWorkers=${Math.max(2, Math.min(4, availableParallelism() - 1))}`;
count(await jest('node and phone', ['--selectProjects', 'node', 'phone', workers]));
count(await jest('built', ['--selectProjects', 'built', '--runInBand']));
rmSync(results, { recursive: true, force: true });
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
