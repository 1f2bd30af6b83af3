import { PutUploadPart, partsOf } from '@shared/media/uploads.contracts';
import { answer, change, defineRoute, invalid, notFound } from '../core/route';
import { partName } from './media-store';
import { findUpload, partWrites, sizeOfPart, type UploadsDeps, uploadView } from './uploads';

/** Bytes first: a part that is said to be there is there. Sending it again replaces it by the same. */
export const putUploadPartRoute = defineRoute<typeof PutUploadPart, UploadsDeps>(PutUploadPart, async ({ params, raw, caller }, deps) => {
  const found = await findUpload(deps, params.uploadId, caller);
  if (!found) return notFound();
  const { upload, have } = found;
  const { part } = params;
  if (part >= partsOf(upload.bytes)) return invalid({ reason: 'partUnknown' });
  if (!raw || raw.bytes.length !== sizeOfPart(upload, part)) return invalid({ reason: 'partSizeWrong' });
  if (upload.fileId) return answer(uploadView(found, deps.media));
  await deps.mediaStore.put(partName(upload.uploadId, part), raw.bytes, 'application/octet-stream');
  const after = { upload, have: [...new Set([...have, part])] };
  return change(partWrites(upload.uploadId, part, deps.clock()), uploadView(after, deps.media));
});
