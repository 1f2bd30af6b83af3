import { isOpenAt, type Station } from '@shared/grid/grid';
import type { StationView } from '@shared/grid/grid.views';
import type { Caller } from '@shared/people/caller';
import { metresBetween, type Point } from '@shared/place';
import { localClock } from '@shared/time';
import type { GridDeps } from './grid.deps';

type ViewDeps = Pick<GridDeps, 'areas' | 'may'>;

export const mayKeep = ({ may }: Pick<GridDeps, 'may'>, caller: Caller | undefined, areaPath: string): boolean =>
  may(caller, 'station', 'change', { areaPath, relations: [] });

export const isOpenNow = ({ hours, closed }: Station, now: Date): boolean => {
  const { weekday, time } = localClock(now);
  return !closed && isOpenAt(hours, weekday, time);
};

/** Metres from a place, rounded to 100; undefined when the station is not on the map. */
export const metresTo = (station: Station, from: Point): number | undefined =>
  station.point && Math.round(metresBetween(from, station.point) / 100) * 100;

export const stationView = async (
  station: Station,
  caller: Caller | undefined,
  from: Point | undefined,
  deps: ViewDeps,
  now: Date,
): Promise<StationView> => {
  const metres = from && metresTo(station, from);
  return {
    id: station.id,
    version: station.version,
    areaPath: station.areaPath,
    areaName: await deps.areas.nameOf(station.areaPath),
    name: station.name,
    address: station.address,
    phone: station.phone,
    hours: station.hours.map(({ days, ...times }) => ({ ...times, days: [...days] })),
    services: [...station.services],
    note: station.note,
    openNow: isOpenNow(station, now),
    closed: station.closed ?? false,
    editable: mayKeep(deps, caller, station.areaPath),
    changedAt: station.changedAt,
    ...(station.point && { point: station.point }),
    ...(metres !== undefined && { metres }),
  };
};
