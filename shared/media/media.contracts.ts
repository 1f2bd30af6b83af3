import * as z from 'zod/mini';
import { contract } from '../contract';
import { Id } from '../fields';

export const maxMediaBytes = 10 * 1024 * 1024;
/** Multipart form with one part `file` (its wrapping may take 64 KB). The type is told by content: JPEG, PNG, WebP; MP3, M4A, WebM, WAV. Location data is stripped. Private until a record that uses it is shown. */
export const UploadMedia = contract({
  name: 'UploadMedia',
  method: 'POST',
  path: '/api/media',
  summary: 'Upload a photo or voice note',
  write: true,
  rawBodyBytes: maxMediaBytes + 64 * 1024,
  who: { resource: 'media', action: 'upload' },
  answer: z.strictObject({ id: Id, kind: z.enum(['image', 'audio']), url: z.string() }),
  refusals: ['fileTooLarge', 'fileTypeNotAllowed', 'fileMissing', 'fileBroken'],
});
/** Links are signed and expire; anybody who holds a living link may read. */
export const GetMedia = contract({
  name: 'GetMedia',
  method: 'GET',
  path: '/api/media/{mediaId}',
  summary: 'Read a file by its signed link',
  who: 'anyone',
  binary: true,
  params: z.strictObject({ mediaId: Id }),
  query: z.strictObject({ until: z.coerce.number(), by: z.string().check(z.maxLength(100)) }),
  answer: z.unknown(),
  refusals: ['linkExpired', 'linkForged'],
});
