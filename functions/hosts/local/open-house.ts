import path from 'node:path';
import type { Clock } from '../../core/clock';
import { documentClient, dynamoStore } from '../../core/dynamo-store';
import { readEnv } from '../../core/env';
import { ensureTable } from '../../core/table';
import { fileMediaStore } from '../../media/file-media-store';
import { wechatMessages } from '../../notifications/wechat-messages';
import { type House, wire } from '../wiring';
import { type FakeWechat, fakeWechat } from './fake-wechat';
import { type LocalData, openData } from './open-data';
import { secretsIn } from './secrets';
import type { LocalSettings } from './settings';

/** The house over the data folder, which is made, locked and given its secrets and table if need be. Throws `StartFault`. */
export async function openHouse(
  { dataDir, countyId, port }: LocalSettings,
  clock: Clock,
  say: (line: string) => void,
): Promise<{ readonly house: House; readonly data: LocalData; readonly wechat: FakeWechat }> {
  const data = await openData(dataDir, clock, say);
  try {
    const env = readEnv({ ...(port > 0 && { PUBLIC_URL: `http://127.0.0.1:${port}` }), ...(await secretsIn(dataDir)) });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = documentClient({ endpoint: data.engine.endpoint, region: 'local', credentials });
    await ensureTable(client, env.tableName);
    const mediaStore = fileMediaStore(path.join(dataDir, 'media'));
    const wechat = fakeWechat();
    const house = wire({
      store: dynamoStore(client, env.tableName),
      env,
      clock,
      log: data.log,
      mediaStore,
      countyId,
      push: wechatMessages(wechat.settings, { fetch: wechat.fetch, clock }),
      openidFor: (personId) => `demo-${personId}`,
      livesOn: true,
    });
    return { house, data, wechat };
  } catch (fault) {
    await data.close();
    throw fault;
  }
}
