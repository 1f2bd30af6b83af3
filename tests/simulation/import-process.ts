import { startEngine } from '../../functions/core/engine/engine';
import { jsonLog } from '../../functions/core/log';
import { wire } from '../../functions/hosts/wiring';
import { fileMediaStore } from '../../functions/media/file-media-store';
import { county, testEnv } from '../support/house';
import { openTable } from './on-engine';

/**
 * `node import-process.mjs <data> <files> <importId> <now>`: engine and jobs in one process, working on one import until it rests or the process is killed.
 * Prints a line a transaction, and at the end `rests`, seconds, the most memory it took and what still lived at the end, in MB.
 */
const [path = '', files = '', importId = '', now = ''] = process.argv.slice(2);
const engine = await startEngine({ path });
const { store } = await openTable(engine.endpoint);
const clock = () => new Date(now);
const counted: typeof store = {
  ...store,
  commit: async (writes, token) => {
    const done = await store.commit(writes, token);
    process.stdout.write('.\n');
    return done;
  },
};
const log = jsonLog({ sink: (line) => process.stderr.write(`${line}\n`), clock });
const house = wire({ store: counted, env: testEnv, clock, log, countyId: county, mediaStore: fileMediaStore(files) });
const started = performance.now();
await house.jobs.finish('IMPORT', importId);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const most = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`rests ${seconds} ${most} ${Math.round(process.memoryUsage().heapUsed / 1024 / 1024)}\n`);
await engine.close();
