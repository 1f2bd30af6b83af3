import type { ImportFailure, ImportIssue, ImportKind, ImportStatus, RowCounts, TableFormat } from '@shared/imports/import';
import { tablePartBytes } from '@shared/imports/import';

/** A job as stored. `parts`: how many have arrived; they come in order. `groups` and `rows` are known once the file was read. */
export type ImportJob = {
  readonly id: string;
  readonly version: number;
  readonly countyId: string;
  readonly areaPath: string;
  readonly kind: ImportKind;
  readonly format: TableFormat;
  readonly fileName: string;
  readonly bytes: number;
  readonly parts: number;
  readonly status: ImportStatus;
  readonly by: { readonly personId: string; readonly label: string };
  readonly failure?: { readonly reason: ImportFailure; readonly words?: string };
  /** Its rows are gone from the files' store. */
  readonly forgotten?: boolean;
  readonly createdAt: string;
  readonly changedAt: string;
};

/** How far a job has got; every step writes it on condition of its version, so no step is done twice. */
export type ImportProgress = {
  readonly version: number;
  /** Times the file was begun to be read. */
  readonly tries: number;
  readonly chunks: number;
  readonly rows: number;
  /** The chunk that comes next, in this stage. */
  readonly checked: number;
  readonly runChunk: number;
  readonly runGroup: number;
  readonly counts: RowCounts;
  readonly written: RowCounts;
  readonly issues: Readonly<Partial<Record<ImportIssue, number>>>;
};

const none: RowCounts = { new: 0, changed: 0, unchanged: 0, wrong: 0 };
export const begun: ImportProgress = {
  version: 1,
  tries: 0,
  chunks: 0,
  rows: 0,
  checked: 0,
  runChunk: 0,
  runGroup: 0,
  counts: none,
  written: none,
  issues: {},
};

export const partsOf = (bytes: number): number => Math.ceil(bytes / tablePartBytes);
export const partSize = ({ bytes }: Pick<ImportJob, 'bytes'>, part: number): number =>
  Math.min(tablePartBytes, bytes - part * tablePartBytes);
export const added = (one: RowCounts, other: RowCounts): RowCounts => ({
  new: one.new + other.new,
  changed: one.changed + other.changed,
  unchanged: one.unchanged + other.unchanged,
  wrong: one.wrong + other.wrong,
});
export const sumOf = ({ new: fresh, changed, unchanged, wrong }: RowCounts): number => fresh + changed + unchanged + wrong;
export const countsOf = (rows: readonly { readonly fate: keyof RowCounts }[]): RowCounts => {
  const counts = { ...none };
  for (const { fate } of rows) counts[fate] += 1;
  return counts;
};
