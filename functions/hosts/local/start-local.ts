import path from 'node:path';
import { defaultLimits } from '../../core/app';
import { personasRepository } from '../../people/personas.repository';
import { backfillChains } from '../backfill-chains';
import { backfillDesks } from '../backfill-desks';
import { routes } from '../routes';
import { serve } from '../serve';
import { background, skipToNow } from './background';
import { controlAnswer } from './control';
import { isStranger, strangerAnswer } from './doors';
import { greeting } from './greeting';
import { movableClock } from './local-clock';
import { localRoutes } from './local-routes';
import { openHouse } from './open-house';
import { pagesOf } from './pages';
import { seedOnce, usualSeed } from './seed-once';
import { listen, type Quick } from './server';
import type { LocalSettings } from './settings';

type Fetch = (request: Request, connection: unknown) => Response | Promise<Response>;
export type LocalHost = { readonly url: string; close(): Promise<void> };

const starting: Fetch = () =>
  Response.json(
    { type: 'about:blank', title: 'Service Unavailable', status: 503, reason: 'starting' },
    { status: 503, headers: { 'content-type': 'application/problem+json', 'retry-after': '1' } },
  );

/** Tests and benchmarks are one address that asks a lot. */
const plenty = { burst: 1_000_000, perSecond: 1_000_000 };
const unhurried = { ...defaultLimits, perAddress: plenty, perPerson: plenty, perGuest: plenty };

/**
 * Everything in one process: engine, API, pages, reactions and the schedule. The port is taken first and answers 503 until all is ready.
 * Throws `StartFault` for what the person at the terminal can put right; then nothing is left open.
 */
export async function startLocal(settings: LocalSettings, say: (line: string) => void): Promise<LocalHost> {
  let answer = starting;
  let quick: Quick = () => undefined;
  const server = await listen(
    (request, connection) => answer(request, connection),
    settings.port,
    settings.host,
    (incoming) => quick(incoming),
  );
  try {
    const { clock, move } = movableClock(settings.clockOffsetMs);
    const { house, data, wechat } = await openHouse(settings, clock, say);
    try {
      await seedOnce(house, { seed: usualSeed, scale: settings.scale }, say, () => skipToNow(data.engine, house.env.tableName));
      const old = await backfillChains(house, settings.countyId);
      if (old && old.things > 0) say(`  chains for what happened before: ${old.things} things, ${old.events} events`);
      const placed = await backfillDesks(house, settings.countyId);
      if (placed) say(`  desks of towns and the county for what was there before: ${placed}`);
      const personas = personasRepository(house.store);
      const app = serve(house, {
        routes: [...routes, ...localRoutes],
        deps: { ...house, personas },
        local: true,
        ...(settings.testControls && { limits: unhurried }),
      });
      const pages = pagesOf(settings.pagesDir);
      const jobs = background(house, data.engine);
      const controls = { moveClock: move, runDue: jobs.runDue, now: clock, wechat };
      answer = async (request, connection) => {
        if (isStranger(request.headers.get('host') ?? new URL(request.url).host, settings)) return strangerAnswer();
        const control = settings.testControls ? await controlAnswer(request, controls) : undefined;
        return control ?? pages(request) ?? app.fetch(request, connection as object);
      };
      quick = (incoming) => (isStranger(incoming.header('host'), settings) ? undefined : app.answer(incoming));
      say(greeting(server.url, await personas.list(), path.resolve(settings.dataDir)));
      return {
        url: server.url,
        async close() {
          await server.close();
          await jobs.close();
          await data.close();
        },
      };
    } catch (fault) {
      await data.close();
      throw fault;
    }
  } catch (fault) {
    await server.close();
    throw fault;
  }
}
