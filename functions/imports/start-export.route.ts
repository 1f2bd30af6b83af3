import { StartExport } from '@shared/imports/exports.contracts';
import { maskName } from '@shared/people/mask';
import { numberIn, refuse } from '../core/chain-command';
import { derivedId } from '../core/ids';
import { change, defineRoute, forbidden } from '../core/route';
import type { ExportJob } from './export.job';
import { exportView, mayExport } from './export.view';
import type { ImportDeps } from './import.deps';
import { newExportWrite } from './import.repository';

export const startExportRoute = defineRoute(StartExport, async ({ caller, body, callId }, deps: ImportDeps) => {
  if (!caller || !mayExport(deps, caller, body)) return forbidden();
  const unfit = numberIn({ '/purpose': body.purpose });
  if (unfit) return refuse(unfit);
  const now = deps.clock().toISOString();
  const job: ExportJob = {
    ...body,
    id: derivedId(callId, 'export'),
    version: 1,
    countyId: body.areaPath.split('/')[0] ?? body.areaPath,
    status: 'running',
    pieces: 0,
    done: 0,
    of: 0,
    by: { personId: caller.personId, label: maskName(caller.name) },
    createdAt: now,
    changedAt: now,
  };
  deps.jobSoon('EXPORT', job.id);
  return change([newExportWrite(job)], await exportView(job, deps), { created: true });
});
