import type { HelpRecord, HelpSummary } from '@shared/help/help.views';
import { createStore, useStore } from '@/store';

const store = createStore<HelpRecord | undefined>(undefined);

/** Tells the lists that are open what a request looks like after an action, so that they need not load again. */
export const tellHelpChanged = (record: HelpRecord): void => store.set(record);
export const useChangedHelp = (): HelpRecord | undefined => useStore(store);

/** The list with the changed request in its place. */
export const withChangedHelp = (items: readonly HelpSummary[], changed: HelpSummary | undefined): readonly HelpSummary[] =>
  changed ? items.map((item) => (item.id === changed.id ? changed : item)) : items;
