import { documentClient, dynamoStore } from '../../functions/core/dynamo-store';
import { type Engine, startEngine } from '../../functions/core/engine/engine';
import type { FeedRecord } from '../../functions/core/engine/feed';
import { fieldCrypto } from '../../functions/core/field-crypto';
import { createSessions } from '../../functions/core/sessions';
import type { Store } from '../../functions/core/store';
import { ensureTable } from '../../functions/core/table';
import { seedCounty } from '../../functions/demo/seed';
import { aPerson } from '../../functions/people/person.builder';
import { newPersonWrites } from '../../functions/people/person.items';

const tableName = 'lianxin-hosts';
const variables = {
  TABLE_NAME: tableName,
  AWS_REGION: 'cn-northwest-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  SESSION_SECRET: 'a session secret for tests of hosts only',
  FIELD_KEY: Buffer.alloc(32, 1).toString('base64'),
  HASH_KEY: Buffer.alloc(32, 2).toString('base64'),
};

/** A table as the cloud's functions find it, holding the demo county and one person whom WeChat knows as `openid`. */
export type CloudTable = {
  readonly store: Store;
  readonly openid: string;
  tokenOf(personId: string): Promise<string>;
  /** Everything written since the table was filled, as the stream delivers it. */
  changes(): Promise<readonly FeedRecord[]>;
  close(): Promise<void>;
};

/** Starts the engine, fills it and points the environment at it; a host imported afterwards uses it. */
export async function cloudTable(): Promise<CloudTable> {
  const engine: Engine = await startEngine();
  Object.assign(process.env, variables, { DYNAMODB_ENDPOINT: engine.endpoint });
  const client = documentClient({
    endpoint: engine.endpoint,
    region: variables.AWS_REGION,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await ensureTable(client, tableName);
  const store = dynamoStore(client, tableName);
  const keyOf = (text: string) => Buffer.from(text, 'base64');
  const crypto = fieldCrypto({ keys: [{ id: 'k1', key: keyOf(variables.FIELD_KEY) }], hashKey: keyOf(variables.HASH_KEY) });
  await seedCounty(store, crypto, { seed: 1, scale: 1, now: new Date() });
  const openid = 'oTest-Person_0001';
  await store.commit(newPersonWrites(aPerson({ personId: 'wechat1', name: '周甲', openid }), crypto));
  const sessions = createSessions({ store, secret: variables.SESSION_SECRET, clock: () => new Date() });
  const before = await lastOf(engine);

  return {
    store,
    openid,
    async tokenOf(personId) {
      const { token, write } = await sessions.openSession(personId, `session-${personId}`);
      await store.commit([write]);
      return token;
    },
    changes: () => engine.readFeed(tableName, before, 1000),
    async close() {
      client.destroy();
      await engine.close();
    },
  };
}

async function lastOf(engine: Engine): Promise<string | undefined> {
  let last: string | undefined;
  for (;;) {
    const records = await engine.readFeed(tableName, last, 1000);
    last = records.at(-1)?.seq ?? last;
    if (records.length < 1000) return last;
  }
}
