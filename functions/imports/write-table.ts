import type { TableFormat } from '@shared/imports/import';
import type { Column } from '@shared/imports/import-columns';
import { choiceLabel, headingOf, said } from './words';
import { writeXlsx } from './write-xlsx';

export type TableToWrite = {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>;
  /** Columns whose cells come from a list of words. */
  readonly lists?: readonly { readonly at: number; readonly words: readonly string[] }[];
  /** A second sheet of plain lines. */
  readonly notes?: { readonly title: string; readonly lines: readonly (readonly string[])[] };
};

/** What a spreadsheet would take for a formula gets a `'` before it, so that it is words wherever it is opened. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A table as a file: xlsx, or CSV in UTF-8 with a mark so that Excel knows. Every cell is text. */
export const writeTable = async (table: TableToWrite, format: TableFormat): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  if (format === 'csv') {
    pieces.push(Buffer.from(`\ufeff${csvLine(table.headings)}`));
    for await (const row of table.rows) pieces.push(Buffer.from(csvLine(row)));
    return Buffer.concat(pieces);
  }
  const width = (heading: string) => Math.max(10, Math.min(30, [...heading].length * 2 + 4));
  const { title, headings, lists, notes } = table;
  const rows = async function* () {
    yield headings.map(harmless);
    for await (const row of table.rows) yield row.map(harmless);
  };
  return writeXlsx([
    { title, widths: headings.map(width), rows: rows(), ...(lists && { lists }) },
    ...(notes ? [{ title: notes.title, widths: [24, 10, 80], rows: notes.lines.map((line) => line.map(harmless)) }] : []),
  ]);
};

const csvLine = (cells: readonly string[]): string =>
  `${cells
    .map((cell) => harmless(cell))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`;

/** What a checked value is called in a table: words for names of lists. */
export const cellText = (column: Column, value: string | undefined): string => {
  if (value === undefined || value === '') return '';
  if (column.type === 'choice') return choiceLabel(column, value, 'zh');
  if (column.type === 'choices')
    return value
      .split(',')
      .map((name) => choiceLabel(column, name, 'zh'))
      .join('、');
  return value;
};

/** An empty table to fill in: required columns starred, lists to choose from, and a sheet that says what each column takes. */
export const template = (kind: string, columns: readonly Column[], notes: (column: Column) => string): TableToWrite => ({
  title: said(`import.kind.${kind}`, 'zh'),
  headings: columns.map(({ name, required }) => `${headingOf(name, 'zh')}${required ? '*' : ''}`),
  rows: [],
  lists: columns.flatMap((column, at) =>
    column.of && column.type === 'choice' ? [{ at, words: column.of.map((name) => choiceLabel(column, name, 'zh')) }] : [],
  ),
  notes: {
    title: '填写说明',
    lines: [
      ['列', '必填', '怎么填'],
      ...columns.map((column) => [headingOf(column.name, 'zh'), column.required ? '是' : '', notes(column)]),
    ],
  },
});
