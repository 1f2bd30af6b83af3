import { randomUUID } from 'node:crypto';
import { documentClient, dynamoStore } from '../../functions/core/dynamo-store';
import { memoryStore } from '../../functions/core/memory-store';
import type { Store } from '../../functions/core/store';
import { ensureTable } from '../../functions/core/table';

/** A store for one test: in memory, or with `DYNAMODB_ENDPOINT` a new table of its own there, which is left behind. */
export async function testStore(): Promise<Store> {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  if (!endpoint) return memoryStore();
  const client = documentClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const table = `lianxin-test-${randomUUID()}`;
  await ensureTable(client, table);
  return dynamoStore(client, table);
}
