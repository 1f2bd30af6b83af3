import type { WishRecord, WishSummary } from '@shared/wishes/wish.views';
import { createStore, useStore } from '../store';

const store = createStore<WishRecord | undefined>(undefined);

/** Tells the lists that are open what a wish looks like after an action, so that they need not load again. */
export const tellChanged = (record: WishRecord): void => store.set(record);

/** The wish that changed last, if any. */
export const useChangedWish = (): WishRecord | undefined => useStore(store);

/** The list with the changed wish in its place. */
export const withChanged = (items: readonly WishSummary[], changed: WishSummary | undefined): readonly WishSummary[] =>
  changed && items.some((item) => item.id === changed.id) ? items.map((item) => (item.id === changed.id ? changed : item)) : items;
