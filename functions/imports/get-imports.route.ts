import { GetImports } from '@shared/imports/imports.contracts';
import { answer, defineRoute, forbidden } from '../core/route';
import type { ImportDeps } from './import.deps';
import { begun } from './import.job';
import { importView, mayImport } from './import.view';

/** Those of areas one looks after; the others of the county are passed over. */
export const getImportsRoute = defineRoute(GetImports, async ({ caller, query }, deps: ImportDeps) => {
  if (!caller) return forbidden();
  const { items, next } = await deps.imports.ofCounty(caller.countyId, query);
  const mine = items.filter((job) => mayImport(deps, caller, 'read', job.areaPath));
  const progress = await deps.imports.progressOf(mine.map(({ id }) => id));
  return answer({ items: mine.map((job) => importView(job, progress.get(job.id) ?? begun, deps, caller)), ...(next && { next }) });
});
