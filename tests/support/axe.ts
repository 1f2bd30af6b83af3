import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { fontsReady } from './browser';

const source = path.resolve(__dirname, '../../node_modules/axe-core/axe.min.js');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Breaches of WCAG 2.2 A and AA and of axe's best practices, one readable text for each element; empty when all is well. */
export async function findBarriers(page: Page): Promise<string[]> {
  await fontsReady(page);
  await page.evaluate(await readFile(source, 'utf8'));
  const options: RunOptions = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
  const results = await page.evaluate(
    (given) => (globalThis as unknown as { axe: { run(o: unknown): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return results.violations.flatMap((rule) =>
    rule.nodes.map((node) => {
      const why = (node.failureSummary ?? '')
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
      return `${rule.id} (${rule.impact}): ${why.join('; ')}\n    at ${node.target.join(' ')}\n    ${node.html.slice(0, 160)}`;
    }),
  );
}
