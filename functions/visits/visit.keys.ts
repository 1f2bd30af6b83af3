import { upTo } from '@shared/area-path';
import { endOfDay } from '@shared/visits/rhythm';
import type { Drive, Visit } from '@shared/visits/visit';
import { dueKeys } from '../core/due-index';

export const stateKey = (visitId: string) => ({ pk: `VISIT#${visitId}`, sk: 'STATE' });
export const eventKey = (visitId: string, version: number) => ({ pk: `VISIT#${visitId}`, sk: `EVENT#${String(version).padStart(6, '0')}` });

/** Y4: visits of a household, by the day they were planned for. */
export const visitsOfPk = (householdId: string) => `VISITS-OF#${householdId}`;
export const visitOfKey = (householdId: string, visitId: string) => ({ pk: visitsOfPk(householdId), sk: visitId });

export const driveKey = (driveId: string) => ({ pk: `DRIVE#${driveId}`, sk: 'STATE' });
export const tallyKey = (driveId: string) => ({ pk: `DRIVE#${driveId}`, sk: 'TALLY' });
/** Y6: places come in order, so that every area is a range. */
export const driveVisitPrefix = (areaPath: string) => `VISIT#${areaPath}/`;
export const driveVisitKey = (driveId: string, areaPath: string, visitId: string) => ({
  pk: driveKey(driveId).pk,
  sk: `${driveVisitPrefix(areaPath)}#${visitId}`,
});
/** Y5: a county's drives by when they were opened. */
export const drivesPk = (countyId: string) => `DRIVES#${countyId}`;

export type Shelf = 'planned' | 'done';
/** Y2: what is due or done in a county, a town, a community; each level of the tree has an index of its own. */
export const shelfPk = (areaPath: string, shelf: Shelf) => `VISITS#${areaPath}#${shelf}`;
/** Y3: what is due for one person. */
export const visitorPk = (personId: string) => `VISITS#PERSON#${personId}`;
/** The index that holds an area's shelf, and the partition in it; a cell is part of its community's. */
export const shelfOf = (areaPath: string, shelf: Shelf): { readonly index: 'g1' | 'g4' | 'g2'; readonly pk: string } => {
  const depth = areaPath.split('/').length;
  const index = depth === 1 ? 'g1' : depth === 2 ? 'g4' : 'g2';
  return { index, pk: shelfPk(upTo(areaPath, 3), shelf) };
};

/** When the clock must act: once, when the day it was due by is over. */
export const nextDue = (visit: Visit): string | undefined =>
  visit.status === 'planned' && !visit.overdueSince ? endOfDay(visit.dueOn) : undefined;

/** All index keys of a visit, from its state alone. */
export const indexKeys = (visit: Visit): Record<string, string> => {
  const due = nextDue(visit);
  if (visit.status === 'dropped') return {};
  const [shelf, at] =
    visit.status === 'planned' ? (['planned', `${visit.dueOn}T00:00:00.000Z`] as const) : (['done', visit.visitedAt] as const);
  const sk = `${at}#${visit.id}`;
  const place = (depth: number) => shelfPk(upTo(visit.areaPath, depth), shelf);
  return {
    g1pk: place(1),
    g1sk: sk,
    g2pk: place(3),
    g2sk: sk,
    g4pk: place(2),
    g4sk: sk,
    ...(visit.status === 'planned' && visit.visitorId && { g5pk: visitorPk(visit.visitorId), g5sk: sk }),
    ...(due && dueKeys('VISIT', visit.id, due)),
  };
};
/** The clock makes and ends lists of drives piece by piece. */
export const driveIndexKeys = (drive: Drive): Record<string, string> => ({
  g1pk: drivesPk(drive.countyId),
  g1sk: `${drive.openedAt}#${drive.id}`,
  ...((drive.state === 'filling' || drive.state === 'ending') && dueKeys('DRIVE', drive.id, drive.changedAt)),
});
