import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Clock } from '../core/clock';
import type { FieldCrypto } from '../core/field-crypto';
import type { Store, Write } from '../core/store';
import type { CleanFile, MediaKind } from './clean-file';
import { mediaKey } from './media.keys';
import { mediaLink } from './media-link';

export type MediaView = { readonly id: string; readonly kind: MediaKind; readonly url: string };
export type MediaRecord = { readonly mediaId: string; readonly ownerId: string; readonly contentType: string };

export type Media = {
  /** A living link to a file; nothing is read. The caller has decided that the viewer may see it. */
  view(mediaId: string): MediaView;
  /** Whether all of these files are there and were uploaded by this person. */
  ownedBy(mediaIds: readonly string[], personId: string): Promise<boolean>;
  find(mediaId: string): Promise<MediaRecord | undefined>;
};

const Stored = z.object({ mediaId: z.string(), ownerId: z.string(), contentType: z.string() });

/** The kind shows in the id, so that a list can be drawn without reading each file's record. */
export const mediaIdOf = (kind: MediaKind, id: string): string => `${kind === 'image' ? 'img' : 'aud'}_${id}`;
export const kindOf = (mediaId: string): MediaKind => (mediaId.startsWith('aud_') ? 'audio' : 'image');

export const mediaWrite = (mediaId: string, ownerId: string, file: CleanFile, now: Date): Write => ({
  put: {
    ...mediaKey(mediaId),
    mediaId,
    ownerId,
    contentType: file.contentType,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    at: now.toISOString(),
  },
});

export const mediaRepository = (store: Store, crypto: FieldCrypto, clock: Clock): Media => ({
  view: (mediaId) => ({ id: mediaId, kind: kindOf(mediaId), url: mediaLink(crypto, mediaId, clock()) }),
  ownedBy: async (mediaIds, personId) => {
    const wanted = new Set(mediaIds);
    if (wanted.size === 0) return true;
    const found = (await store.getMany([...wanted].map(mediaKey))).map((item) => Stored.parse(item));
    return found.length === wanted.size && found.every(({ ownerId }) => ownerId === personId);
  },
  find: async (mediaId) => {
    const item = await store.get(mediaKey(mediaId));
    return item && Stored.parse(item);
  },
});
