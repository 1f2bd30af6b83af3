import type { Caller } from '@shared/people/caller';
import { notFound, type Reply } from '../core/route';
import type { ImportDeps } from './import.deps';
import type { ImportJob, ImportProgress } from './import.job';
import { mayImport } from './import.view';

/** The import that is asked about, if the caller may; others need not know that it exists. */
export const asked = async (
  deps: Pick<ImportDeps, 'imports' | 'may'>,
  caller: Caller | undefined,
  importId: string,
  action: 'read' | 'run',
): Promise<{ readonly job: ImportJob; readonly progress: ImportProgress } | Reply<never>> => {
  const [job, progress] = await Promise.all([deps.imports.find(importId), deps.imports.progress(importId)]);
  return job && mayImport(deps, caller, action, job.areaPath) ? { job, progress } : notFound();
};
