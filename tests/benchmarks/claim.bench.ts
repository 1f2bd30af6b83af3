import { randomUUID } from 'node:crypto';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { transactItem } from '../../functions/core/dynamo-expressions';
import type { Store, Write } from '../../functions/core/store';
import { listen } from '../../functions/hosts/local/server';
import { testEnv } from '../support/house';
import { benchHouse, copyWish, helperIds } from './support/bench-house';
import { type Child, cpuMicros, serveParent, startChild } from './support/child';
import { type Asked, load } from './support/load-client';
import { median, report } from './support/report';

// POST /api/wishes/{id}/claim against the very same transaction, item by item, sent straight with the SDK to the same kind of engine.
const perRound = 400;
const warmUps = 2;
const rounds = Number(process.env.ROUNDS ?? 9);
const idOf = (at: number) => `benchwish${String(at).padStart(5, '0')}`;
const wishIds = Array.from({ length: perRound * (rounds + warmUps) }, (_, at) => idOf(at));

type Ready = { readonly port: number; readonly tokens: readonly string[] };
type Round = { readonly perSecond: number; readonly cpuPerClaim: number };

/** A claim as a request: each wish once, by the helper of its connection, with a key of its own. */
const claimOf = (tokens: readonly string[], wishId: string, connection: number): Asked => ({
  method: 'POST',
  path: `/api/wishes/${wishId}/claim`,
  headers: { Authorization: tokens[connection] ?? '', 'Content-Type': 'application/json', 'Idempotency-Key': `bench-${wishId}` },
  body: '{}',
});

async function playServer(what: string): Promise<void> {
  let kept: Write[][] | undefined;
  let reads = 0;
  const counted = <Answer>(read: () => Answer): Answer => {
    reads += 1;
    return read();
  };
  /** While `kept` is there, changes are noted instead of made. */
  const noting = (store: Store): Store => ({
    get: (key) => counted(() => store.get(key)),
    getMany: (keys) => counted(() => store.getMany(keys)),
    query: (query) => counted(() => store.query(query)),
    commit: async (writes, token) => {
      if (!kept) return store.commit(writes, token);
      kept.push([...writes]);
      return { ok: true };
    },
  });
  const { app, house, client, signIn, postWish, close } = await benchHouse('engine', noting);
  await copyWish(house.store, await postWish(), wishIds);
  const sessions = await Promise.all(helperIds.map(signIn));
  const tokens = sessions.map(({ Authorization = '' }) => Authorization);
  const server = await listen(app.fetch, 0, '127.0.0.1', app.answer);
  const straight: TransactWriteCommandInput[] = [];
  if (what === 'straight') {
    kept = [];
    for (const [at, wishId] of wishIds.entries()) {
      const { path, ...init } = claimOf(tokens, wishId, at % helperIds.length);
      const answered = await app.request(path, init);
      if (!answered.ok) throw new Error(await answered.text());
    }
    for (const writes of kept) straight.push({ TransactItems: writes.map((write) => transactItem(testEnv.tableName, write)) });
    kept = undefined;
  }

  async function sendStraight(from: number): Promise<Round> {
    const queue = straight.slice(from, from + perRound);
    const [started, cpu] = [performance.now(), cpuMicros()];
    await Promise.all(
      helperIds.map(async () => {
        for (let input = queue.pop(); input; input = queue.pop())
          await client?.send(new TransactWriteCommand({ ...input, ClientRequestToken: randomUUID() }));
      }),
    );
    return { perSecond: (perRound * 1000) / (performance.now() - started), cpuPerClaim: (cpuMicros() - cpu) / perRound };
  }

  serveParent(
    {
      ready: () => ({ port: Number(new URL(server.url).port), tokens }),
      cpu: cpuMicros,
      reads: () => reads,
      items: () => straight[0]?.TransactItems?.length,
      sendStraight,
    },
    async () => {
      await server.close();
      await close();
    },
  );
}

async function claims(api: Child, from: number): Promise<Round> {
  const { port, tokens } = await api.ask<Ready>('ready');
  const queue = wishIds.slice(from, from + perRound);
  const cpu = await api.ask<number>('cpu');
  const { perSecond } = await load(port, helperIds.length, (connection) => {
    const wishId = queue.pop();
    return wishId === undefined ? undefined : claimOf(tokens, wishId, connection);
  });
  return { perSecond, cpuPerClaim: ((await api.ask<number>('cpu')) - cpu) / perRound };
}

async function compare(): Promise<void> {
  const api = await startChild(['serve', 'api'], profiled());
  const straight = await startChild(['serve', 'straight']);
  const readsBefore = await api.ask<number>('reads');
  const pairs: { api: Round; straight: Round }[] = [];
  for (let at = 0; at < rounds + warmUps; at++) {
    const from = at * perRound;
    const overApi = () => claims(api, from);
    const bySdk = () => straight.ask<Round>('sendStraight', from);
    if (at % 2 === 0) pairs.push({ api: await overApi(), straight: await bySdk() });
    else {
      const floor = await bySdk();
      pairs.push({ straight: floor, api: await overApi() });
    }
  }
  const counted = pairs.slice(warmUps);
  const ratio = (of: (round: Round) => number) => median(counted.map((pair) => of(pair.api) / of(pair.straight)));
  const middle = (who: 'api' | 'straight', of: (round: Round) => number) => Math.round(median(counted.map((pair) => of(pair[who]))));
  const rate = ({ perSecond }: Round) => perSecond;
  const cpu = ({ cpuPerClaim }: Round) => cpuPerClaim;
  report(
    'claim',
    [
      { name: 'rate, API : the transaction alone', value: ratio(rate), aim: { atLeast: 0.7 } },
      { name: 'processor time a claim, API : the transaction alone', value: ratio(cpu) },
    ],
    {
      connections: helperIds.length,
      rounds,
      claims: wishIds.length,
      itemsInTransaction: await straight.ask<number>('items'),
      readsPerClaim: ((await api.ask<number>('reads')) - readsBefore) / wishIds.length,
      perSecond: { api: middle('api', rate), straight: middle('straight', rate) },
      cpuMicros: { api: middle('api', cpu), straight: middle('straight', cpu) },
    },
  );
  await Promise.all([api.close(), straight.close()]);
}

/** With PROFILE=<folder> the API's process leaves a profile there. */
const profiled = (): string[] =>
  process.env.PROFILE ? [...process.execArgv, '--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : process.execArgv;

const [, , role, what] = process.argv;
if (role === 'serve') await playServer(what ?? '');
else await compare();
