import { AddStation } from '@shared/grid/grid.contracts';
import { refuse } from '../core/chain-command';
import { derivedId } from '../core/ids';
import { change, defineRoute, forbidden } from '../core/route';
import type { GridDeps } from './grid.deps';
import { stationWrites } from './grid.repository';
import { stationFrom, stationRefusal } from './save-station';
import { mayKeep, stationView } from './station.view';

export const addStationRoute = defineRoute<typeof AddStation, GridDeps>(AddStation, async ({ body, caller, callId }, deps) => {
  if (!caller || !mayKeep(deps, caller, body.areaPath)) return forbidden();
  const refusal = await stationRefusal(body, deps);
  if (refusal) return refuse(refusal);
  const now = deps.clock();
  const station = stationFrom(body, { id: derivedId(callId, 'station'), version: 0 }, now);
  const view = await stationView(station, caller, undefined, deps, now);
  return change(stationWrites(station, { by: caller.personId, at: station.changedAt }), view, { version: 1, created: true });
});
