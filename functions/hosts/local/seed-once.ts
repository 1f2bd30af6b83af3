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
