import { StopImport } from '@shared/imports/imports.contracts';
import { answer, change, conflict, defineRoute } from '../core/route';
import { asked } from './asked';
import type { ImportDeps } from './import.deps';
import { changedJob } from './import.repository';
import { importView } from './import.view';

export const stopImportRoute = defineRoute(StopImport, async ({ caller, params }, deps: ImportDeps) => {
  const found = await asked(deps, caller, params.importId, 'run');
  if ('kind' in found) return found;
  const { job, progress } = found;
  if (job.status === 'stopped') return answer(importView(job, progress, deps, caller));
  if (job.status !== 'running') return conflict({ reason: 'importNotRunning' });
  const next = changedJob(job, { status: 'stopped' }, deps.clock());
  return change([next.write], importView(next.job, progress, deps, caller));
});
