import type { Station } from '@shared/grid/grid';
import { CloseStation } from '@shared/grid/grid.contracts';
import { answer, change, defineRoute, forbidden, notFound, stale } from '../core/route';
import type { GridDeps } from './grid.deps';
import { stationWrites } from './grid.repository';
import { mayKeep, stationView } from './station.view';

export const closeStationRoute = defineRoute<typeof CloseStation, GridDeps>(
  CloseStation,
  async ({ params, body, caller, seenVersion }, deps) => {
    const before = await deps.grid.station(params.stationId);
    if (!before || (before.closed && !mayKeep(deps, caller, before.areaPath))) return notFound();
    if (!caller || !mayKeep(deps, caller, before.areaPath)) return forbidden();
    if (seenVersion !== undefined && seenVersion !== before.version) return stale();
    const now = deps.clock();
    const { closed = false, ...rest } = before;
    if (closed === body.closed) return answer(await stationView(before, caller, undefined, deps, now), { version: before.version });
    const at = now.toISOString();
    const station: Station = { ...rest, version: before.version + 1, changedAt: at, ...(body.closed && { closed: true }) };
    const view = await stationView(station, caller, undefined, deps, now);
    return change(stationWrites(station, { by: caller.personId, at }), view, { version: station.version });
  },
);
