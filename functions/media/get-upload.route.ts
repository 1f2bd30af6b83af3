import { GetUpload } from '@shared/media/uploads.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import { findUpload, type UploadsDeps, uploadView } from './uploads';

export const getUploadRoute = defineRoute<typeof GetUpload, UploadsDeps>(GetUpload, async ({ params, caller }, deps) => {
  const found = await findUpload(deps, params.uploadId, caller);
  return found ? answer(uploadView(found, deps.media)) : notFound();
});
