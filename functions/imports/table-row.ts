import type { ImportIssue, RowFate } from '@shared/imports/import';
import type { Refusal } from '@shared/result';

/** What is wrong with one cell; `other`: the row it stands against. */
export type CellIssue = { readonly column: string; readonly reason: ImportIssue; readonly other?: number };

/** One cell said to be wrong. */
export const issueAt = (column: string, reason: ImportIssue, other?: number): CellIssue => ({
  column,
  reason,
  ...(other !== undefined && { other }),
});
/** A cell that cannot be taken, in a result. */
export const unfit = (issue: ImportIssue): { ok: false; refusal: Refusal<ImportIssue> } => ({ ok: false, refusal: { reason: issue } });

/** A row of the table, read: values by column (empty ones are not there), what stood in cells that are wrong, and what is wrong. */
export type TableRow = {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
  readonly raw?: Readonly<Record<string, string>>;
  readonly issues: readonly CellIssue[];
};
/** A row after it was compared with what is stored. */
export type CheckedRow = TableRow & { readonly fate: RowFate };

/** Rows that are written together: one household, one person, one area. */
export type Group<Row extends TableRow = TableRow> = { readonly key: string; readonly rows: readonly Row[] };

export const isRight = ({ issues }: TableRow): boolean => issues.length === 0;

/** The row with one more thing wrong; the value is kept for who mends it, and no longer taken for good. */
export const spoilt = (row: TableRow, issue: CellIssue): TableRow => ({ ...row, issues: [...row.issues, issue] });
