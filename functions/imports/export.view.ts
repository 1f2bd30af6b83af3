import type { ExportView } from '@shared/imports/exports.contracts';
import type { Caller } from '@shared/people/caller';
import type { Clock } from '../core/clock';
import type { FieldCrypto } from '../core/field-crypto';
import type { ExportJob } from './export.job';
import { exportLink } from './export-link';
import type { ImportDeps } from './import.deps';

type ViewDeps = Pick<ImportDeps, 'areas'> & { readonly crypto: FieldCrypto; readonly clock: Clock };

/** Whether the caller may take this kind of table out of this area. */
export const mayExport = (
  { may }: Pick<ImportDeps, 'may'>,
  caller: Caller | undefined,
  { kind, areaPath }: Pick<ExportJob, 'kind' | 'areaPath'>,
): boolean =>
  kind === 'households'
    ? may(caller, 'household', 'export', { areaPath, relations: [] })
    : may(caller, 'import', 'read', { areaPath, relations: [] });

export const exportView = async (job: ExportJob, { areas, crypto, clock }: ViewDeps): Promise<ExportView> => {
  const now = clock();
  const kept = job.status === 'done' && job.keptUntil !== undefined && job.keptUntil > now.toISOString();
  return {
    id: job.id,
    version: job.version,
    kind: job.kind,
    format: job.format,
    areaPath: job.areaPath,
    areaName: await areas.nameOf(job.areaPath),
    numbers: job.numbers,
    purpose: job.purpose,
    status: job.status,
    progress: { done: job.done, of: job.of },
    ...(kept && { bytes: job.bytes, keptUntil: job.keptUntil, url: exportLink(crypto, job.id, now) }),
    ...(job.failure && { failure: job.failure }),
    byLabel: job.by.label,
    createdAt: job.createdAt,
    changedAt: job.changedAt,
  };
};
