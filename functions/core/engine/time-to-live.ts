import type { Operation } from './answers';
import { isConditionFailure, isDynamoFault, validationFault } from './faults';
import { writeOne } from './item-operations';
import { type ItemImage, itemPrefix, under } from './store';
import type { WritePath } from './writes';

interface TimeToLive {
  attribute: string;
}

const settingKey = (table: string) => `ttl~${table}`;

/** UpdateTimeToLive and DescribeTimeToLive. Nothing expires by itself: a host calls `sweepExpired`. */
export function timeToLiveOperations({ store }: WritePath): Operation[] {
  return [
    [
      'UpdateTimeToLive',
      async (body) => {
        const name = String(body.TableName);
        await store.tables.get(name);
        const wanted = body.TimeToLiveSpecification as { AttributeName?: unknown; Enabled?: unknown } | undefined;
        if (typeof wanted?.AttributeName !== 'string' || wanted.AttributeName === '' || typeof wanted.Enabled !== 'boolean') {
          throw validationFault('TimeToLiveSpecification needs AttributeName and Enabled');
        }
        const present = (await store.db.get(settingKey(name))) as TimeToLive | undefined;
        if (wanted.Enabled === (present !== undefined))
          throw validationFault(`TimeToLive is already ${wanted.Enabled ? 'enabled' : 'disabled'}`);
        if (wanted.Enabled) await store.db.put(settingKey(name), { attribute: wanted.AttributeName } satisfies TimeToLive);
        else await store.db.del(settingKey(name));
        return { TimeToLiveSpecification: { AttributeName: wanted.AttributeName, Enabled: wanted.Enabled } };
      },
    ],
    [
      'DescribeTimeToLive',
      async (body) => {
        const name = String(body.TableName);
        await store.tables.get(name);
        const present = (await store.db.get(settingKey(name))) as TimeToLive | undefined;
        return {
          TimeToLiveDescription: present
            ? { TimeToLiveStatus: 'ENABLED', AttributeName: present.attribute }
            : { TimeToLiveStatus: 'DISABLED' },
        };
      },
    ],
  ];
}

export async function forgetTimeToLive({ store }: WritePath, table: string): Promise<void> {
  await store.db.del(settingKey(table));
}

/** Deletes items whose TTL attribute (epoch seconds) has passed; looks at `maxItems` at most and answers where to go on. */
export async function sweepExpired(path: WritePath, table: string, attribute: string, nowSeconds: number, after = '', maxItems = 1000) {
  const description = await path.store.tables.get(table);
  const prefix = itemPrefix(table);
  const entries = await path.store.db.iterator({ gt: prefix + after, lt: under(prefix).lt, limit: maxItems }).all();
  let deleted = 0;
  for (const [, value] of entries) {
    const item = value as ItemImage;
    const expiry = item[attribute];
    if (expiry?.N === undefined || Number(expiry.N) > nowSeconds) continue;
    const Key = Object.fromEntries(
      description.KeySchema.flatMap(({ AttributeName }) => (item[AttributeName] ? [[AttributeName, item[AttributeName]]] : [])),
    );
    const Expected = { [attribute]: { Value: expiry } };
    try {
      await writeOne(path, { kind: 'Delete', input: { TableName: table, Key, Expected }, returnOld: false });
      deleted += 1;
    } catch (error) {
      if (!isDynamoFault(error) || !isConditionFailure(error)) throw error;
    }
  }
  return { deleted, next: entries.length < maxItems ? undefined : entries.at(-1)?.[0].slice(prefix.length) };
}
