import { seedLarge } from '../../demo/large/seed-large';
import { seedCounty } from '../../demo/seed';
import type { House } from '../wiring';

export const usualSeed = 1;
const sayEvery = 500;

/** Stores the demo county unless there is one, saying how far it is. Answers whether it had to. `beforeNews`: see `SeedOptions`. */
export async function seedOnce(
  { store, crypto, clock, mediaStore }: House,
  { seed, scale }: { seed: number; scale: number },
  say: (line: string) => void,
  beforeNews: () => Promise<void>,
): Promise<boolean> {
  const start = performance.now();
  let told = 0;
  const { seeded, items } = await seedCounty(store, crypto, {
    seed,
    scale,
    now: clock(),
    beforeNews,
    keepFile: (mediaId, { bytes, contentType }) => mediaStore.put(mediaId, bytes, contentType),
    progress(items) {
      if (told === 0) say('  filling the demo county …');
      if (items - told < sayEvery && told > 0) return;
      told = items;
      say(`  … ${items} items`);
    },
  });
  if (seeded) say(`  the demo county: ${items} items in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return seeded;
}

const largeSayEvery = 20_000;

/** Stores the large county unless there is one; nothing of it is told afterwards. Says how far it is, how long it took and how much memory at most. */
export async function seedLargeOnce(
  { store, crypto, clock }: House,
  seed: number,
  say: (line: string) => void,
  untold: () => Promise<void>,
): Promise<boolean> {
  const start = performance.now();
  let told = 0;
  let most = 0;
  const { seeded, items } = await seedLarge(store, crypto, {
    seed,
    now: clock(),
    progress(items) {
      most = Math.max(most, process.memoryUsage.rss());
      if (told === 0) say('  filling the large county …');
      if (items - told < largeSayEvery && told > 0) return;
      told = items;
      say(`  … ${items} items`);
    },
  });
  if (!seeded) return false;
  await untold();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`  the large county: ${items} items in ${seconds} s, at most ${Math.round(most / 1_048_576)} MB of memory`);
  return true;
}
