import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../core/clock';
import { skipToNow } from './local/background';
import { openHouse } from './local/open-house';
import { seedOnce, usualSeed } from './local/seed-once';
import { StartFault } from './local/server';
import { readLocalSettings } from './local/settings';

const usage = 'Usage: npm run seed -- [--scale 10] [--seed 1]   (scale 1 is the county of the demo; DATA_DIR says where)';

async function main(): Promise<void> {
  const settings = readLocalSettings();
  const { values } = parseArgs({ options: { scale: { type: 'string' }, seed: { type: 'string' } } });
  const scale = Number(values.scale ?? settings.scale);
  const seed = Number(values.seed ?? usualSeed);
  if (!Number.isInteger(scale) || scale < 1 || scale > 1000 || !Number.isInteger(seed)) throw new StartFault(usage);
  const say = (line: string) => console.log(line);
  const { house, data } = await openHouse(settings, systemClock, say);
  try {
    if (!(await seedOnce(house, { seed, scale }, say, () => skipToNow(data.engine, house.env.tableName)))) {
      throw new StartFault(
        `There is a county in ${path.resolve(settings.dataDir)} already. Choose another folder: DATA_DIR=.data2 npm run seed -- --scale ${scale}`,
      );
    }
  } finally {
    await data.close();
  }
}

main().catch((fault: Error) => {
  const plain = fault instanceof StartFault || fault.name === 'EnvFault' || 'code' in fault;
  console.error(plain ? `\n  ${fault.message}\n` : fault);
  process.exitCode = 1;
});
