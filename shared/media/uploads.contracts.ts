import * as z from 'zod/mini';
import { contract } from '../contract';
import { Id } from '../fields';
import { DeviceSecret } from './device-secret';
import { maxMediaBytes } from './media.contracts';

/** A file is sent in parts of this size, the last one smaller; a small file is one part. */
export const partBytes = 512 * 1024;
/** Seconds; a little more is let pass, because recorders round. */
export const voiceSeconds = 60;
export const videoSeconds = 30;
export const partsOf = (bytes: number): number => Math.ceil(bytes / partBytes);

const UploadId = z.strictObject({ uploadId: Id });
const Uploaded = z.strictObject({ id: Id, kind: z.enum(['image', 'audio', 'video']), url: z.string() });
/** `have`: the parts that arrived, from 0. `file`: it is complete. */
export const Upload = z.strictObject({
  uploadId: Id,
  bytes: z.number(),
  parts: z.number(),
  have: z.array(z.number()),
  file: z.optional(Uploaded),
});
export type Upload = z.output<typeof Upload>;
const who = { resource: 'clue', action: 'report' } as const;

/** `fileId` is made on the device, one a file: started again by another network it is the same upload. Without an account `device` proves whose it is. */
export const StartUpload = contract({
  name: 'StartUpload',
  method: 'POST',
  path: '/api/media/uploads',
  summary: 'Begin to send a file in parts, or ask which parts of it are there',
  write: true,
  guestRate: { burst: 30, perSecond: 0.1 },
  who,
  body: z.strictObject({
    fileId: Id,
    bytes: z
      .number()
      .check(z.int({ error: 'wrongType' }), z.gte(1, { error: 'tooSmall' }), z.lte(maxMediaBytes, { error: 'fileTooLarge' })),
    /** Of the whole file, hex. */
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, { error: 'badDigest' })),
    device: z.optional(DeviceSecret),
  }),
  answer: Upload,
  refusals: ['deviceNeeded', 'fileChanged'],
});
/** The body is the part's bytes. Sending a part again changes nothing. */
export const PutUploadPart = contract({
  name: 'PutUploadPart',
  method: 'PUT',
  path: '/api/media/uploads/{uploadId}/parts/{part}',
  summary: 'Send one part of a file',
  write: true,
  rawBodyBytes: partBytes,
  guestRate: { burst: 60, perSecond: 1 },
  who,
  params: z.strictObject({
    uploadId: Id,
    part: z.coerce.number().check(z.int({ error: 'wrongType' }), z.gte(0, { error: 'tooSmall' }), z.lte(99, { error: 'tooLarge' })),
  }),
  answer: Upload,
  refusals: ['partUnknown', 'partSizeWrong'],
});
export const GetUpload = contract({
  name: 'GetUpload',
  method: 'GET',
  path: '/api/media/uploads/{uploadId}',
  summary: 'Which parts of a file are there',
  guestRate: { burst: 60, perSecond: 1 },
  who,
  params: UploadId,
  answer: Upload,
  refusals: [],
});
/** The type is told by content: photos and voice as in `UploadMedia`, and MP4 or MOV video up to 30 s. What tells of place, time and device is taken out. */
export const CompleteUpload = contract({
  name: 'CompleteUpload',
  method: 'POST',
  path: '/api/media/uploads/{uploadId}/completion',
  summary: 'All parts are there: check, clean and keep the file',
  write: true,
  guestRate: { burst: 30, perSecond: 0.1 },
  who,
  params: UploadId,
  body: z.strictObject({ device: z.optional(DeviceSecret) }),
  answer: Uploaded,
  refusals: ['partsMissing', 'digestWrong', 'fileTypeNotAllowed', 'fileBroken', 'videoTooLong', 'deviceNeeded'],
});
