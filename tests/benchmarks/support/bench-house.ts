import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Grant } from '@shared/people/caller';
import { defaultWishRules } from '@shared/wishes/wish.rules';
import { areaItem } from '../../../functions/areas/areas.repository';
import { systemClock } from '../../../functions/core/clock';
import { documentClient, dynamoStore } from '../../../functions/core/dynamo-store';
import { startEngine } from '../../../functions/core/engine/engine';
import { jsonLog } from '../../../functions/core/log';
import { memoryStore } from '../../../functions/core/memory-store';
import type { Item, Store } from '../../../functions/core/store';
import { ensureTable } from '../../../functions/core/table';
import { logFile } from '../../../functions/hosts/local/log-file';
import { routes } from '../../../functions/hosts/routes';
import { serve } from '../../../functions/hosts/serve';
import { wire } from '../../../functions/hosts/wiring';
import { memoryMediaStore } from '../../../functions/media/media-store';
import { aPerson } from '../../../functions/people/person.builder';
import { newPersonWrites } from '../../../functions/people/person.items';
import { aForm, county, liuyin, testEnv } from '../../support/house';

export type StoreKind = 'engine' | 'memory';
export const helperIds = Array.from({ length: 32 }, (_, at) => `helper${at}`);
const helper: Grant = { role: 'helper', areaPath: county, helperKind: 'partyMember' };
const unlimited = { burst: 1e9, perSecond: 1e9 };

async function openStore(
  kind: StoreKind,
  folder: string,
): Promise<{ store: Store; client?: DynamoDBDocumentClient; close(): Promise<void> }> {
  if (kind === 'memory') return { store: memoryStore(), close: async () => undefined };
  const engine = await startEngine({ path: path.join(folder, 'db') });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = documentClient({ endpoint: engine.endpoint, region: 'local', credentials });
  await ensureTable(client, testEnv.tableName);
  const close = async () => {
    client.destroy();
    await engine.close();
  };
  return { store: dynamoStore(client, testEnv.tableName), client, close };
}

/** The backend as the local host runs it (engine on disk in this process, log into a file), with helpers and an officer, and no limits of rate or claims. */
export async function benchHouse(kind: StoreKind, around: (store: Store) => Store = (store) => store) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lianxin-bench-'));
  const opened = await openStore(kind, folder);
  const log = logFile(path.join(folder, 'log'), console.error);
  const house = wire({
    store: around(opened.store),
    env: testEnv,
    clock: systemClock,
    log: jsonLog({ sink: log.sink }),
    mediaStore: memoryMediaStore(),
    countyId: county,
  });
  const wishRules = async () => ({ ...defaultWishRules, maxOpenClaims: 1_000_000 });
  const app = serve(house, { routes, deps: { ...house, wishRules }, limits: { perPerson: unlimited, perAddress: unlimited } });

  await house.store.commit([
    { put: areaItem(county, '黄柳县') },
    { put: areaItem('huangliu/hewan', '河湾镇') },
    { put: areaItem(liuyin, '柳荫社区') },
  ]);
  const people = {
    zhou: [],
    officer: [{ role: 'communityOfficer', areaPath: liuyin } as const],
    ...Object.fromEntries(helperIds.map((id) => [id, [helper]])),
  };
  for (const [personId, grants] of Object.entries<Grant[]>(people))
    await house.store.commit(newPersonWrites(aPerson({ personId, homeArea: liuyin, name: '王晓', grants }), house.crypto));

  /** A valid session of somebody, as a header. */
  const signIn = async (personId: string): Promise<Record<string, string>> => {
    const { token, write } = await house.sessions.openSession(personId, `session-${personId}`);
    await house.store.commit([write]);
    return { Authorization: `Bearer ${token}` };
  };
  const post = async (as: Record<string, string>, at: string, body: unknown): Promise<{ id: string }> => {
    const headers = { ...as, 'Content-Type': 'application/json', 'Idempotency-Key': `bench-${at.replaceAll('/', '-').slice(-50)}` };
    const answered = await app.request(at, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answered.ok) throw new Error(`${at}: ${await answered.text()}`);
    return (await answered.json()) as { id: string };
  };
  /** All items of one wish that has gone the real way to the wall. */
  const postWish = async (): Promise<readonly Item[]> => {
    const { id } = await post(await signIn('zhou'), '/api/wishes', aForm());
    await post(await signIn('officer'), `/api/wishes/${id}/verify`, {});
    return (await house.store.query({ pk: `WISH#${id}`, limit: 50 })).items;
  };
  return {
    ...opened,
    house,
    app,
    signIn,
    postWish,
    close: async () => {
      await opened.close();
      log.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Copies of a wish under other ids, with all their items or only their state. */
export async function copyWish(
  store: Store,
  items: readonly Item[],
  newIds: readonly string[],
  only = (_item: Item): boolean => true,
): Promise<void> {
  const id = items[0]?.pk.slice('WISH#'.length) ?? '';
  const text = JSON.stringify(items.filter(only));
  const copies = newIds.flatMap((newId) => JSON.parse(text.replaceAll(id, newId)) as Item[]);
  for (let at = 0; at < copies.length; at += 100) await store.commit(copies.slice(at, at + 100).map((put) => ({ put })));
}
