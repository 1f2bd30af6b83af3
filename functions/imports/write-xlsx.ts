import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

export type Sheet = {
  readonly title: string;
  readonly widths: readonly number[];
  readonly rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>;
  /** Cells of a column, from the second row down, that are chosen from these words. */
  readonly lists?: readonly { readonly at: number; readonly words: readonly string[] }[];
};

const listedRows = 2000;
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook in which every cell is text and the first row stays in sight. Rows are packed as they come, so that only the packed file is in memory. */
export const writeXlsx = async (sheets: readonly Sheet[]): Promise<Buffer> => {
  const parts: Packed[] = [];
  const add = async (name: string, texts: AsyncIterable<string> | Iterable<string>) => void parts.push(await packed(name, texts));
  await add('[Content_Types].xml', [
    `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}`,
    `${sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('')}</Types>`,
  ]);
  await add('_rels/.rels', [
    `${xml}<Relationships xmlns="${packages}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  ]);
  await add('xl/workbook.xml', [
    `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>`,
    ...sheets.map(({ title }, at) => `<sheet name="${escaped(title)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`),
    '</sheets></workbook>',
  ]);
  await add('xl/_rels/workbook.xml.rels', [
    `${xml}<Relationships xmlns="${packages}/relationships">`,
    ...sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    `${relation('rIdStyles', 'styles', 'styles.xml')}</Relationships>`,
  ]);
  await add('xl/styles.xml', [styles]);
  for (const [at, sheet] of sheets.entries()) await add(`xl/worksheets/sheet${at + 1}.xml`, sheetTexts(sheet));
  return zipOf(parts);
};

const override = (part: string, kind: string) =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
const relation = (id: string, kind: string, target: string) => `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;

/** 0 plain, 1 text, 2 bold text. */
const styles = `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="DengXian"/></font><font><b/><sz val="11"/><name val="DengXian"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

async function* sheetTexts({ widths, rows, lists = [] }: Sheet): AsyncGenerator<string> {
  yield `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`;
  yield `${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="1" customWidth="1"/>`).join('')}</cols><sheetData>`;
  let count = 0;
  for await (const row of rows) {
    count += 1;
    const cell = (text: string, at: number) =>
      text === ''
        ? ''
        : `<c r="${letters(at)}${count}" s="${count === 1 ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    yield `<row r="${count}">${row.map(cell).join('')}</row>`;
  }
  yield '</sheetData>';
  const short = lists.flatMap(({ at, words }) => {
    const formula = `"${words.join(',')}"`;
    // Excel takes at most 255 signs here; longer lists stand in the notes alone.
    if (formula.length > 255) return [];
    const range = `${letters(at)}2:${letters(at)}${listedRows}`;
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>${escaped(formula)}</formula1></dataValidation>`;
  });
  if (short.length > 0) yield `<dataValidations count="${short.length}">${short.join('')}</dataValidations>`;
  yield '</worksheet>';
}

const letters = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26));
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML holds no control characters. */
const escaped = (text: string): string =>
  text.replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

type Packed = { readonly name: string; readonly bytes: Buffer; readonly size: number; readonly crc: number };
const pieceSigns = 64 * 1024;

const packed = async (name: string, texts: AsyncIterable<string> | Iterable<string>): Promise<Packed> => {
  const deflate = createDeflateRaw({ level: 6 });
  const out: Buffer[] = [];
  deflate.on('data', (piece: Buffer) => out.push(piece));
  const ended = once(deflate, 'end');
  let [size, crc, waiting] = [0, 0, ''];
  const send = async () => {
    const bytes = Buffer.from(waiting);
    waiting = '';
    size += bytes.length;
    crc = crc32(bytes, crc);
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  };
  for await (const text of texts) {
    waiting += text;
    if (waiting.length > pieceSigns) await send();
  }
  await send();
  deflate.end();
  await ended;
  return { name, bytes: Buffer.concat(out), size, crc };
};

const zipOf = (parts: readonly Packed[]): Buffer => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, size, crc } of parts) {
    const named = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(named.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    pieces.push(Buffer.from('PK\x03\x04', 'latin1'), common, named, bytes);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, named);
    at += 30 + named.length + bytes.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, list, end]);
};
