import { setImmediate } from 'node:timers/promises';
import type { ImportKind, TableFormat } from '@shared/imports/import';
import { type Column, importColumns } from '@shared/imports/import-columns';
import { checkCell } from './check-cell';
import type { RawRow } from './raw-row';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { CellIssue, TableRow } from './table-row';
import { TableFault } from './unzip';
import { columnFor, headingOf } from './words';

type Place = { readonly at: number; readonly column: Column };

const formats: Record<TableFormat, (bytes: Buffer) => AsyncIterable<RawRow> | Iterable<RawRow>> = { xlsx: readXlsx, csv: readCsv };

/** The rows of a table with every cell checked by itself; what rows have to do with each other comes later. Throws `TableFault`. */
export async function* readTable(kind: ImportKind, format: TableFormat, bytes: Buffer): AsyncGenerator<TableRow> {
  let places: readonly Place[] | undefined;
  let rows = 0;
  for await (const raw of formats[format](bytes)) {
    if (!places) {
      places = placesOf(raw, importColumns[kind]);
      continue;
    }
    const row = rowOf(raw, places);
    if (!row) continue;
    rows += 1;
    // Whoever else is served by this process gets a turn.
    if (rows % 200 === 0) await setImmediate();
    yield row;
  }
  if (rows === 0) throw new TableFault('noRows');
}

/** Where each column stands; other columns may stand between. */
const placesOf = ({ cells }: RawRow, columns: readonly Column[]): readonly Place[] => {
  const places = cells.flatMap((cell, at) => {
    const column = typeof cell === 'string' ? columnFor(cell, columns) : undefined;
    return column ? [{ at, column }] : [];
  });
  const names = places.map(({ column }) => column.name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new TableFault('headerTwice', headingOf(twice, 'zh'));
  const missing = columns.filter(({ name, required }) => required && !names.includes(name));
  if (missing.length > 0) throw new TableFault('headersMissing', missing.map(({ name }) => headingOf(name, 'zh')).join('、'));
  return places;
};

const rowOf = ({ row, cells }: RawRow, places: readonly Place[]): TableRow | undefined => {
  const values: Record<string, string> = {};
  const raw: Record<string, string> = {};
  const issues: CellIssue[] = [];
  if (places.every(({ at }) => (cells[at] ?? '') === '')) return undefined;
  for (const { at, column } of places) {
    const cell = cells[at] ?? '';
    const checked = checkCell(column, cell);
    if (checked.ok) {
      if (checked.value !== '') values[column.name] = checked.value;
      continue;
    }
    issues.push({ column: column.name, reason: checked.refusal.reason });
    raw[column.name] = typeof cell === 'string' ? cell.trim().slice(0, 200) : '';
  }
  return { row, values, issues, ...(issues.length > 0 && { raw }) };
};
