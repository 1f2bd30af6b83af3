import type { ClueRecord, ClueSummary } from '@shared/clues/clue.views';
import { createStore, useStore } from '@/store';

const store = createStore<ClueRecord | undefined>(undefined);

/** Tells the lists that are open what a clue looks like after an action, so that they need not load again. */
export const tellClueChanged = (record: ClueRecord): void => store.set(record);
export const useChangedClue = (): ClueRecord | undefined => useStore(store);

/** The list with the changed clue in its place. */
export const withChangedClue = (items: readonly ClueSummary[], changed: ClueSummary | undefined): readonly ClueSummary[] =>
  changed ? items.map((item) => (item.id === changed.id ? changed : item)) : items;
