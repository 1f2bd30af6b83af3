import type { ServiceRecord } from '@shared/service/service.contracts';
import { type StoredService, serviceRecordId } from './service.items';

/** Test data: an hour of errands that 李 gave in 柳荫, as the confirming transaction records it; changed as told. */
export const aService = (changes: Partial<ServiceRecord> = {}, more: Partial<Omit<StoredService, 'record'>> = {}): StoredService => {
  const from = changes.from ?? '2026-11-10T01:00:00.000Z';
  return {
    volunteerId: 'li',
    areaPath: 'huangliu/hewan/liuyin',
    ...more,
    record: {
      id: serviceRecordId(from, 'help1.1'),
      kind: 'errands',
      helpId: 'help1',
      from,
      to: new Date(new Date(from).getTime() + 3_600_000).toISOString(),
      minutes: 60,
      words: '买好米面送到家',
      areaName: '柳荫社区',
      confirmedAt: '2026-11-11T01:00:00.000Z',
      confirmedBy: 'asker',
      ...changes,
    },
  };
};
