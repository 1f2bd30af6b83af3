import type { ServiceRecord } from '@shared/service/service.contracts';
import type { Item, Write } from '../core/store';

/** One place taken in one piece of help, beginning at an instant: nobody can be given the same hours twice. */
export const serviceRecordId = (from: string, placeId: string): string => `${from}#${placeId}`;
export const serviceKey = (volunteerId: string, recordId: string) => ({ pk: `SERVICE#${volunteerId}`, sk: recordId });
export const totalKey = (volunteerId: string) => ({ pk: `SERVICE#${volunteerId}`, sk: 'TOTAL' });
const timesKey = (volunteerId: string) => ({ pk: `SERVICE#${volunteerId}`, sk: 'TIMES' });
export const totalKeys = (volunteerId: string) => [totalKey(volunteerId), timesKey(volunteerId)];

/** A confirmed record with whose it is and where: the office of `areaPath` may correct it. */
export type StoredService = { readonly volunteerId: string; readonly areaPath: string; readonly record: ServiceRecord };

export const serviceItem = ({ volunteerId, areaPath, record }: StoredService): Item => ({
  ...serviceKey(volunteerId, record.id),
  volunteerId,
  areaPath,
  record,
});

/**
 * What the confirming transaction adds for each crew member: the record, once, and the totals. `record.id` is `serviceRecordId(from, placeId)`;
 * the record holds no private data. Three writes.
 */
export const serviceWrites = (stored: StoredService): readonly Write[] => [
  { put: serviceItem(stored), when: 'absent' },
  { add: totalKey(stored.volunteerId), attribute: 'minutes', by: stored.record.minutes },
  { add: timesKey(stored.volunteerId), attribute: 'times', by: 1 },
];

/** A correction beside the record it corrects: its minutes are the difference, and the sum never falls below zero. */
export const correctionWrites = (stored: StoredService): readonly Write[] => [
  { put: serviceItem(stored), when: 'absent' },
  { add: totalKey(stored.volunteerId), attribute: 'minutes', by: stored.record.minutes },
];
