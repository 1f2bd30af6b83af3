import type { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { StoreFault } from '../core/store';
import type { MediaStore } from './media-store';

/** The parts of the bucket's SDK that are used, loaded by whoever wires it. */
export type BucketSdk = {
  readonly client: S3Client;
  readonly GetObjectCommand: typeof GetObjectCommand;
  readonly PutObjectCommand: typeof PutObjectCommand;
};

/** Objects `media/<id>` in a private bucket. The SDK is loaded by the first call that touches a file, so that no other cold start pays for it. */
export const s3MediaStore = (load: () => Promise<BucketSdk>, bucket: string): MediaStore => {
  let loaded: Promise<BucketSdk> | undefined;
  const sdk = () => {
    loaded ??= load();
    return loaded;
  };
  const objectOf = (mediaId: string) => ({ Bucket: bucket, Key: `media/${mediaId}` });
  return {
    put: async (mediaId, bytes, contentType) => {
      const { client, PutObjectCommand: Put } = await sdk();
      try {
        await client.send(new Put({ ...objectOf(mediaId), Body: bytes, ContentType: contentType }));
      } catch (cause) {
        throw new StoreFault('keep a file', { cause });
      }
    },
    get: async (mediaId) => {
      const { client, GetObjectCommand: Get } = await sdk();
      try {
        const found = await client.send(new Get(objectOf(mediaId)));
        return await found.Body?.transformToByteArray();
      } catch (cause) {
        if ((cause as Error).name === 'NoSuchKey') return undefined;
        throw new StoreFault('read a file', { cause });
      }
    },
  };
};
