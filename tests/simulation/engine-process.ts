import { startEngine } from '../../functions/core/engine/engine';

/** `node engine-process.mjs <path> [port]`: runs the engine until it is killed; prints its endpoint on one line. */
const [path, port] = process.argv.slice(2);
const engine = await startEngine({ ...(path && { path }), port: Number(port ?? 0) });
process.stdout.write(`${engine.endpoint}\n`);
process.once('SIGTERM', () => void engine.close());
