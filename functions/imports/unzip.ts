import { createInflateRaw, type InflateRaw } from 'node:zlib';
import type { ImportFailure } from '@shared/imports/import';

/** Why a table was not read: a failure of the file as a whole, said to whoever uploaded it. `words`: which heading, when it is about one. */
export class TableFault extends Error {
  constructor(
    readonly reason: ImportFailure,
    readonly words?: string,
    options?: ErrorOptions,
  ) {
    super(`The table cannot be read: ${reason}.`, options);
    this.name = 'TableFault';
  }
}

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly from: number;
  readonly packed: number;
  readonly claimed: number;
};

const unreadable = (cause?: unknown) => new TableFault('fileUnreadable', undefined, { cause });
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const mostEntries = 1000;

/** The directory of a zip file; nothing is unpacked yet. Throws `TableFault` for what is no zip, encrypted, or in parts. */
export const zipEntries = (bytes: Buffer): readonly ZipEntry[] => {
  try {
    const end = endOf(bytes);
    const count = bytes.readUInt16LE(end + 10);
    if (count > mostEntries) throw unreadable();
    const entries: ZipEntry[] = [];
    for (let at = bytes.readUInt32LE(end + 16); entries.length < count; ) {
      if (bytes.readUInt32LE(at) !== entryMark) throw unreadable();
      const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
      const [packed, claimed] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
      const [nameLength, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
      const local = bytes.readUInt32LE(at + 42);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      if ((flags & 1) !== 0 || (method !== 0 && method !== 8) || bytes.readUInt32LE(local) !== localMark) throw unreadable();
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      if (from + packed > bytes.length || entries.some((other) => other.name === name)) throw unreadable();
      entries.push({ name, method, from, packed, claimed });
      at += 46 + nameLength + extra + comment;
    }
    return entries;
  } catch (fault) {
    throw fault instanceof TableFault ? fault : unreadable(fault);
  }
};

const endOf = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--) if (bytes.readUInt32LE(at) === endMark) return at;
  throw unreadable();
};

/** How much may be unpacked of one file in all, counted as it comes and not as the file claims. */
export type Allowance = { left: number };

/** One entry unpacked piece by piece; throws `TableFault` as soon as there is more than allowed. */
export async function* unpack(bytes: Buffer, entry: ZipEntry, allowance: Allowance): AsyncGenerator<Buffer> {
  const packed = bytes.subarray(entry.from, entry.from + entry.packed);
  const take = (piece: Buffer) => {
    allowance.left -= piece.length;
    if (allowance.left < 0) throw new TableFault('fileTooLargeUnpacked');
    return piece;
  };
  if (entry.method === 0) {
    yield take(packed);
    return;
  }
  const inflate: InflateRaw = createInflateRaw();
  inflate.on('error', () => undefined);
  inflate.end(packed);
  try {
    for await (const piece of inflate) yield take(piece as Buffer);
  } catch (fault) {
    throw fault instanceof TableFault ? fault : unreadable(fault);
  } finally {
    inflate.destroy();
  }
}
