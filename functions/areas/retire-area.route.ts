import { RetireArea } from '@shared/grid/area.contracts';
import { refuse } from '../core/chain-command';
import { change, defineRoute } from '../core/route';
import { administratorOf, areaToChange, nodeOf, occupiedRefusal } from './area.change';
import { areaWrites, belowStays } from './area.changes';
import type { AreaDeps } from './area.deps';
import { countyOf } from './area.keys';

export const retireAreaRoute = defineRoute<typeof RetireArea, AreaDeps>(RetireArea, async ({ body, caller, seenVersion }, deps) => {
  const found = await areaToChange({ caller, seenVersion }, body.area, deps);
  if ('reply' in found) return found.reply;
  const { area } = found;
  if (area.parent === undefined) return refuse({ reason: 'countyStays' });
  const known = await deps.areas.belowVersions([area.path]);
  const occupied = await occupiedRefusal(area.path, deps);
  if (occupied) return refuse(occupied);
  const now = deps.clock();
  const next = { ...area, version: area.version + 1, retired: { at: now.toISOString(), reason: body.reason } };
  deps.areas.changed(countyOf(area.path));
  const happened = { type: 'AreaRetired', reason: body.reason } as const;
  const writes = areaWrites(area, next, happened, administratorOf(found.caller), now);
  return change([...writes, ...known.map(belowStays)], nodeOf(next), { version: next.version });
});
