import { GetDrive } from '@shared/visits/drive.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import { partsOf } from './drive.reading';
import type { VisitDeps } from './visit.deps';
import { driveOf } from './visit.view';

export const getDriveRoute = defineRoute<typeof GetDrive, VisitDeps>(GetDrive, async ({ params, caller }, deps) => {
  const [drive, tally] = await Promise.all([deps.visits.findDrive(params.driveId), deps.visits.tally(params.driveId)]);
  if (!drive || !caller || partsOf(deps, drive, caller).length === 0) return notFound();
  return answer(await driveOf(drive, tally, caller, deps), { version: drive.version });
});
