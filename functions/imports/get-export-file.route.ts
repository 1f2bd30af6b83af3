import { GetExportFile } from '@shared/imports/exports.contracts';
import { defineRoute, file, forbidden, notFound } from '../core/route';
import { wrongLink } from './export-link';
import type { ImportDeps } from './import.deps';
import { tableTypes } from './table-types';

export const getExportFileRoute = defineRoute(GetExportFile, async ({ params, query }, deps: ImportDeps) => {
  const wrong = wrongLink(deps.crypto, { ...params, ...query }, deps.clock());
  if (wrong) return forbidden(wrong);
  const job = await deps.imports.findExport(params.exportId);
  const bytes = job?.status === 'done' && job.keptUntil ? await deps.jobFiles.whole(job.id) : undefined;
  return job && bytes ? file(bytes, tableTypes[job.format], { cache: 'private', maxAge: 0 }) : notFound();
});
