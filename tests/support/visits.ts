import type { HouseholdRecord } from '@shared/households/household.views';
import type { DriveView, VisitRecord, VisitSummary } from '@shared/visits/visit.views';
import type { VisitSheetForm } from '@shared/visits/visit-commands.contracts';
import type { MemoryStore } from '../../functions/core/memory-store';
import type { AnyEvent } from '../../functions/notifications/notices';
import { type AHouse, liuyin } from './house';
import { aFile } from './household-routes';

type Refusable = { reason?: string; errors?: { pointer: string; reason: string }[]; details?: Record<string, unknown> };
const told = new WeakMap<AHouse, Set<string>>();
const isEvent = ({ pk, sk }: { pk: string; sk: string }) => sk.startsWith('EVENT#') && /^(VISIT|HOUSEHOLD)#/.test(pk);

/** Lets the house react to everything that happened to visits and files since, and to what came of that. */
export const reactAll = async (at: AHouse, again = false): Promise<void> => {
  const known = told.get(at) ?? new Set<string>();
  told.set(at, known);
  if (again) known.clear();
  for (let more = true; more; ) {
    const events = (at.store as MemoryStore)
      .all()
      .filter(isEvent)
      .map(({ event }) => event as AnyEvent)
      .filter(({ id }) => !known.has(id));
    more = events.length > 0;
    for (const event of events) {
      known.add(event.id);
      await at.house.react(event);
    }
  }
};

/** A file whose level an officer decided, with its visit planned. */
export const aLevelledFile = async (at: AHouse, level = 'red', areaPath = liuyin): Promise<string> => {
  const id = await aFile(at, areaPath);
  await at.ask('town', 'POST', `/api/households/${id}/level`, { level, words: '走访后商定' });
  await reactAll(at);
  return id;
};
export const visitsOf = async (at: AHouse, householdId: string, who = 'town'): Promise<VisitSummary[]> =>
  (await at.ask<{ items: VisitSummary[] }>(who, 'GET', `/api/households/${householdId}/visits`)).body.items;
/** The one visit that is planned for a household. */
export const plannedFor = async (at: AHouse, householdId: string): Promise<VisitSummary> => {
  const [visit, ...others] = (await visitsOf(at, householdId)).filter(({ status }) => status === 'planned');
  if (!visit || others.length > 0) throw new Error(`${others.length + (visit ? 1 : 0)} visits are planned`);
  return visit;
};
export const aPlannedVisit = async (at: AHouse): Promise<string> => (await plannedFor(at, await aLevelledFile(at))).id;

export const aVisitSheet = (at: AHouse, changes: Partial<VisitSheetForm> = {}): VisitSheetForm => ({
  kind: 'gridWorker',
  sheet: 'regular',
  visitedAt: at.time.now.toISOString(),
  living: '一家三口，吃穿不愁。',
  needs: '想学一门手艺',
  measures: '联系了技能培训',
  deeds: ['policyExplained'],
  media: [],
  findings: [],
  ...changes,
});
export const onVisit = (at: AHouse, who: string, id: string, slug: string, body: unknown = {}, headers?: Record<string, string>) =>
  at.ask<VisitRecord & Refusable>(who, 'POST', `/api/visits/${id}/${slug}`, body, headers);
export const seeVisit = (at: AHouse, who: string, id: string) => at.ask<VisitRecord & Refusable>(who, 'GET', `/api/visits/${id}`);

export const aDriveForm = (at: AHouse, changes: object = {}) => ({
  name: '春节走访',
  areaPath: liuyin,
  from: at.time.now.toISOString().slice(0, 10),
  until: '2026-12-10',
  sheet: 'festival',
  choice: { by: 'area' },
  ...changes,
});
export const openDrive = (at: AHouse, who: string, changes: object = {}) =>
  at.ask<DriveView & Refusable>(who, 'POST', '/api/drives', aDriveForm(at, changes));
export const seeFile = async (at: AHouse, who: string, id: string) =>
  (await at.ask<HouseholdRecord>(who, 'GET', `/api/households/${id}`)).body;
