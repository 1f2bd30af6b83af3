import { createHash } from 'node:crypto';
import { kindOf, type MediaKind } from '@shared/media/media-kind';
import * as z from 'zod/mini';
import type { Clock } from '../core/clock';
import type { FieldCrypto } from '../core/field-crypto';
import type { Store, Write } from '../core/store';
import type { CleanFile } from './clean-file';
import { mediaKey } from './media.keys';
import { mediaLink } from './media-link';

export type MediaView<Kind = Exclude<MediaKind, 'video'>> = { readonly id: string; readonly kind: Kind; readonly url: string };
/** `seconds`: how long a recording lasts, where its file tells. */
export type MediaRecord = {
  readonly mediaId: string;
  readonly ownerId: string;
  readonly contentType: string;
  readonly bytes?: number | undefined;
  readonly seconds?: number | undefined;
};

export type Media = {
  /** A living link to a photo or voice note; nothing is read. The caller has decided that the viewer may see it. */
  view(mediaId: string): MediaView;
  /** The same where videos are among them. */
  show(mediaId: string): MediaView<MediaKind>;
  /** Whether all of these photos and voice notes are there and were uploaded by this person. */
  ownedBy(mediaIds: readonly string[], personId: string): Promise<boolean>;
  /** Those that are there, in no order. */
  findMany(mediaIds: readonly string[]): Promise<readonly MediaRecord[]>;
  /** Writes after which nothing tells any more who uploaded these files: they belong to what they are part of. */
  handOver(mediaIds: readonly string[], ownerId: string): Promise<readonly Write[]>;
  find(mediaId: string): Promise<MediaRecord | undefined>;
};

const Stored = z.object({
  mediaId: z.string(),
  ownerId: z.string(),
  contentType: z.string(),
  bytes: z.optional(z.number()),
  seconds: z.optional(z.number()),
});
const heads = { image: 'img', audio: 'aud', video: 'vid' } as const satisfies Record<MediaKind, string>;

/** The kind shows in the id, so that a list can be drawn without reading each file's record. */
export const mediaIdOf = (kind: MediaKind, id: string): string => `${heads[kind]}_${id}`;

export const mediaWrite = (mediaId: string, ownerId: string, file: CleanFile, now: Date): Write => ({
  put: {
    ...mediaKey(mediaId),
    mediaId,
    ownerId,
    contentType: file.contentType,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    ...(file.seconds !== undefined && { seconds: file.seconds }),
    at: now.toISOString(),
  },
});

export const mediaRepository = (store: Store, crypto: FieldCrypto, clock: Clock): Media => {
  const items = async (mediaIds: readonly string[]) => (mediaIds.length > 0 ? store.getMany([...new Set(mediaIds)].map(mediaKey)) : []);
  const url = (mediaId: string) => mediaLink(crypto, mediaId, clock());
  const findMany: Media['findMany'] = async (mediaIds) => (await items(mediaIds)).map((item) => Stored.parse(item));
  return {
    view: (mediaId) => ({ id: mediaId, kind: mediaId.startsWith('aud_') ? 'audio' : 'image', url: url(mediaId) }),
    show: (mediaId) => ({ id: mediaId, kind: kindOf(mediaId), url: url(mediaId) }),
    ownedBy: async (mediaIds, personId) => {
      if (mediaIds.some((mediaId) => kindOf(mediaId) === 'video')) return false;
      const found = await findMany(mediaIds);
      return found.length === new Set(mediaIds).size && found.every(({ ownerId }) => ownerId === personId);
    },
    findMany,
    handOver: async (mediaIds, ownerId) => (await items(mediaIds)).map((item): Write => ({ put: { ...item, ownerId }, when: 'exists' })),
    find: async (mediaId) => {
      const item = await store.get(mediaKey(mediaId));
      return item && Stored.parse(item);
    },
  };
};
