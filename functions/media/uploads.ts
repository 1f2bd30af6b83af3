import { createHash } from 'node:crypto';
import { partBytes, partsOf, type Upload } from '@shared/media/uploads.contracts';
import type { Caller } from '@shared/people/caller';
import * as z from 'zod/mini';
import { type Clock, epochSeconds } from '../core/clock';
import type { FieldCrypto } from '../core/field-crypto';
import { derivedId, digest } from '../core/ids';
import type { Store, Write } from '../core/store';
import type { Media } from './media.repository';
import { type MediaStore, partLifeMs, partName } from './media-store';

export type UploadsDeps = {
  readonly store: Store;
  readonly media: Media;
  readonly mediaStore: MediaStore;
  readonly crypto: FieldCrypto;
  readonly clock: Clock;
};

const Stored = z.object({
  uploadId: z.string(),
  ownerId: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  fileId: z.optional(z.string()),
});
export type StoredUpload = z.output<typeof Stored>;

const uploadPk = (uploadId: string) => `UPLOAD#${uploadId}`;
const stateKey = (uploadId: string) => ({ pk: uploadPk(uploadId), sk: 'STATE' });
const partKey = (uploadId: string, part: number) => ({ pk: uploadPk(uploadId), sk: `PART#${String(part).padStart(3, '0')}` });
const ttl = (now: Date) => epochSeconds(now) + partLifeMs / 1000;

export const uploadIdOf = (ownerId: string, fileId: string): string => derivedId(digest('upload', ownerId, fileId), 'upload');

/** Whose it is: of a person a keyed hash alone, for a finished upload names its file, and an anonymous report is told by nothing that is stored. */
export const holderOf = ({ keyedHash }: Pick<FieldCrypto, 'keyedHash'>, ownerId: string): string =>
  ownerId.startsWith('device.') ? ownerId : `person.${keyedHash('media.upload', ownerId)}`;

export type Found = { readonly upload: StoredUpload; readonly have: readonly number[] };

/** The upload with the parts that arrived, if this caller may know of it: a person's own, or one of a device, whose id nobody else was told. */
export const findUpload = async (
  { store, crypto }: Pick<UploadsDeps, 'store' | 'crypto'>,
  uploadId: string,
  caller: Caller | undefined,
): Promise<Found | undefined> => {
  const { items } = await store.query({ pk: uploadPk(uploadId), limit: 150 });
  const state = items.find(({ sk }) => sk === 'STATE');
  if (!state) return undefined;
  const upload = Stored.parse(state);
  if (!upload.ownerId.startsWith('device.') && !(caller && upload.ownerId === holderOf(crypto, caller.personId))) return undefined;
  return { upload, have: items.flatMap(({ sk }) => (sk.startsWith('PART#') ? [Number(sk.slice(5))] : [])) };
};

export const startWrites = (upload: StoredUpload, now: Date): readonly Write[] => [
  { put: { ...stateKey(upload.uploadId), ...upload, ttl: ttl(now) }, when: 'absent' },
];
export const partWrites = (uploadId: string, part: number, now: Date): readonly Write[] => [
  { put: { ...partKey(uploadId, part), ttl: ttl(now) } },
];
export const doneWrite = (upload: StoredUpload, fileId: string, now: Date): Write => ({
  put: { ...stateKey(upload.uploadId), ...upload, fileId, ttl: ttl(now) },
  when: 'exists',
});

export const sizeOfPart = ({ bytes }: StoredUpload, part: number): number => Math.min(partBytes, bytes - part * partBytes);

export const uploadView = ({ upload, have }: Found, media: Media): Upload => ({
  uploadId: upload.uploadId,
  bytes: upload.bytes,
  parts: partsOf(upload.bytes),
  have: [...have].sort((a, b) => a - b),
  ...(upload.fileId && { file: media.show(upload.fileId) }),
});

/** The whole file, when all of it is there as it was announced; `missing` parts otherwise, none of them when the bytes differ. */
export const wholeFile = async ({ upload, have }: Found, mediaStore: MediaStore): Promise<Uint8Array | { missing: number }> => {
  const parts = partsOf(upload.bytes);
  const missing = parts - new Set(have).size;
  if (missing > 0) return { missing };
  const chunks = await Promise.all(Array.from({ length: parts }, (_, part) => mediaStore.get(partName(upload.uploadId, part))));
  const gone = chunks.filter((chunk) => chunk === undefined).length;
  if (gone > 0) return { missing: gone };
  const bytes = new Uint8Array(Buffer.concat(chunks as Uint8Array[]));
  return createHash('sha256').update(bytes).digest('hex') === upload.sha256 ? bytes : { missing: 0 };
};
