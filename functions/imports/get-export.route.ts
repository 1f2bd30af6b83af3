import { GetExport } from '@shared/imports/exports.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import { exportView, mayExport } from './export.view';
import type { ImportDeps } from './import.deps';

/** Only for who asked for it, and only while they may. */
export const getExportRoute = defineRoute(GetExport, async ({ caller, params }, deps: ImportDeps) => {
  const job = await deps.imports.findExport(params.exportId);
  return job && caller && job.by.personId === caller.personId && mayExport(deps, caller, job)
    ? answer(await exportView(job, deps))
    : notFound();
});
