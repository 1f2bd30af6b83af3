import { GetImportReport } from '@shared/imports/imports.contracts';
import { conflict, defineRoute, file } from '../core/route';
import { asked } from './asked';
import type { ImportDeps } from './import.deps';
import { tableTypes } from './table-types';

/** For who may run imports: the wrong rows hold what people wrote, numbers too. */
export const getImportReportRoute = defineRoute(GetImportReport, async ({ caller, params }, deps: ImportDeps) => {
  const found = await asked(deps, caller, params.importId, 'run');
  if ('kind' in found) return found;
  if (found.job.forgotten) return conflict({ reason: 'importForgotten' });
  const bytes = found.progress.counts.wrong > 0 ? await deps.jobFiles.report(found.job.id) : undefined;
  return bytes ? file(bytes, tableTypes.xlsx, { cache: 'private', maxAge: 0 }) : conflict({ reason: 'nothingWrong' });
});
