import { systemClock } from '../core/clock';
import { documentClient, dynamoStore } from '../core/dynamo-store';
import { type Env, readEnv, readVariables } from '../core/env';
import { jsonLog } from '../core/log';
import type { MediaStore } from '../media/media-store';
import { wechatMessages } from '../notifications/wechat-messages';
import { readWechat, wechatVariables } from '../notifications/wechat-settings';
import { type House, wire } from './wiring';

/** The house of a function in the cloud, made once a process: the table and bucket named in the environment, logs to standard output. */
export function cloudHouse(): House {
  const env = readEnv();
  const wechat = readWechat(readVariables(wechatVariables));
  const client = documentClient({ region: env.region, ...(env.dynamodbEndpoint && { endpoint: env.dynamodbEndpoint }) });
  return wire({
    store: dynamoStore(client, env.tableName),
    env,
    clock: systemClock,
    log: jsonLog(),
    mediaStore: bucketOf(env),
    countyId: readVariables(['COUNTY_ID']).COUNTY_ID ?? 'huangliu',
    push: wechat && wechatMessages(wechat, { fetch, clock: systemClock }),
  });
}

/** The bucket and its SDK are loaded by the first call that touches a file, so that no other cold start pays for them. */
function bucketOf({ mediaBucket, region }: Env): MediaStore {
  let loaded: Promise<MediaStore> | undefined;
  const load = async () => {
    if (!mediaBucket) throw new Error('MEDIA_BUCKET is not set.');
    const { openBucket } = await import('./bucket');
    return openBucket(region, mediaBucket);
  };
  const bucket = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    put: async (mediaId, bytes, contentType) => (await bucket()).put(mediaId, bytes, contentType),
    get: async (mediaId) => (await bucket()).get(mediaId),
  };
}
