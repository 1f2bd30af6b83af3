import type { ChainTask } from '@shared/chain/aid-chain';
import type { ChainEvent } from './chain-events';

/** Test data: a visit's event in the household `home`, changed as told. */
export const anEvent = (changes: Record<string, unknown> = {}): ChainEvent =>
  ({
    type: 'VisitPlanned',
    reason: 'rhythm',
    dueOn: '2026-11-30',
    id: 'v1.1',
    visitId: 'v1',
    version: 1,
    at: '2026-11-20T01:00:00.000Z',
    by: { personId: 'grid', label: '赵**', as: 'gridWorker' },
    countyId: 'huangliu',
    areaPath: 'huangliu/hewan/liuyin/c1',
    title: '例行走访',
    householdId: 'home',
    ...changes,
  }) as unknown as ChainEvent;

export const aTask = (changes: Partial<ChainTask> = {}): ChainTask => ({
  kind: 'visit',
  id: 'v1',
  version: 1,
  countyId: 'huangliu',
  areaPath: 'huangliu/hewan/liuyin/c1',
  householdId: 'home',
  title: '例行走访',
  status: 'planned',
  stage: 'verification',
  open: true,
  owner: { label: '赵**', personId: 'grid' },
  dueAt: '2026-11-30T10:00:00.000Z',
  changedAt: '2026-11-20T01:00:00.000Z',
  ...changes,
});
/** The same without the named parts. */
export const without = <Name extends keyof ChainTask>(task: ChainTask, ...names: Name[]): ChainTask =>
  Object.fromEntries(Object.entries(task).filter(([name]) => !names.includes(name as Name))) as ChainTask;
