import type { Household } from '@shared/households/household';
import { refused } from '@shared/result';
import { localDay } from '@shared/time';
import { daysAfter } from '@shared/visits/rhythm';
import { type Drive, type Visit, why } from '@shared/visits/visit';
import { planned, struckOff } from './planning.decisions';
import { type Planned, type Step, step, visitIdOf } from './visit.step';

/** Visits planned or struck off at once, so that one piece is one transaction. */
export const householdsAtOnce = 20;
const longestDays = 120;

export const driveDays = (from: string, until: string, now: Date) => {
  if (until < from) return refused('endsBeforeStart', { field: '/until' });
  if (until < localDay(now)) return refused('dayPast', { field: '/until' });
  if (until > daysAfter(localDay(now), longestDays)) return refused('dayTooFar', { field: '/until', details: { days: longestDays } });
  return undefined;
};

export type Touched = { readonly before?: Visit; readonly step: NonNullable<Step> };
export type DriveStep = { readonly drive: Drive; readonly visits: readonly Touched[] };

const next = (drive: Drive, change: Partial<Drive>, now: Date): Drive => {
  const { cursor: _cursor, ...rest } = drive;
  return { ...rest, ...change, version: drive.version + 1, changedAt: now.toISOString() };
};

/** One piece of the list: a visit for each household by the drive's last day. One that is planned for that day already joins the drive. */
export const fillDrive = (
  drive: Drive,
  households: readonly Household[],
  known: ReadonlyMap<string, Visit>,
  cursor: string | undefined,
  now: Date,
): DriveStep => {
  const visits = households
    .filter(({ status }) => status === 'active')
    .flatMap((household): Touched[] => {
      const before = known.get(visitIdOf(household.id, drive.until));
      if (!before) return [{ step: planned(household, drive.until, { reason: why.drive, drive }, now) }];
      if (before.status !== 'planned' || before.driveId) return [];
      return [{ before, step: joined(before, drive, now) }];
    });
  const state = cursor ? 'filling' : 'running';
  return { drive: next(drive, { state, ...(cursor && { cursor }), households: drive.households + visits.length }, now), visits };
};

const joined = (visit: Planned, drive: Drive, now: Date): NonNullable<Step> =>
  step(
    { ...visit, reason: why.drive, driveId: drive.id, driveName: drive.name, sheetKind: drive.sheet },
    [{ type: 'VisitPlanned', reason: why.drive, dueOn: visit.dueOn, driveId: drive.id }],
    now,
  ).value;

/** One piece of striking off what was not visited. */
export const strikeOff = (drive: Drive, visits: readonly Visit[], cursor: string | undefined, now: Date): DriveStep => ({
  drive: next(drive, { state: cursor ? 'ending' : 'ended', ...(cursor && { cursor }) }, now),
  visits: visits
    .filter((visit): visit is Planned => visit.status === 'planned' && visit.driveId === drive.id)
    .map((before) => ({ before, step: struckOff(before, 'driveEnded', now) })),
});

export const endDrive = (drive: Drive, now: Date): Drive => next(drive, { state: 'ending', endedAt: now.toISOString() }, now);
