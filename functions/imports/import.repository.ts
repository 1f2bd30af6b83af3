import type { ImportStatus } from '@shared/imports/import';
import { after, dayMs } from '@shared/time';
import type { Item, Store, Write } from '../core/store';
import type { ExportJob } from './export.job';
import { begun, type ImportJob, type ImportProgress } from './import.job';
import { dueKeys, exportKey, exportsPk, importKey, importPk, importsPk, progressKey } from './import.keys';

type Listing = { readonly limit: number; readonly cursor?: string | undefined };
const keptDays: Readonly<Record<ImportStatus, number>> = {
  uploading: 2,
  checking: 0,
  checked: 30,
  running: 0,
  stopped: 30,
  done: 30,
  dropped: 0,
  failed: 0,
};
/** When the clock looks at a job again: at once while it goes on, later to forget its rows. */
const dueOf = (job: ImportJob) => (job.forgotten ? {} : dueKeys('IMPORT', job.id, after(job.changedAt, keptDays[job.status] * dayMs)));

const jobItem = (job: ImportJob): Item => ({
  ...importKey(job.id),
  version: job.version,
  job,
  g1pk: importsPk(job.countyId),
  g1sk: `${job.createdAt}#${job.id}`,
  ...dueOf(job),
});
export const progressWrite = (importId: string, progress: ImportProgress): Write => ({
  put: { ...progressKey(importId), version: progress.version, progress },
  when: { version: progress.version - 1 },
});
export const newImportWrites = (job: ImportJob): readonly Write[] => [
  { put: jobItem(job), when: 'absent' },
  { put: { ...progressKey(job.id), version: begun.version, progress: begun }, when: 'absent' },
];
/** The job as it is from now on; fails when somebody changed it since it was read. */
export const changedJob = (
  before: ImportJob,
  changes: Partial<ImportJob>,
  now: Date,
): { readonly job: ImportJob; readonly write: Write } => {
  const job: ImportJob = { ...before, ...changes, version: before.version + 1, changedAt: now.toISOString() };
  return { job, write: { put: jobItem(job), when: { version: before.version } } };
};
/** That nobody stopped it. */
export const unchangedJob = (job: ImportJob): Write => ({ check: importKey(job.id), when: { version: job.version } });

const exportItem = (job: ExportJob): Item => ({
  ...exportKey(job.id),
  version: job.version,
  job,
  g1pk: exportsPk(job.by.personId),
  g1sk: `${job.createdAt}#${job.id}`,
  ...(job.status === 'running' && dueKeys('EXPORT', job.id, job.createdAt)),
  ...(job.keptUntil && dueKeys('EXPORT', job.id, job.keptUntil)),
});
export const newExportWrite = (job: ExportJob): Write => ({ put: exportItem(job), when: 'absent' });
export const changedExport = (
  before: ExportJob,
  changes: Partial<ExportJob>,
  now: Date,
): { readonly job: ExportJob; readonly write: Write } => {
  const job: ExportJob = { ...before, ...changes, version: before.version + 1, changedAt: now.toISOString() };
  return { job, write: { put: exportItem(job), when: { version: before.version } } };
};

const jobOf = (item: Item): ImportJob => item.job as ImportJob;
const exportOf = (item: Item): ExportJob => item.job as ExportJob;
const paged = ({ limit, cursor }: Listing) => ({ limit, ...(cursor && { after: cursor }) });

/** The reads of imports and exports, X1 to X3 in docs/access-patterns.md. */
export const importRepository = (store: Store) => ({
  async find(importId: string): Promise<ImportJob | undefined> {
    const item = await store.get(importKey(importId));
    return item && jobOf(item);
  },
  async progress(importId: string): Promise<ImportProgress> {
    const item = await store.get(progressKey(importId));
    return (item?.progress as ImportProgress | undefined) ?? begun;
  },
  async progressOf(importIds: readonly string[]): Promise<ReadonlyMap<string, ImportProgress>> {
    const items = importIds.length > 0 ? await store.getMany(importIds.map(progressKey)) : [];
    return new Map(items.map((item) => [item.pk.slice(importPk('').length), item.progress as ImportProgress]));
  },
  async ofCounty(countyId: string, listing: Listing) {
    const { items, next } = await store.query({ index: 'g1', pk: importsPk(countyId), backwards: true, ...paged(listing) });
    return { items: items.map(jobOf), ...(next && { next }) };
  },
  async findExport(exportId: string): Promise<ExportJob | undefined> {
    const item = await store.get(exportKey(exportId));
    return item && exportOf(item);
  },
  async exportsOf(personId: string, listing: Listing) {
    const { items, next } = await store.query({ index: 'g1', pk: exportsPk(personId), backwards: true, ...paged(listing) });
    return { items: items.map(exportOf), ...(next && { next }) };
  },
});
export type Imports = ReturnType<typeof importRepository>;
