import type { FieldCrypto } from '../../core/field-crypto';
import { type Item, maxWrites, type Store, StoreFault } from '../../core/store';
import { type LargeOptions, largeItems } from './large-county';
import { largeId } from './large-places';

const markerKey = { pk: `DEMO#${largeId}`, sk: 'SEEDED' };
/** Transactions under way at a time: enough to keep the store busy, few enough to hold a few hundred items only. */
const atOnce = 4;

/**
 * Stores the large county unless it is there already; begun and not finished it is done again from the start, every item whole under the same key.
 * Memory is bounded: no more than some batches of a hundred items are held.
 */
export const seedLarge = async (
  store: Store,
  crypto: FieldCrypto,
  options: LargeOptions & { readonly progress?: (items: number) => void },
): Promise<{ readonly seeded: boolean; readonly items: number }> => {
  if (await store.get(markerKey)) return { seeded: false, items: 0 };
  const batches = inBatches(largeItems(crypto, options));
  let items = 0;
  const work = async () => {
    for (let next = batches.next(); !next.done; next = batches.next()) {
      await commit(store, next.value);
      items += next.value.length;
      options.progress?.(items);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const { seed, now } = options;
  await commit(store, [{ ...markerKey, seed, at: now.toISOString(), items }]);
  return { seeded: true, items };
};

function* inBatches(groups: Iterable<readonly Item[]>): Generator<readonly Item[]> {
  let batch: Item[] = [];
  for (const group of groups)
    for (const item of group) {
      batch.push(item);
      if (batch.length < maxWrites) continue;
      yield batch;
      batch = [];
    }
  if (batch.length > 0) yield batch;
}

const commit = async (store: Store, batch: readonly Item[]): Promise<void> => {
  const writes = batch.map((put) => ({ put }));
  for (let attempt = 0; attempt < 5; attempt++) if ((await store.commit(writes)).ok) return;
  throw new StoreFault('store the large county');
};
