import { GetExports } from '@shared/imports/exports.contracts';
import { answer, defineRoute, forbidden } from '../core/route';
import { exportView, mayExport } from './export.view';
import type { ImportDeps } from './import.deps';

/** Those one may still make: what lies in an area that one looked after before is passed over. */
export const getExportsRoute = defineRoute(GetExports, async ({ caller, query }, deps: ImportDeps) => {
  if (!caller) return forbidden();
  const { items, next } = await deps.imports.exportsOf(caller.personId, query);
  const mine = items.filter((job) => mayExport(deps, caller, job));
  return answer({ items: await Promise.all(mine.map((job) => exportView(job, deps))), ...(next && { next }) });
});
