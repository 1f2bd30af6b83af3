import type { Household } from '@shared/households/household';
import type { Drive, Visit } from '@shared/visits/visit';
import type { VisitSheetForm } from '@shared/visits/visit-commands.contracts';
import { planned } from './planning.decisions';
import type { Decision, Planned } from './visit.step';

/** A morning in the county, 09:00 local. */
export const morning = new Date('2026-11-20T01:00:00.000Z');
export const daysLater = (days: number, from = morning) => new Date(from.getTime() + days * 86_400_000);

export const aHousehold = (changes: Partial<Extract<Household, { status: 'active' }>> = {}): Household => ({
  id: 'h1',
  version: 3,
  countyId: 'huangliu',
  areaPath: 'huangliu/hewan/liuyin/c1',
  status: 'active',
  headLabel: '周**',
  members: 2,
  values: {},
  categories: [],
  flags: [],
  watched: false,
  waiting: 0,
  told: [],
  mergedFrom: [],
  consent: { given: true, at: morning.toISOString(), by: '孙**' },
  openedAt: morning.toISOString(),
  changedAt: morning.toISOString(),
  nextVisitBy: '2026-12-20',
  ...changes,
});

export const aSheet = (changes: Partial<VisitSheetForm> = {}): VisitSheetForm => ({
  kind: 'gridWorker',
  sheet: 'regular',
  visitedAt: morning.toISOString(),
  living: '一人在家，身体还好。',
  needs: '',
  measures: '',
  deeds: ['served'],
  media: [],
  findings: [],
  ...changes,
});

export const aDrive = (changes: Partial<Drive> = {}): Drive => ({
  id: 'd1',
  version: 1,
  countyId: 'huangliu',
  areaPath: 'huangliu/hewan',
  name: '春节走访',
  from: '2026-11-20',
  until: '2026-12-10',
  sheet: 'festival',
  state: 'filling',
  choice: { by: 'area' },
  households: 0,
  openedAt: morning.toISOString(),
  openedBy: '吴**',
  changedAt: morning.toISOString(),
  ...changes,
});

/** The visit after a decision that must have been accepted and changed something. */
export const visitAfter = (decision: Decision): Visit => {
  if (!decision.ok || !decision.value) throw new Error(`expected a step, got ${JSON.stringify(decision)}`);
  return decision.value.visit;
};
export const aVisit = (changes: Partial<Planned> = {}): Planned => ({
  ...(planned(aHousehold(), '2026-12-20', { reason: 'rhythm' }, morning).visit as Planned),
  ...changes,
});
