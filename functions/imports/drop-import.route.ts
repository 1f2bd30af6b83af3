import { DropImport } from '@shared/imports/imports.contracts';
import { answer, change, conflict, defineRoute } from '../core/route';
import { asked } from './asked';
import type { ImportDeps } from './import.deps';
import { changedJob } from './import.repository';
import { importView } from './import.view';

export const dropImportRoute = defineRoute(DropImport, async ({ caller, params }, deps: ImportDeps) => {
  const found = await asked(deps, caller, params.importId, 'run');
  if ('kind' in found) return found;
  const { job, progress } = found;
  if (job.status === 'dropped') return answer(importView(job, progress, deps, caller));
  if (job.status === 'running' || job.status === 'done' || job.status === 'failed') return conflict({ reason: 'importRunning' });
  // Its rows are forgotten by the clock, when nobody can be running it any more.
  const next = changedJob(job, { status: 'dropped' }, deps.clock());
  deps.jobSoon('IMPORT', job.id);
  return change([next.write], importView(next.job, progress, deps, caller));
});
