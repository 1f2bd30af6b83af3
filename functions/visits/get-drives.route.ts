import { GetDrives } from '@shared/visits/drive.contracts';
import { answer, defineRoute, forbidden } from '../core/route';
import { partsOf } from './drive.reading';
import type { VisitDeps } from './visit.deps';
import { driveOf } from './visit.view';

export const getDrivesRoute = defineRoute<typeof GetDrives, VisitDeps>(GetDrives, async ({ caller }, deps) => {
  if (!caller) return forbidden();
  const all = await deps.visits.drives(caller.countyId);
  const mine = all.filter(({ drive }) => partsOf(deps, drive, caller).length > 0);
  return answer({ items: await Promise.all(mine.map(({ drive, tally }) => driveOf(drive, tally, caller, deps))) });
});
