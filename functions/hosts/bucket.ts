import { S3Client } from '@aws-sdk/client-s3';
import type { MediaStore } from '../media/media-store';
import { s3MediaStore } from '../media/s3-media-store';

export const openBucket = (region: string, bucket: string): MediaStore => s3MediaStore(new S3Client({ region }), bucket);
