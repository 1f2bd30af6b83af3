import type { VisitSummary } from '@shared/visits/visit.views';

/** A planned visit by rhythm, for tests. */
export const aVisit = (changes: Partial<VisitSummary> = {}): VisitSummary => ({
  id: 'v-h1-2026-12-20',
  version: 1,
  status: 'planned',
  kind: 'gridWorker',
  reason: 'rhythm',
  sheetKind: 'regular',
  title: '周**家',
  householdId: 'h1',
  householdLabel: '周**家',
  areaPath: 'hl/hexi/liuyin',
  areaName: '柳荫社区',
  dueOn: '2026-12-20',
  overdue: false,
  tries: 0,
  mine: true,
  changedAt: '2026-11-20T01:00:00.000Z',
  ...changes,
});
