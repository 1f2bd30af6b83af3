import { type ImportAction, importActions, importIssues } from '@shared/imports/import';
import { importColumns } from '@shared/imports/import-columns';
import type { ImportRow, ImportView } from '@shared/imports/imports.contracts';
import type { Caller } from '@shared/people/caller';
import { maskName, maskPhone } from '@shared/people/mask';
import type { ImportDeps } from './import.deps';
import { type ImportJob, type ImportProgress, sumOf } from './import.job';
import type { CheckedRow } from './table-row';

/** Whether the caller may do something with imports of this area. */
export const mayImport = (
  { may }: Pick<ImportDeps, 'may'>,
  caller: Caller | undefined,
  action: 'read' | 'run',
  areaPath: string,
): boolean => may(caller, 'import', action, { areaPath, relations: [] });

export const importView = (
  job: ImportJob,
  progress: ImportProgress,
  deps: Pick<ImportDeps, 'may'>,
  caller: Caller | undefined,
): ImportView => {
  const runs = mayImport(deps, caller, 'run', job.areaPath);
  return {
    id: job.id,
    version: job.version,
    kind: job.kind,
    fileName: job.fileName,
    format: job.format,
    areaPath: job.areaPath,
    status: job.status,
    actions: runs ? importActions[job.status].filter((action) => makesSense(action, job, progress)) : [],
    progress: progressOf(job, progress),
    counts: progress.counts,
    written: progress.written,
    issues: importIssues.flatMap((reason) => (progress.issues[reason] ? [{ reason, rows: progress.issues[reason] }] : [])),
    ...(job.failure && { failure: job.failure }),
    byLabel: job.by.label,
    createdAt: job.createdAt,
    changedAt: job.changedAt,
  };
};

const makesSense = (action: ImportAction, job: ImportJob, { counts }: ImportProgress): boolean => {
  if (action === 'run') return counts.new + counts.changed > 0;
  return action !== 'report' || (counts.wrong > 0 && !job.forgotten);
};

/** Bytes while it is uploaded, then rows; while it is read nobody knows how many there are. */
const progressOf = (job: ImportJob, progress: ImportProgress): ImportView['progress'] => {
  if (job.status === 'uploading') return { done: Math.min(job.bytes, job.parts * 1024 * 1024), of: job.bytes };
  const counted = job.status === 'running' || job.status === 'stopped' || job.status === 'done' ? progress.written : progress.counts;
  return { done: sumOf(counted), of: progress.rows };
};

/** A row for the preview: whose it is in a masked word, and what stands in the wrong cells, masked where it is private. */
export const rowView = (job: Pick<ImportJob, 'kind'>, row: CheckedRow): ImportRow => ({
  row: row.row,
  fate: row.fate,
  label: labelOf(job, row),
  issues: row.issues.map(({ column, reason, other }) => {
    const value = row.raw?.[column] ?? row.values[column];
    return { column, reason, ...(value && { value: shown(job, column, value) }), ...(other !== undefined && { other }) };
  }),
});

const labelOf = ({ kind }: Pick<ImportJob, 'kind'>, { values, raw }: CheckedRow): string => {
  if (kind === 'households')
    return [values.householdNo ?? raw?.householdNo, values.memberName && maskName(values.memberName)]
      .filter(Boolean)
      .join(' ')
      .slice(0, 60);
  if (kind === 'roster') return maskName(values.name ?? '');
  return (values.areaName ?? values.code ?? '').slice(0, 60);
};

const shown = ({ kind }: Pick<ImportJob, 'kind'>, name: string, value: string): string => {
  const column = importColumns[kind].find((one) => one.name === name);
  if (!column?.private) return value.slice(0, 60);
  if (column.type === 'idNumber') return `${value.slice(0, 4)}${'*'.repeat(Math.max(4, Math.min(10, value.length - 6)))}${value.slice(-2)}`;
  if (column.type === 'phone') return maskPhone(value);
  if (column.type === 'day') return `${value.slice(0, 4)}-**-**`;
  return column.name === 'memberName' ? maskName(value) : `${[...value].slice(0, 2).join('')}**`;
};
