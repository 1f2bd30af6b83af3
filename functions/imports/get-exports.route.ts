import { GetExports } from '@shared/imports/exports.contracts';
import { answer, defineRoute, forbidden } from '../core/route';
import { exportView } from './export.view';
import type { ImportDeps } from './import.deps';

export const getExportsRoute = defineRoute(GetExports, async ({ caller, query }, deps: ImportDeps) => {
  if (!caller) return forbidden();
  const { items, next } = await deps.imports.exportsOf(caller.personId, query);
  return answer({ items: await Promise.all(items.map((job) => exportView(job, deps))), ...(next && { next }) });
});
