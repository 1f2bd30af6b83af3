import { CompleteUpload, videoSeconds } from '@shared/media/uploads.contracts';
import { deviceOwner } from '../core/device-owner';
import { derivedId } from '../core/ids';
import { answer, change, conflict, defineRoute, invalid, notFound } from '../core/route';
import { cleanFile } from './clean-file';
import { mediaIdOf, mediaWrite } from './media.repository';
import { doneWrite, findUpload, type UploadsDeps, wholeFile } from './uploads';

/** What recorders round up to. */
const slackSeconds = 1.5;

/** The same cleaning as of files that come in one piece; nothing that tells of place, time or device is kept. */
export const completeUploadRoute = defineRoute<typeof CompleteUpload, UploadsDeps>(
  CompleteUpload,
  async ({ params, body, caller }, deps) => {
    const found = await findUpload(deps, params.uploadId, caller);
    if (!found) return notFound();
    const { upload } = found;
    const ofDevice = upload.ownerId.startsWith('device.');
    if (ofDevice) {
      if (body.device === undefined) return invalid({ reason: 'deviceNeeded', field: '/device' });
      if (deviceOwner(deps.crypto, body.device) !== upload.ownerId) return notFound();
    }
    if (upload.fileId) return answer(deps.media.show(upload.fileId));
    const whole = await wholeFile(found, deps.mediaStore);
    if ('missing' in whole)
      return whole.missing > 0
        ? conflict({ reason: 'partsMissing', details: { missing: whole.missing } })
        : conflict({ reason: 'digestWrong' });
    const cleaned = cleanFile(whole, { films: true });
    if (!cleaned.ok) return invalid(cleaned.refusal);
    const { kind, seconds = 0, bytes, contentType } = cleaned.value;
    if (kind === 'video' && seconds > videoSeconds + slackSeconds)
      return invalid({ reason: 'videoTooLong', details: { seconds: videoSeconds } });
    const mediaId = mediaIdOf(kind, derivedId(upload.uploadId, 'media'));
    const now = deps.clock();
    await deps.mediaStore.put(mediaId, bytes, contentType);
    return change(
      [mediaWrite(mediaId, ofDevice || !caller ? upload.ownerId : caller.personId, cleaned.value, now), doneWrite(upload, mediaId, now)],
      deps.media.show(mediaId),
      {
        created: true,
      },
    );
  },
);
