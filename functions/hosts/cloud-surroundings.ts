import { systemClock } from '../core/clock';
import { documentClient, dynamoStore } from '../core/dynamo-store';
import { type Env, readEnv, readVariables } from '../core/env';
import { jsonLog } from '../core/log';
import type { MediaStore } from '../media/media-store';
import { s3MediaStore } from '../media/s3-media-store';
import { wechatMessages } from '../notifications/wechat-messages';
import { readWechat, wechatVariables } from '../notifications/wechat-settings';
import type { Surroundings } from './api-parts';

/** What a function in the cloud stands on, made once a process: the table and bucket named in the environment, logs to standard output. */
export function cloudSurroundings(): Surroundings {
  const env = readEnv();
  const wechat = readWechat(readVariables(wechatVariables));
  const client = documentClient({ region: env.region, ...(env.dynamodbEndpoint && { endpoint: env.dynamodbEndpoint }) });
  return {
    store: dynamoStore(client, env.tableName),
    env,
    clock: systemClock,
    log: jsonLog(),
    mediaStore: bucketOf(env),
    countyId: readVariables(['COUNTY_ID']).COUNTY_ID ?? 'huangliu',
    push: wechat && wechatMessages(wechat, { fetch, clock: systemClock }),
  };
}

/** Its SDK comes from a file of its own beside the bundle (scripts/support/own-chunk.cjs). */
const bucketOf = ({ mediaBucket, region }: Env): MediaStore =>
  s3MediaStore(async () => {
    if (!mediaBucket) throw new Error('MEDIA_BUCKET is not set.');
    const { S3Client, GetObjectCommand, PutObjectCommand } = await import('./bucket-sdk');
    return { client: new S3Client({ region }), GetObjectCommand, PutObjectCommand };
  }, mediaBucket ?? '');
