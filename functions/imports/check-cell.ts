import type { ImportIssue } from '@shared/imports/import';
import type { Column } from '@shared/imports/import-columns';
import { isIdNumber } from '@shared/people/id-number';
import { accepted, type Result } from '@shared/result';
import type { RawRow } from './raw-row';
import { unfit } from './table-row';
import { choiceFor } from './words';

/** The value of a cell as it is kept: trimmed words, `1200`, `2026-01-31`, an upper-case ID number, names of choices with commas; empty when nothing stands there. */
export const checkCell = (column: Column, cell: RawRow['cells'][number]): Result<string, ImportIssue> => {
  if (typeof cell !== 'string') return unfit('formula');
  if (controls.test(cell)) return unfit('badCharacters');
  const text = withoutMark(cell.normalize('NFC').trim());
  if (text === '') return column.required ? unfit('missing') : accepted('');
  if (neverFirst.test(text) && column.type !== 'text')
    return /^-\d/.test(text) && column.type === 'money' ? unfit('negative') : unfit('formula');
  return checks[column.type](text, column);
};

const controls = /(?![\t\n\r])\p{Cc}|[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/u;
const neverFirst = /^[=+\-@\t\r]/;
/** A table that went out has `'` before what a spreadsheet would take for a formula. */
const withoutMark = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);
const digits = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\-‐-―]/g, '');
const mostYuan = 9_999_999;

const words = (text: string, { most = 200 }: Column): Result<string, ImportIssue> => {
  const oneLine = text.replaceAll(/[\t\r\n ]+/g, ' ');
  return [...oneLine].length > most ? unfit('tooLong') : accepted(oneLine);
};

const checks: Readonly<Record<Column['type'], (text: string, column: Column) => Result<string, ImportIssue>>> = {
  text: words,
  name: words,
  code: (text, { most = 80 }) => {
    const plain = text.normalize('NFKC');
    if (plain.length > most) return unfit('tooLong');
    return /^[\p{L}\p{N}/_.#()-]+$/u.test(plain) ? accepted(plain) : unfit('badCode');
  },
  money: (text) => {
    const number = digits(text)
      .replace(/^[¥￥]/, '')
      .replaceAll(',', '')
      .replace(/元$/, '');
    if (!/^\d+(\.\d{1,9})?$/.test(number)) return unfit('notANumber');
    const yuan = Math.round(Number(number));
    return yuan > mostYuan ? unfit('tooLarge') : accepted(String(yuan));
  },
  day: (text) => {
    const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T.*| 00:00(?::00)?)?$/.exec(text.normalize('NFKC')) ?? [];
    if (!year || !month || !day) return unfit('badDay');
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const at = new Date(`${written}T00:00:00Z`);
    const exists = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) && Number(year) >= 1900;
    return exists ? accepted(written) : unfit('badDay');
  },
  phone: (text) => {
    const number = digits(text).replace(/^\+?86(?=1\d{10}$)/, '');
    return /^1[3-9]\d{9}$/.test(number) ? accepted(number) : unfit('badPhone');
  },
  idNumber: (text) => {
    const number = digits(text).toUpperCase();
    return isIdNumber(number) ? accepted(number) : unfit('badIdNumber');
  },
  choice: (text, column) => {
    const name = choiceFor(column, text);
    return name === undefined ? unfit('unknownChoice') : accepted(name);
  },
  choices: (text, column) => {
    const names = text
      .split(/[、,，;；|]/)
      .filter((word) => word.trim() !== '')
      .map((word) => choiceFor(column, word));
    return names.includes(undefined) ? unfit('unknownChoice') : accepted([...new Set(names)].sort().join(','));
  },
};
