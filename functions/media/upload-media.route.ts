import { maxMediaBytes, UploadMedia } from '@shared/media/media.contracts';
import { refused } from '@shared/result';
import type { Clock } from '../core/clock';
import { derivedId } from '../core/ids';
import { change, defineRoute, invalid, notFound, type Reply } from '../core/route';
import { cleanFile } from './clean-file';
import { formFile } from './form-file';
import { type Media, mediaIdOf, mediaWrite } from './media.repository';
import type { MediaStore } from './media-store';

export type UploadDeps = { readonly media: Media; readonly mediaStore: MediaStore; readonly clock: Clock };

const tooLarge: Reply<never> = { kind: 'refused', status: 413, refusal: { reason: 'fileTooLarge', details: { bytes: maxMediaBytes } } };

export const uploadMediaRoute = defineRoute(UploadMedia, async ({ raw, caller, callId }, { media, mediaStore, clock }: UploadDeps) => {
  if (!caller) return notFound();
  const bytes = raw && (await formFile(raw));
  if (!bytes) return invalid(refused('fileMissing').refusal);
  if (bytes.length > maxMediaBytes) return tooLarge;
  const cleaned = cleanFile(bytes);
  if (!cleaned.ok) return invalid(cleaned.refusal);
  const mediaId = mediaIdOf(cleaned.value.kind, derivedId(callId, 'media'));
  // Bytes first: a record never points at nothing, and a repeat of the call writes the same file.
  await mediaStore.put(mediaId, cleaned.value.bytes, cleaned.value.contentType);
  return change([mediaWrite(mediaId, caller.personId, cleaned.value, clock())], media.view(mediaId), { created: true });
});
