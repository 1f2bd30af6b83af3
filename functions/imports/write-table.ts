import type { TableFormat } from '@shared/imports/import';
import type { Column } from '@shared/imports/import-columns';
import { PassThrough } from 'node:stream';
import { choiceLabel, headingOf, said } from './words';

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
  const { WorkbookWriter } = await import('./xlsx-writer');
  const stream = new PassThrough();
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  const book = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(table.title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = table.headings.map((heading) => ({ width: Math.max(10, Math.min(30, [...heading].length * 2 + 4)), style: { numFmt: '@' } }));
  const head = sheet.addRow(table.headings.map(harmless));
  head.font = { bold: true };
  head.commit();
  let count = 0;
  for await (const row of table.rows) {
    sheet.addRow(row.map(harmless)).commit();
    count += 1;
    // Now and then the zip behind gets its turn, or all of the sheet would wait in memory.
    if (count % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  for (const { at, words } of table.lists ?? []) addList(sheet, at, words);
  sheet.commit();
  if (table.notes) {
    const notes = book.addWorksheet(table.notes.title);
    notes.columns = [{ width: 24 }, { width: 10 }, { width: 80 }];
    for (const line of table.notes.lines) notes.addRow(line.map(harmless)).commit();
    notes.commit();
  }
  await book.commit();
  return Buffer.concat(pieces);
};

const listedRows = 2000;
type Validated = { dataValidations: { add(range: string, validation: object): void } };

/** Excel takes a list of at most 255 signs; longer ones stand in the notes alone. */
const addList = (sheet: unknown, at: number, words: readonly string[]): void => {
  const formula = `"${words.join(',')}"`;
  if (formula.length > 255) return;
  const letter = columnLetter(at);
  (sheet as Validated).dataValidations.add(`${letter}2:${letter}${listedRows}`, {
    type: 'list',
    allowBlank: true,
    formulae: [formula],
    showErrorMessage: true,
    errorStyle: 'warning',
  });
};

const columnLetter = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : columnLetter(Math.floor(at / 26) - 1) + columnLetter(at % 26));

const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => harmless(cell)).map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;

/** What a checked value is called in a table: words for names of lists. */
export const cellText = (column: Column, value: string | undefined): string => {
  if (value === undefined || value === '') return '';
  if (column.type === 'choice') return choiceLabel(column, value, 'zh');
  if (column.type === 'choices') return value.split(',').map((name) => choiceLabel(column, name, 'zh')).join('、');
  return value;
};

/** An empty table to fill in: required columns starred, lists to choose from, and a sheet that says what each column takes. */
export const template = (kind: string, columns: readonly Column[], notes: (column: Column) => string): TableToWrite => ({
  title: said(`import.kind.${kind}`, 'zh'),
  headings: columns.map(({ name, required }) => `${headingOf(name, 'zh')}${required ? '*' : ''}`),
  rows: [],
  lists: columns.flatMap((column, at) => (column.of && column.type === 'choice' ? [{ at, words: column.of.map((name) => choiceLabel(column, name, 'zh')) }] : [])),
  notes: {
    title: '填写说明',
    lines: [
      ['列', '必填', '怎么填'],
      ...columns.map((column) => [headingOf(column.name, 'zh'), column.required ? '是' : '', notes(column)]),
    ],
  },
});
