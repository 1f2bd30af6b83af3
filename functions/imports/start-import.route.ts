import { StartImport } from '@shared/imports/imports.contracts';
import { maskName } from '@shared/people/mask';
import { derivedId } from '../core/ids';
import { change, defineRoute, forbidden, invalid } from '../core/route';
import type { ImportDeps } from './import.deps';
import { begun, type ImportJob } from './import.job';
import { newImportWrites } from './import.repository';
import { importView, mayImport } from './import.view';

export const startImportRoute = defineRoute(StartImport, async ({ caller, body, callId }, deps: ImportDeps) => {
  if (!caller || !mayImport(deps, caller, 'run', body.areaPath)) return forbidden();
  const format = /\.(xlsx|csv)$/i.exec(body.fileName)?.[1]?.toLowerCase();
  if (format !== 'xlsx' && format !== 'csv') return invalid({ reason: 'tableTypeNotAllowed', field: '/fileName' });
  const now = deps.clock().toISOString();
  const job: ImportJob = {
    id: derivedId(callId, 'import'),
    version: 1,
    countyId: body.areaPath.split('/')[0] ?? body.areaPath,
    areaPath: body.areaPath,
    kind: body.kind,
    format,
    fileName: body.fileName,
    bytes: body.bytes,
    parts: 0,
    status: 'uploading',
    by: { personId: caller.personId, label: maskName(caller.name) },
    createdAt: now,
    changedAt: now,
  };
  return change(newImportWrites(job), importView(job, begun, deps, caller), { created: true });
});
