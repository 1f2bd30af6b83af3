import { serve } from '@hono/node-server';
import { startEngine } from '../../functions/core/engine/engine';
import { anyVolunteer, openTable } from './on-engine';
import { rules, townApp } from './town';

/** `node api-process.mjs <path>`: engine and API in one process until it is killed; prints the address of the API on one line. */
const [path] = process.argv.slice(2);
const engine = await startEngine({ ...(path && { path }) });
const { store } = await openTable(engine.endpoint);
const app = townApp(store, () => new Date(), { who: anyVolunteer, rules });
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.stdout.write(`http://127.0.0.1:${port}\n`));
