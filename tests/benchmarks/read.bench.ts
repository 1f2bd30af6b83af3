import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { profileKey, sessionKey } from '../../functions/core/sessions';
import { listen } from '../../functions/hosts/local/server';
import { benchHouse, copyWish, helperIds, type StoreKind } from './support/bench-house';
import { type Child, cpuMicros, serveParent, startChild } from './support/child';
import { type Asked, type Load, load } from './support/load-client';
import { median, report } from './support/report';

// GET /api/wishes/{id} with a session, against a bare server that reads the same from the same store and sends the same JSON.
const connections = 32;
const wishIds = Array.from({ length: 20 }, (_, at) => `benchwish${String(at).padStart(4, '0')}`);
const rounds = Number(process.env.ROUNDS ?? 9);
const roundMs = 1500;
const warmMs = 4000;

type Ready = { readonly port: number; readonly tokens: readonly string[] };
type Round = Load & { readonly cpuPerRequest: number };

async function playServer(what: string, kind: StoreKind): Promise<void> {
  const { app, house, signIn, postWish, close } = await benchHouse(kind);
  await copyWish(house.store, await postWish(), wishIds);
  const sessions = await Promise.all(helperIds.map(signIn));
  const tokens = sessions.map(({ Authorization = '' }) => Authorization);
  const server = what === 'api' ? await apiServer(app) : await bareServer();
  serveParent({ ready: () => ({ port: server.port, tokens }), cpu: cpuMicros }, async () => {
    await server.close();
    await close();
  });

  async function apiServer({ fetch, answer }: typeof app) {
    const { url, close: stop } = await listen(fetch, 0, '127.0.0.1', answer);
    return { port: Number(new URL(url).port), close: stop };
  }

  async function bareServer() {
    const answers = new Map<string, unknown>();
    for (const wishId of wishIds) {
      const answered = await app.request(`/api/wishes/${wishId}`, { headers: sessions[0] ?? {} });
      answers.set(wishId, await answered.json());
    }
    const personOf = new Map(tokens.map((token, at) => [token, helperIds[at] ?? '']));
    const bare = createServer(async (request, response) => {
      const wishId = request.url?.slice('/api/wishes/'.length) ?? '';
      const personId = personOf.get(request.headers.authorization ?? '') ?? '';
      await house.store.getMany([sessionKey(personId, `session-${personId}`), profileKey(personId)]);
      await house.store.query({ pk: `WISH#${wishId}`, limit: 300 });
      const text = JSON.stringify(answers.get(wishId));
      response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(text) }).end(text);
    });
    await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
    return { port: (bare.address() as AddressInfo).port, close: async () => void bare.closeAllConnections() };
  }
}

async function round(server: Child, ms: number): Promise<Round> {
  const { port, tokens } = await server.ask<Ready>('ready');
  const before = await server.ask<number>('cpu');
  const until = performance.now() + ms;
  let count = 0;
  const next = (connection: number): Asked | undefined => {
    if (performance.now() >= until) return undefined;
    count += 1;
    return { method: 'GET', path: `/api/wishes/${wishIds[count % wishIds.length]}`, headers: { Authorization: tokens[connection] ?? '' } };
  };
  const measured = await load(port, connections, next);
  return { ...measured, cpuPerRequest: ((await server.ask<number>('cpu')) - before) / measured.done };
}

async function compare(kind: StoreKind): Promise<void> {
  const api = await startChild(['serve', 'api', kind], profiled());
  const bare = await startChild(['serve', 'bare', kind]);
  await round(api, warmMs);
  await round(bare, warmMs);
  const pairs: { api: Round; bare: Round }[] = [];
  for (let at = 0; at < rounds; at++) {
    const first = at % 2 === 0 ? api : bare;
    const [one, other] = [await round(first, roundMs), await round(first === api ? bare : api, roundMs)];
    pairs.push(first === api ? { api: one, bare: other } : { api: other, bare: one });
  }
  await Promise.all([api.close(), bare.close()]);
  const ratio = (of: (round: Round) => number) => median(pairs.map((pair) => of(pair.api) / of(pair.bare)));
  const middle = (who: 'api' | 'bare', of: (round: Round) => number) => Math.round(median(pairs.map((pair) => of(pair[who]))));
  const rate = ({ perSecond }: Round) => perSecond;
  const cpu = ({ cpuPerRequest }: Round) => cpuPerRequest;
  report(
    `read-${kind}`,
    [
      { name: `${kind}: rate, API : bare`, value: ratio(rate), aim: { atLeast: 0.5 } },
      { name: `${kind}: p99, API : bare`, value: ratio(({ p99 }) => p99), aim: { atMost: 3 } },
      { name: `${kind}: processor time a request, API : bare`, value: ratio(cpu) },
    ],
    {
      connections,
      rounds,
      requests: pairs.reduce((sum, pair) => sum + pair.api.done + pair.bare.done, 0),
      perSecond: { api: middle('api', rate), bare: middle('bare', rate) },
      cpuMicros: { api: middle('api', cpu), bare: middle('bare', cpu) },
    },
  );
}

/** With PROFILE=<folder> the API's process leaves a profile there. */
const profiled = (): string[] =>
  process.env.PROFILE ? [...process.execArgv, '--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : process.execArgv;

const [, , role, what, kind] = process.argv;
if (role === 'serve') await playServer(what ?? '', kind as StoreKind);
else for (const each of ['engine', 'memory'] as const) await compare(each);
