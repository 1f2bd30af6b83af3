import { StopExport } from '@shared/imports/exports.contracts';
import { answer, change, conflict, defineRoute, notFound } from '../core/route';
import { exportView, mayExport } from './export.view';
import type { ImportDeps } from './import.deps';
import { changedExport } from './import.repository';

export const stopExportRoute = defineRoute(StopExport, async ({ caller, params }, deps: ImportDeps) => {
  const job = await deps.imports.findExport(params.exportId);
  if (!job || !caller || job.by.personId !== caller.personId || !mayExport(deps, caller, job)) return notFound();
  if (job.status === 'stopped') return answer(await exportView(job, deps));
  if (job.status !== 'running') return conflict({ reason: 'exportNotRunning' });
  const next = changedExport(job, { status: 'stopped' }, deps.clock());
  return change([next.write], await exportView(next.job, deps));
});
