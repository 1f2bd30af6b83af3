import type { FieldCrypto } from '../core/field-crypto';
import { type Item, maxWrites, type Store, StoreFault } from '../core/store';
import type { CleanFile } from '../media/clean-file';
import { type CountyOptions, countyItems } from './county';
import { pictureWithSum } from './picture';
import { countyId } from './places';
import { isNews } from './told';

export type SeedOptions = CountyOptions & {
  /** Told after each batch: how many items are stored so far. */
  readonly progress?: (items: number) => void;
  /** Told when all is stored but what has just happened: from here on the running house tells people. */
  readonly beforeNews?: () => Promise<void>;
  /** Keeps the bytes of a picture; without it links to pictures lead nowhere. */
  readonly keepFile?: (mediaId: string, file: CleanFile) => Promise<void>;
};

const markerKey = { pk: `DEMO#${countyId}`, sk: 'SEEDED' };

/**
 * Stores the demo county unless it is there already. Begun and not finished (the machine went down), it is done again from the start:
 * every item is put whole under the same key.
 */
export const seedCounty = async (
  store: Store,
  crypto: FieldCrypto,
  options: SeedOptions,
): Promise<{ readonly seeded: boolean; readonly items: number }> => {
  if (await store.get(markerKey)) return { seeded: false, items: 0 };
  let batch: Item[] = [];
  let items = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    await commit(store, batch);
    items += batch.length;
    batch = [];
    options.progress?.(items);
  };
  const put = async (item: Item) => {
    batch.push(item);
    if (batch.length === maxWrites) await flush();
  };
  const news: Item[] = [];
  for await (const some of countyItems(crypto, options)) {
    for (const item of some) {
      if (item.mediaId) await options.keepFile?.(String(item.mediaId), pictureWithSum(item.sha256));
      if (isNews(item, options.now)) news.push(item);
      else await put(item);
    }
  }
  await flush();
  await options.beforeNews?.();
  for (const item of news) await put(item);
  await flush();
  const { seed, scale, now } = options;
  await commit(store, [{ ...markerKey, seed, scale, at: now.toISOString(), items }]);
  return { seeded: true, items };
};

const commit = async (store: Store, batch: readonly Item[]): Promise<void> => {
  const writes = batch.map((put) => ({ put }));
  for (let attempt = 0; attempt < 5; attempt++) if ((await store.commit(writes)).ok) return;
  throw new StoreFault('store the demo county');
};
