import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { StoreFault } from '../core/store';
import type { MediaStore } from './media-store';

/** Objects `media/<id>` in a private bucket. */
export const s3MediaStore = (client: S3Client, bucket: string): MediaStore => {
  const objectOf = (mediaId: string) => ({ Bucket: bucket, Key: `media/${mediaId}` });
  return {
    put: async (mediaId, bytes, contentType) => {
      try {
        await client.send(new PutObjectCommand({ ...objectOf(mediaId), Body: bytes, ContentType: contentType }));
      } catch (cause) {
        throw new StoreFault('keep a file', { cause });
      }
    },
    get: async (mediaId) => {
      try {
        const found = await client.send(new GetObjectCommand(objectOf(mediaId)));
        return await found.Body?.transformToByteArray();
      } catch (cause) {
        if ((cause as Error).name === 'NoSuchKey') return undefined;
        throw new StoreFault('read a file', { cause });
      }
    },
  };
};
