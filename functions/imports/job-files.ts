import { gunzipSync, gzipSync } from 'node:zlib';
import type { FieldCrypto } from '../core/field-crypto';
import type { MediaStore } from '../media/media-store';
import type { CheckedRow, Group } from './table-row';

const purpose = 'import.file';
const type = 'application/octet-stream';

/** What a job keeps between steps, in the private files' store and sealed there: nobody reads a row from the disk, and no link leads to it. */
export const jobFiles = ({ mediaStore, crypto }: { readonly mediaStore: MediaStore; readonly crypto: FieldCrypto }) => {
  const put = (name: string, bytes: Uint8Array) =>
    mediaStore.put(name, Buffer.from(crypto.seal(purpose, gzipSync(bytes, { level: 1 }).toString('base64')), 'ascii'), type);
  const get = async (name: string): Promise<Buffer | undefined> => {
    const sealed = await mediaStore.get(name);
    if (!sealed || sealed.length === 0) return undefined;
    return gunzipSync(Buffer.from(crypto.open(purpose, Buffer.from(sealed).toString('ascii')), 'base64'));
  };
  const part = (importId: string, at: number) => `imp_${importId}_p${at}`;
  const chunk = (importId: string, at: number) => `imp_${importId}_c${at}`;
  const checked = (importId: string, at: number) => `imp_${importId}_k${at}`;
  const report = (importId: string) => `imp_${importId}_r`;
  const piece = (exportId: string, at: number) => `exp_${exportId}_p${at}`;
  const whole = (exportId: string) => `exp_${exportId}_f`;
  const rows = async <Row>(name: string): Promise<readonly Group<Row & CheckedRow>[] | undefined> => {
    const bytes = await get(name);
    return bytes && (JSON.parse(bytes.toString('utf8')) as readonly Group<Row & CheckedRow>[]);
  };
  const forget = async (names: readonly string[]) => {
    for (const name of names) await mediaStore.put(name, new Uint8Array(), type);
  };
  const upTo = (count: number, name: (at: number) => string) => Array.from({ length: count }, (_, at) => name(at));

  return {
    putPart: (importId: string, at: number, bytes: Uint8Array) => put(part(importId, at), bytes),
    /** The whole upload; undefined when a part of it is gone. */
    async upload(importId: string, parts: number): Promise<Buffer | undefined> {
      const all: Buffer[] = [];
      for (let at = 0; at < parts; at++) {
        const bytes = await get(part(importId, at));
        if (!bytes) return undefined;
        all.push(bytes);
      }
      return Buffer.concat(all);
    },
    putChunk: (importId: string, at: number, groups: readonly Group[]) => put(chunk(importId, at), Buffer.from(JSON.stringify(groups))),
    chunk: (importId: string, at: number) => rows(chunk(importId, at)) as Promise<readonly Group[] | undefined>,
    putChecked: (importId: string, at: number, groups: readonly Group<CheckedRow>[]) =>
      put(checked(importId, at), Buffer.from(JSON.stringify(groups))),
    checked: (importId: string, at: number) => rows(checked(importId, at)),
    putReport: (importId: string, bytes: Uint8Array) => put(report(importId), bytes),
    report: (importId: string) => get(report(importId)),
    /** The upload itself is not needed once its rows stand in chunks. */
    forgetUpload: (importId: string, parts: number) => forget(upTo(parts, (at) => part(importId, at))),
    forgetRows: (importId: string, chunks: number) =>
      forget([...upTo(chunks, (at) => chunk(importId, at)), ...upTo(chunks, (at) => checked(importId, at)), report(importId)]),
    forgetChunks: (importId: string, chunks: number) => forget(upTo(chunks, (at) => chunk(importId, at))),
    putPiece: (exportId: string, at: number, lines: readonly (readonly string[])[]) =>
      put(piece(exportId, at), Buffer.from(JSON.stringify(lines))),
    async piece(exportId: string, at: number): Promise<readonly (readonly string[])[]> {
      return JSON.parse((await get(piece(exportId, at)))?.toString('utf8') ?? '[]') as readonly (readonly string[])[];
    },
    putWhole: (exportId: string, bytes: Uint8Array) => put(whole(exportId), bytes),
    whole: (exportId: string) => get(whole(exportId)),
    forgetPieces: (exportId: string, pieces: number) => forget(upTo(pieces, (at) => piece(exportId, at))),
    forgetWhole: (exportId: string) => forget([whole(exportId)]),
  };
};
export type JobFiles = ReturnType<typeof jobFiles>;
