import type { GroupView } from '@shared/volunteers/volunteer.contracts';
import { createStore, useStore } from '@/store';

const store = createStore<GroupView | undefined>(undefined);

/** Tells the list what a group looks like after joining or leaving it. */
export const tellGroupChanged = (group: GroupView): void => store.set(group);
export const useChangedGroup = (): GroupView | undefined => useStore(store);
