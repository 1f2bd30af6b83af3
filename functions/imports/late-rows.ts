import type { Store } from '../core/store';
import { importPk } from './import.keys';
import type { CellIssue, CheckedRow } from './table-row';

const mostLate = 500;

/** Rows that were right when they were checked and could not be written. */
export const lateRows = async (store: Store, importId: string): Promise<readonly CheckedRow[]> => {
  const { items } = await store.query({ pk: importPk(importId), sk: { prefix: 'LATE#' }, limit: mostLate });
  return items.map((item) => ({ row: Number(item.row), values: {}, issues: [item.issue as CellIssue], fate: 'wrong' }));
};
