import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '@shared/contract';

const shared = join(__dirname, '../../shared');
const isContract = (it: unknown): it is Contract => typeof it === 'object' && it !== null && 'who' in it && 'path' in it && 'name' in it;

/** Every contract that stands in shared, found by looking, so that a new one is never forgotten. */
export const everyContract: readonly Contract[] = readdirSync(shared, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.contracts.ts'))
  .flatMap((file) => Object.values(require(join(shared, file)) as Record<string, unknown>))
  .filter(isContract);
export const served: readonly Contract[] = everyContract.filter(({ localOnly }) => !localOnly);
