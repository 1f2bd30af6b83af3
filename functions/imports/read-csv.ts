import { type RawRow, rowLimits } from './raw-row';
import { TableFault } from './unzip';

const mostSigns = 10_000;

/** The rows of a CSV file (RFC 4180; comma, semicolon or tab), in UTF-8 with or without mark, else GB 18030. Throws `TableFault`. */
export function* readCsv(bytes: Buffer): Generator<RawRow> {
  const text = decoded(bytes);
  const limits = rowLimits();
  const separator = separatorOf(text);
  let cells: string[] = [];
  let row = 1;
  const complete = function* (): Generator<RawRow> {
    limits.width(cells.length);
    if (cells.some((cell) => cell.trim() !== '')) {
      limits.row();
      yield { row, cells };
    }
    row += 1;
    cells = [];
  };
  let at = 0;
  while (at < text.length) {
    const { value, next } = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    cells.push(value);
    limits.width(cells.length);
    at = next;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) cells.push('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    yield* complete();
  }
  if (cells.length > 0) yield* complete();
}

/** Whoever saves CSV from a Chinese Excel gets GBK; what is neither is not a table. */
const decoded = (bytes: Buffer): string => {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // The next one, then.
    }
  }
  throw new TableFault('badEncoding');
};

const separatorOf = (text: string): string => {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const [most] = [',', '\t', ';'].sort((a, b) => head.split(b).length - head.split(a).length);
  return most ?? ',';
};

const bare = (text: string, from: number, separator: string) => {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { value: text.slice(from, at), next: at };
};

const quoted = (text: string, from: number, separator: string) => {
  let value = '';
  let at = from + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0 || end - at > mostSigns || value.length > mostSigns) throw new TableFault('fileUnreadable');
    value += text.slice(at, end);
    if (text[end + 1] !== '"') {
      const rest = bare(text, end + 1, separator);
      return { value: value + rest.value, next: rest.next };
    }
    value += '"';
    at = end + 2;
  }
};
