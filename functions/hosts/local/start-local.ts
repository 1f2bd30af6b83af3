import path from 'node:path';
import { defaultLimits } from '../../core/app';
import { documentClient, dynamoStore } from '../../core/dynamo-store';
import { readEnv } from '../../core/env';
import { ensureTable } from '../../core/table';
import { fileMediaStore } from '../../media/file-media-store';
import { personasRepository } from '../../people/personas.repository';
import { routes } from '../routes';
import { serve, wire } from '../wiring';
import { background } from './background';
import { controlAnswer } from './control';
import { isStranger, strangerAnswer } from './doors';
import { greeting } from './greeting';
import { movableClock } from './local-clock';
import { localRoutes } from './local-routes';
import { openData } from './open-data';
import { pagesOf } from './pages';
import { secretsIn } from './secrets';
import { seedOnce } from './seed-once';
import { listen } from './server';
import type { LocalSettings } from './settings';

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;
export type LocalHost = { readonly url: string; close(): Promise<void> };

const starting: Fetch = () =>
  Response.json(
    { type: 'about:blank', title: 'Service Unavailable', status: 503, reason: 'starting' },
    { status: 503, headers: { 'content-type': 'application/problem+json', 'retry-after': '1' } },
  );

/**
 * Everything in one process: engine, API, pages, reactions and the schedule. The port is taken first and answers 503 until all is ready.
 * Throws `StartFault` for what the person at the terminal can put right; then nothing is left open.
 */
export async function startLocal(settings: LocalSettings, say: (line: string) => void): Promise<LocalHost> {
  const { dataDir } = settings;
  const open: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const part of open.splice(0)) await part.close();
  };

  try {
    let answer = starting;
    const server = await listen((request, connection) => answer(request, connection), settings.port, settings.host);
    open.push(server);
    const { clock, move } = movableClock(settings.clockOffsetMs);
    const data = await openData(dataDir, clock, say);
    const { engine, log } = data;
    open.push(data);

    const env = readEnv(await secretsIn(dataDir));
    const client = documentClient({ endpoint: engine.endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
    await ensureTable(client, env.tableName);
    const mediaStore = fileMediaStore(path.join(dataDir, 'media'));
    const store = dynamoStore(client, env.tableName);
    const house = wire({ store, env, clock, log, mediaStore, countyId: settings.countyId });
    await seedOnce(house, settings.scale, say);

    const personas = personasRepository(house.store);
    const app = serve(house, {
      routes: [...routes, ...localRoutes],
      deps: { ...house, personas },
      local: true,
      ...(settings.testControls && { limits: unhurried }),
    });
    const jobs = background(house, engine);
    open.splice(1, 0, jobs);
    const pages = pagesOf(settings.pagesDir);
    const controls = { moveClock: move, runDue: jobs.runDue, now: clock };
    answer = async (request, connection) => {
      if (isStranger(request, settings)) return strangerAnswer();
      const control = settings.testControls ? await controlAnswer(request, controls) : undefined;
      return control ?? pages(request) ?? app.fetch(request, connection as object);
    };
    say(greeting(server.url, await personas.list(), path.resolve(dataDir)));
    return { url: server.url, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** Tests and benchmarks are one address that asks a lot. */
const plenty = { burst: 1_000_000, perSecond: 1_000_000 };
const unhurried = { ...defaultLimits, perAddress: plenty, perPerson: plenty };
