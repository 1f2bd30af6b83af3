import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../core/clock';
import { skipToNow } from './local/background';
import { openHouse } from './local/open-house';
import { seedLargeOnce, seedOnce, usualSeed } from './local/seed-once';
import { StartFault } from './local/server';
import { readLocalSettings } from './local/settings';

const usage =
  'Usage: npm run seed -- [--scale 10] [--seed 1] [--county large]   (scale 1 is the county of the demo, large one of 12,000 households; DATA_DIR says where)';

async function main(): Promise<void> {
  const settings = readLocalSettings();
  const { values } = parseArgs({ options: { scale: { type: 'string' }, seed: { type: 'string' }, county: { type: 'string' } } });
  const scale = Number(values.scale ?? settings.scale);
  const seed = Number(values.seed ?? usualSeed);
  if (!Number.isInteger(scale) || scale < 1 || scale > 1000 || !Number.isInteger(seed) || ![undefined, 'large'].includes(values.county))
    throw new StartFault(usage);
  const say = (line: string) => console.log(line);
  const { house, data } = await openHouse(settings, systemClock, say);
  const untold = () => skipToNow(data.engine, house.env.tableName);
  try {
    const missing =
      values.county === 'large' ? await seedLargeOnce(house, seed, say, untold) : await seedOnce(house, { seed, scale }, say, untold);
    if (!missing) {
      throw new StartFault(
        `There is a county in ${path.resolve(settings.dataDir)} already. Choose another folder: DATA_DIR=.data2 npm run seed`,
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
