import type { HouseholdRecord, HouseholdSummary } from '@shared/households/household.views';
import { createStore, useStore } from '@/store';

const store = createStore<HouseholdRecord | undefined>(undefined);

/** Tells an open ledger what a file looks like after an action, so that it need not load again. */
export const tellFileChanged = (record: HouseholdRecord): void => store.set(record);
export const useChangedFile = (): HouseholdRecord | undefined => useStore(store);

/** The ledger with the changed file in its place, without it once it has ended. */
export const withChangedFile = (items: readonly HouseholdSummary[], changed: HouseholdSummary | undefined): readonly HouseholdSummary[] =>
  changed
    ? items.flatMap((item) =>
        item.id !== changed.id ? [item] : changed.status === 'active' ? [{ ...changed, areaName: item.areaName }] : [],
      )
    : items;
