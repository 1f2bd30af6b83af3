import { GetStation } from '@shared/grid/grid.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import type { GridDeps } from './grid.deps';
import { mayKeep, stationView } from './station.view';

export const getStationRoute = defineRoute<typeof GetStation, GridDeps>(GetStation, async ({ params, caller }, deps) => {
  const station = await deps.grid.station(params.stationId);
  if (!station || (station.closed && !mayKeep(deps, caller, station.areaPath))) return notFound();
  return answer(await stationView(station, caller, undefined, deps, deps.clock()), { version: station.version });
});
