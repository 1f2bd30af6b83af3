import { ChangeStation } from '@shared/grid/grid.contracts';
import { refuse } from '../core/chain-command';
import { change, defineRoute, forbidden, notFound, stale } from '../core/route';
import type { GridDeps } from './grid.deps';
import { stationWrites } from './grid.repository';
import { stationFrom, stationRefusal } from './save-station';
import { mayKeep, stationView } from './station.view';

/** Who moves it elsewhere must keep both places. */
export const changeStationRoute = defineRoute<typeof ChangeStation, GridDeps>(
  ChangeStation,
  async ({ params, body, caller, seenVersion }, deps) => {
    const before = await deps.grid.station(params.stationId);
    if (!before || (before.closed && !mayKeep(deps, caller, before.areaPath))) return notFound();
    if (!caller || !mayKeep(deps, caller, before.areaPath) || !mayKeep(deps, caller, body.areaPath)) return forbidden();
    if (seenVersion !== undefined && seenVersion !== before.version) return stale();
    const refusal = await stationRefusal(body, deps);
    if (refusal) return refuse(refusal);
    const now = deps.clock();
    const station = { ...stationFrom(body, before, now), ...(before.closed && { closed: true }) };
    const view = await stationView(station, caller, undefined, deps, now);
    return change(stationWrites(station, { by: caller.personId, at: station.changedAt }), view, { version: station.version });
  },
);
