import type { Household } from '@shared/households/household';
import { accepted, refused } from '@shared/result';
import { localDay } from '@shared/time';
import { daysAfter, monthsAfter, watchedMonths } from '@shared/visits/rhythm';
import { type Drive, type StruckReason, type Visit, type VisitReason, why } from '@shared/visits/visit';
import type { VisitHappening } from '@shared/visits/visit.events';
import { type Decision, facts, type Planned, type Step, step, visitIdOf } from './visit.step';

type Why = {
  readonly reason: VisitReason;
  readonly drive?: Drive;
  readonly words?: string;
  readonly visitor?: { readonly personId: string; readonly label: string };
  readonly point?: Visit['point'];
};

/** A visit that is to come. */
export const planned = (household: Household, dueOn: string, because: Why, now: Date): NonNullable<Step> => {
  const { reason, drive, words, visitor, point } = because;
  const visit: Planned = {
    id: visitIdOf(household.id, dueOn),
    version: 0,
    countyId: household.countyId,
    areaPath: household.areaPath,
    householdId: household.id,
    householdLabel: `${household.headLabel}家`,
    kind: 'gridWorker',
    reason,
    ...(drive && { driveId: drive.id, driveName: drive.name }),
    ...(household.level && { level: household.level.level }),
    ...(words && { words }),
    sheetKind: drive?.sheet ?? 'regular',
    dueOn,
    ...(visitor && { visitorId: visitor.personId, visitorLabel: visitor.label }),
    ...(point && { point }),
    changedAt: now.toISOString(),
    status: 'planned',
    tries: 0,
  };
  const happenings: VisitHappening[] = [{ type: 'VisitPlanned', reason, dueOn, ...(drive && { driveId: drive.id }) }];
  if (visitor) happenings.push({ type: 'VisitAssigned', visitorId: visitor.personId, visitorLabel: visitor.label });
  return step(visit, happenings, now).value;
};

const mostDaysAhead = 366;
/** Why a day cannot be one to visit by, if so. */
export const dayRefusal = (day: string, now: Date) => {
  if (day < localDay(now)) return refused('dayPast', { field: '/dueOn' });
  if (day > daysAfter(localDay(now), mostDaysAhead)) return refused('dayTooFar', { field: '/dueOn', details: { days: mostDaysAhead } });
  return undefined;
};

/** `known`: the visit of that household and day, if there is one; a second is never planned. */
export const askForVisit = (
  household: Household,
  known: Visit | undefined,
  ask: { readonly dueOn: string; readonly words: string; readonly visitor?: Why['visitor'] },
  now: Date,
): Decision => {
  if (household.status !== 'active') return refused('householdNotActive', { field: '/householdId' });
  const unfit = dayRefusal(ask.dueOn, now);
  if (unfit) return unfit;
  if (known) return refused('visitPlanned', { details: { id: known.id } });
  const asked = { reason: why.asked, words: ask.words, ...(ask.visitor && { visitor: ask.visitor }) };
  return accepted(planned(household, ask.dueOn, asked, now));
};

type Changed = { readonly before: Planned; readonly step: NonNullable<Step> };
export type Rhythm = {
  /** To be planned, if it is not there yet. */
  readonly plan?: NonNullable<Step>;
  /** Planned by the rhythm for another day, and not needed beside it. */
  readonly drop: readonly Changed[];
};

/** Visits that are planned where the household lived before go with it: the new place is to see them, the old one is not. */
export const moveAlong = (household: Household, visits: readonly Visit[], now: Date): readonly Changed[] =>
  visits
    .filter((visit): visit is Planned => visit.status === 'planned' && visit.areaPath !== household.areaPath)
    .map((before) => {
      const { reason, dueOn, driveId } = before;
      const happening = { type: 'VisitPlanned', reason, dueOn, ...(driveId && { driveId }) } as const;
      return { before, step: step({ ...before, areaPath: household.areaPath }, [happening], now).value };
    });

/**
 * What the rhythm asks for, from the file and the household's visits as they are now: however late or often it is asked, one visit is planned and no
 * other. A day that was visited or struck off already is not planned again. `since`: the day from which a month counts where nobody has been yet.
 */
export const decideRhythm = (household: Household, visits: readonly Visit[], since: string, now: Date): Rhythm => {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const open = visits.filter((visit): visit is Planned => visit.status === 'planned' && visit.reason === 'rhythm');
  const day = dueDay(household, visits, open, since);
  const target = day && freeDay(household.id, byId, day);
  const id = target && visitIdOf(household.id, target);
  const drop = open
    .filter((visit) => visit.id !== id)
    .map((before) => ({ before, step: struckOff(before, household.status === 'active' ? 'replaced' : 'fileEnded', now) }));
  if (!target || !id || byId.has(id)) return { drop };
  const point = visits.find((visit) => visit.point)?.point;
  return { plan: planned(household, target, { reason: why.rhythm, ...(point && { point }) }, now), drop };
};

/** The day by which the household is to be seen, if its level or being watched asks for it; what lies before the last visit was seen to by it. */
const dueDay = (household: Household, visits: readonly Visit[], open: readonly Planned[], since: string): string | undefined => {
  if (household.status !== 'active') return undefined;
  const seen = [
    ...visits.flatMap((visit) => (visit.status === 'done' ? [localDay(visit.visitedAt)] : [])),
    ...(household.lastVisitAt ? [localDay(household.lastVisitAt)] : []),
  ]
    .sort()
    .at(-1);
  const first = open.map(({ id }) => id.slice(-dayLength)).sort()[0];
  const monthly = seen ? monthsAfter(seen, watchedMonths) : (first ?? monthsAfter(since, watchedMonths));
  return [household.nextVisitBy, household.watched ? monthly : undefined]
    .filter((day) => day !== undefined)
    .filter((day) => seen === undefined || day > seen)
    .sort()[0];
};
const dayLength = 'yyyy-mm-dd'.length;

/** That day, or the next on which no visit was done or struck off. */
const freeDay = (householdId: string, byDay: ReadonlyMap<string, Visit>, from: string): string => {
  let day = from;
  for (
    let visit = byDay.get(visitIdOf(householdId, day));
    visit && visit.status !== 'planned';
    visit = byDay.get(visitIdOf(householdId, day))
  )
    day = visit.status === 'dropped' ? monthsAfter(day, 1) : daysAfter(day, 1);
  return day;
};

export const struckOff = (visit: Planned, reason: StruckReason, now: Date): NonNullable<Step> =>
  step({ ...facts(visit), status: 'dropped', reasonWords: reason, endedAt: now.toISOString() }, [{ type: 'VisitDropped', reason }], now)
    .value;
