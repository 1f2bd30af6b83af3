import { UploadImportPart } from '@shared/imports/imports.contracts';
import { answer, change, conflict, defineRoute, invalid } from '../core/route';
import { asked } from './asked';
import type { ImportDeps } from './import.deps';
import { partSize, partsOf } from './import.job';
import { changedJob } from './import.repository';
import { importView } from './import.view';

export const uploadImportPartRoute = defineRoute(UploadImportPart, async ({ caller, params, raw }, deps: ImportDeps) => {
  const found = await asked(deps, caller, params.importId, 'run');
  if ('kind' in found) return found;
  const { job, progress } = found;
  const { part } = params;
  if (part < job.parts) return answer(importView(job, progress, deps, caller));
  if (job.status !== 'uploading') return conflict({ reason: 'importNotUploading' });
  if (part > job.parts) return conflict({ reason: 'partNotNext', details: { next: job.parts } });
  const bytes = raw?.bytes ?? new Uint8Array();
  if (bytes.length !== partSize(job, part)) return invalid({ reason: 'partSizeWrong' });
  // Bytes first, as with every file: a part that counts is there.
  await deps.jobFiles.putPart(job.id, part, bytes);
  const complete = part + 1 === partsOf(job.bytes);
  const next = changedJob(job, { parts: part + 1, ...(complete && { status: 'checking' }) }, deps.clock());
  if (complete) deps.jobSoon('IMPORT', job.id);
  return change([next.write], importView(next.job, progress, deps, caller));
});
