import { Readable } from 'node:stream';
import { TableFault, unpack, type ZipEntry, zipEntries } from './unzip';

const allowedBytes = 256 * 1024 * 1024;
/** In this order: what cells point to comes before the cells, so that a reader never has to put a sheet aside. */
const wanted = [/^xl\/_rels\/workbook\.xml\.rels$/, /^xl\/workbook\.xml$/, /^xl\/styles\.xml$/, /^xl\/sharedStrings\.xml$/];
const sheet = /^xl\/worksheets\/sheet\d+\.xml$/;

/**
 * A workbook's parts that hold its cells, as a zip without compression: sizes are what was really unpacked, at most 256 MB, the order is fit
 * for streaming, and every sign beyond ASCII is a numeric reference, which no border between two pieces can tear apart. `sheetPath`: the part of the first sheet.
 */
export const plainZip = async (bytes: Buffer, sheetPath: string): Promise<Readable> => {
  const entries = zipEntries(bytes);
  const chosen = [...wanted.flatMap((name) => entries.find((entry) => name.test(entry.name)) ?? []), named(entries, sheetPath)];
  const allowance = { left: allowedBytes };
  const sizes: number[] = [];
  for (const entry of chosen) {
    let size = 0;
    for await (const piece of asAscii(unpack(bytes, entry, allowance))) size += piece.length;
    sizes.push(size);
  }
  return Readable.from(written(bytes, chosen, sizes), { objectMode: false });
};

/** The part of the first visible sheet: what offices fill in comes first, notes behind it. */
export const firstSheet = async (bytes: Buffer): Promise<string> => {
  const entries = zipEntries(bytes);
  const text = async (name: string) => {
    const parts: Buffer[] = [];
    for await (const piece of unpack(bytes, named(entries, name), { left: 4 * 1024 * 1024 })) parts.push(piece);
    return Buffer.concat(parts).toString('utf8');
  };
  const sheets = [...(await text('xl/workbook.xml')).matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => tag);
  const id = sheets.find((tag) => !/state="(very)?hidden"/i.test(tag))?.match(/r:id="([^"]+)"/)?.[1];
  const rels = [...(await text('xl/_rels/workbook.xml.rels')).matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => tag);
  const target = rels.find((tag) => tag.includes(`Id="${id}"`))?.match(/Target="([^"]+)"/)?.[1];
  const path = target?.startsWith('/') ? target.slice(1) : `xl/${target ?? ''}`;
  if (!sheet.test(path)) throw new TableFault('fileUnreadable');
  return path;
};

const named = (entries: readonly ZipEntry[], name: string): ZipEntry => {
  const entry = entries.find((one) => one.name === name);
  if (!entry) throw new TableFault('fileUnreadable');
  return entry;
};

async function* written(bytes: Buffer, entries: readonly ZipEntry[], sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (const [at, entry] of entries.entries()) {
    const name = Buffer.from(entry.name, 'ascii');
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(sizes[at] ?? 0, 18);
    head.writeUInt32LE(sizes[at] ?? 0, 22);
    head.writeUInt16LE(name.length, 26);
    yield Buffer.concat([head, name]);
    yield* asAscii(unpack(bytes, entry, { left: allowedBytes }));
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  yield end;
}

/** UTF-8 with every sign beyond ASCII as `&#x…;`. */
async function* asAscii(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const ascii = (text: string) =>
    Buffer.from(
      text.replaceAll(/[^\0-\x7f]/gu, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`),
      'ascii',
    );
  try {
    for await (const piece of pieces) yield ascii(decoder.decode(piece, { stream: true }));
    yield ascii(decoder.decode());
  } catch (fault) {
    throw fault instanceof TableFault ? fault : new TableFault('badEncoding', undefined, { cause: fault });
  }
}
