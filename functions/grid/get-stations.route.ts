import { isWithin } from '@shared/area-path';
import type { Station } from '@shared/grid/grid';
import { GetStations } from '@shared/grid/grid.contracts';
import type { Caller } from '@shared/people/caller';
import { answer, defineRoute, invalid } from '../core/route';
import type { GridDeps } from './grid.deps';
import { isOpenNow, mayKeep, metresTo, stationView } from './station.view';

const cursorOf = (id: string): string => Buffer.from(`station ${id}`).toString('base64url');
const idIn = (cursor: string): string | undefined =>
  /^station ([A-Za-z0-9_-]+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];

const mayAdd = (deps: GridDeps, caller: Caller | undefined): boolean =>
  caller?.grants.some(({ areaPath }) => mayKeep(deps, caller, areaPath)) ?? false;

/** A county has a few hundred stations at most: they are read whole and put in order here. A closed one is shown to who keeps it. */
export const getStationsRoute = defineRoute<typeof GetStations, GridDeps>(GetStations, async ({ query, caller }, deps) => {
  const { area, service, open, lat, lon, limit, cursor } = query;
  const now = deps.clock();
  const county = area?.split('/')[0] ?? caller?.countyId ?? deps.defaultCounty;
  const from = lat !== undefined && lon !== undefined ? { lat, lon } : undefined;
  const far = (station: Station) => (from && metresTo(station, from)) ?? Number.MAX_SAFE_INTEGER;
  const shown = (await deps.grid.stations(county))
    .filter(
      (one) =>
        (!area || isWithin(one.areaPath, area)) &&
        (!service || one.services.includes(service)) &&
        (!open || isOpenNow(one, now)) &&
        (!one.closed || mayKeep(deps, caller, one.areaPath)),
    )
    .map((station) => ({ station, far: far(station) }))
    .sort((a, b) => Number(a.station.closed ?? false) - Number(b.station.closed ?? false) || a.far - b.far)
    .map(({ station }) => station);
  const after = cursor === undefined ? undefined : idIn(cursor);
  if (cursor !== undefined && after === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
  const start = after === undefined ? 0 : shown.findIndex(({ id }) => id === after) + 1;
  const page = shown.slice(start, start + limit);
  const last = page.at(-1);
  return answer({
    items: await Promise.all(page.map((one) => stationView(one, caller, from, deps, now))),
    addable: mayAdd(deps, caller),
    ...(last && start + limit < shown.length && { next: cursorOf(last.id) }),
  });
});
