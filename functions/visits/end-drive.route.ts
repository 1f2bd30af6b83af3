import { EndDrive } from '@shared/visits/drive.contracts';
import { refuse } from '../core/chain-command';
import { answer, change, defineRoute, forbidden, notFound, stale } from '../core/route';
import { endDrive } from './drive.decisions';
import { partsOf } from './drive.reading';
import { driveWrite } from './drive.writes';
import type { VisitDeps } from './visit.deps';
import { driveOf } from './visit.view';

export const endDriveRoute = defineRoute<typeof EndDrive, VisitDeps>(EndDrive, async ({ params, caller, seenVersion }, deps) => {
  const [drive, tally] = await Promise.all([deps.visits.findDrive(params.driveId), deps.visits.tally(params.driveId)]);
  if (!drive || !caller || partsOf(deps, drive, caller).length === 0) return notFound();
  if (!deps.may(caller, 'drive', 'end', { areaPath: drive.areaPath, relations: [] })) return forbidden();
  if (seenVersion !== undefined && seenVersion !== drive.version) return stale();
  if (drive.state === 'ending' || drive.state === 'ended')
    return answer(await driveOf(drive, tally, caller, deps), { version: drive.version });
  if (drive.state === 'filling') return refuse({ reason: 'driveStillFilling' });
  const ended = endDrive(drive, deps.clock());
  return change([driveWrite(drive, ended)], await driveOf(ended, tally, caller, deps), { version: ended.version });
});
