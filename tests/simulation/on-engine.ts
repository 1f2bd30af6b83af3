import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Caller } from '@shared/people/caller';
import { dynamoStore } from '../../functions/core/dynamo-store';
import type { Item, Store } from '../../functions/core/store';
import { ensureTable } from '../../functions/core/table';
import type { Asked } from './requests';
import { callers, community, county, whoHeader } from './town';

const table = 'Town';

/** The table in an engine. `scan` reads everything in it. */
export const openTable = async (endpoint: string): Promise<{ store: Store; scan(): Promise<readonly Item[]>; close(): void }> => {
  const plain = new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
  await ensureTable(plain, table);
  const scan = async () => {
    const items: Item[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const page = await client.send(new ScanCommand({ TableName: table, ...(start && { ExclusiveStartKey: start }) }));
      items.push(...((page.Items ?? []) as Item[]));
      start = page.LastEvaluatedKey;
    } while (start);
    return items.sort((a, b) => (a.pk === b.pk ? (a.sk < b.sk ? -1 : 1) : a.pk < b.pk ? -1 : 1));
  };
  return { store: dynamoStore(client, table), scan, close: () => plain.destroy() };
};

/** Anybody the town knows, and as many volunteers `c1`, `c2`… as wanted. */
export const anyVolunteer = (id: string): Caller | undefined =>
  callers.get(id) ??
  (/^c\d+$/.test(id)
    ? {
        personId: id,
        countyId: county,
        homeArea: community,
        name: id,
        language: 'zh',
        grants: [{ role: 'volunteer', areaPath: county }],
        sessionId: 's',
      }
    : undefined);

export const requestOf = (asked: Asked, origin = 'http://town'): Request =>
  new Request(`${origin}${asked.path}`, {
    method: asked.method,
    headers: { 'content-type': 'application/json', 'idempotency-key': asked.key, [whoHeader]: asked.who },
    body: JSON.stringify(asked.body),
  });

export const claim = (wishId: string, who: string, key: string): Asked => ({
  key,
  who,
  method: 'POST',
  path: `/api/wishes/${wishId}/claim`,
  body: {},
  what: 'claim',
});
export const release = (wishId: string, who: string, key: string): Asked => ({
  key,
  who,
  method: 'POST',
  path: `/api/wishes/${wishId}/release`,
  body: { reason: `要出门 ${key}` },
  what: 'release',
});
