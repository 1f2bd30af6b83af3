import { RunImport } from '@shared/imports/imports.contracts';
import { answer, change, conflict, defineRoute } from '../core/route';
import { asked } from './asked';
import type { ImportDeps } from './import.deps';
import { changedJob } from './import.repository';
import { importView } from './import.view';

export const runImportRoute = defineRoute(RunImport, async ({ caller, params }, deps: ImportDeps) => {
  const found = await asked(deps, caller, params.importId, 'run');
  if ('kind' in found) return found;
  const { job, progress } = found;
  if (job.status === 'running') return answer(importView(job, progress, deps, caller));
  if (job.status !== 'checked' && job.status !== 'stopped') return conflict({ reason: 'importNotReady' });
  if (progress.counts.new + progress.counts.changed === 0) return conflict({ reason: 'nothingToImport' });
  const next = changedJob(job, { status: 'running' }, deps.clock());
  deps.jobSoon('IMPORT', job.id);
  return change([next.write], importView(next.job, progress, deps, caller));
});
