import { GetMedia } from '@shared/media/media.contracts';
import type { Clock } from '../core/clock';
import type { FieldCrypto } from '../core/field-crypto';
import { defineRoute, file, forbidden, notFound } from '../core/route';
import type { Media } from './media.repository';
import { checkLink } from './media-link';
import type { MediaStore } from './media-store';

export type GetMediaDeps = { readonly media: Media; readonly mediaStore: MediaStore; readonly crypto: FieldCrypto; readonly clock: Clock };

export const getMediaRoute = defineRoute(GetMedia, async ({ params, query }, { media, mediaStore, crypto, clock }: GetMediaDeps) => {
  const link = checkLink(crypto, { ...params, ...query }, clock());
  if (!link.ok) return forbidden(link.reason);
  const [record, bytes] = await Promise.all([media.find(params.mediaId), mediaStore.get(params.mediaId)]);
  if (!record || !bytes) return notFound();
  return file(bytes, record.contentType, { cache: 'private', maxAge: link.seconds });
});
