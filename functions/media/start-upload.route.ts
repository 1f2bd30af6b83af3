import { StartUpload } from '@shared/media/uploads.contracts';
import { ownerIdOf } from '../core/device-owner';
import { answer, change, conflict, defineRoute, invalid } from '../core/route';
import { findUpload, holderOf, startWrites, type UploadsDeps, uploadIdOf, uploadView } from './uploads';

/** Begun again it is the same upload: what arrived before need not be sent once more. */
export const startUploadRoute = defineRoute<typeof StartUpload, UploadsDeps>(StartUpload, async ({ body, caller }, deps) => {
  const ownerId = ownerIdOf(deps.crypto, caller, body.device);
  if (!ownerId) return invalid({ reason: 'deviceNeeded', field: '/device' });
  const { bytes, sha256 } = body;
  const uploadId = uploadIdOf(ownerId, body.fileId);
  const known = await findUpload(deps, uploadId, caller);
  if (known && (known.upload.bytes !== bytes || known.upload.sha256 !== sha256)) return conflict({ reason: 'fileChanged' });
  if (known) return answer(uploadView(known, deps.media));
  const upload = { uploadId, ownerId: holderOf(deps.crypto, ownerId), bytes, sha256 };
  return change(startWrites(upload, deps.clock()), uploadView({ upload, have: [] }, deps.media), { created: true });
});
