import type { VisitRecord, VisitSummary } from '@shared/visits/visit.views';
import { createStore, useStore } from '@/store';

/** The visit that was changed last, so that the list beside it shows it as it is. */
const changed = createStore<VisitRecord | undefined>(undefined);
export const useChangedVisit = (): VisitRecord | undefined => useStore(changed);
export const tellVisitChanged = (record: VisitRecord): void => changed.set(record);

export const withChangedVisit = (rows: readonly VisitSummary[], record: VisitRecord | undefined): readonly VisitSummary[] =>
  rows.map((row) => (record && row.id === record.id && row.version < record.version ? record : row));
