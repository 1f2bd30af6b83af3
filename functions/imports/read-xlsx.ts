import type { CellValue } from 'exceljs';
import { firstSheet, plainZip } from './plain-zip';
import { type RawRow, rowLimits } from './raw-row';
import { TableFault } from './unzip';

/** The rows of a workbook's first visible sheet, one after the other; empty ones are passed over. Throws `TableFault`. */
export async function* readXlsx(bytes: Buffer): AsyncGenerator<RawRow> {
  const { WorkbookReader } = await import('./xlsx-reader');
  const limits = rowLimits();
  const plain = await plainZip(bytes, await firstSheet(bytes));
  try {
    const reader = new WorkbookReader(plain as never, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    });
    for await (const sheet of reader) {
      for await (const row of sheet) {
        const values = row.values as CellValue[];
        limits.width(values.length - 1);
        const cells = Array.from({ length: Math.max(0, values.length - 1) }, (_, at) => cellOf(values[at + 1]));
        if (cells.every((cell) => cell === '')) continue;
        limits.row();
        yield { row: row.number, cells };
      }
    }
  } catch (fault) {
    throw fault instanceof TableFault ? fault : new TableFault('fileUnreadable', undefined, { cause: fault });
  } finally {
    plain.destroy();
  }
}

/** What stands in a cell as text. What a formula came to is never asked: it is whatever somebody wrote beside it. */
const cellOf = (value: CellValue | undefined): RawRow['cells'][number] => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if ('formula' in value || 'sharedFormula' in value) return { formula: true };
  if ('richText' in value) return value.richText.map(({ text }) => text ?? '').join('');
  if ('text' in value) return typeof value.text === 'string' ? value.text : '';
  return '';
};

/** Long numbers without an exponent: an ID number typed as a number has lost its last digits, and its check sign will say so. */
const numberText = (value: number): string => (Number.isInteger(value) ? BigInt(value).toString() : String(value));
