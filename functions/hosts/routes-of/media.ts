import type { Route } from '../../core/route';
import { completeUploadRoute } from '../../media/complete-upload.route';
import { getMediaRoute } from '../../media/get-media.route';
import { getUploadRoute } from '../../media/get-upload.route';
import { putUploadPartRoute } from '../../media/put-upload-part.route';
import { startUploadRoute } from '../../media/start-upload.route';
import { uploadMediaRoute } from '../../media/upload-media.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
  getMediaRoute,
  uploadMediaRoute,
  startUploadRoute,
  putUploadPartRoute,
  getUploadRoute,
  completeUploadRoute,
];
