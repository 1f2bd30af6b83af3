import { isWithin } from '@shared/area-path';
import { GetDriveVisits } from '@shared/visits/drive.contracts';
import { answer, defineRoute, invalid, notFound } from '../core/route';
import { partsOf } from './drive.reading';
import type { VisitDeps } from './visit.deps';
import { summaryOf } from './visit.view';

/** One range of the drive; who looks after several places chooses one. */
export const getDriveVisitsRoute = defineRoute<typeof GetDriveVisits, VisitDeps>(
  GetDriveVisits,
  async ({ params, query, caller }, deps) => {
    const drive = await deps.visits.findDrive(params.driveId);
    const parts = drive && caller ? partsOf(deps, drive, caller) : [];
    if (!drive || !caller || parts.length === 0) return notFound();
    const area = query.area ?? parts[0] ?? drive.areaPath;
    if (!parts.some((part) => isWithin(area, part))) return invalid({ reason: 'areaNotYours', field: '/area' });
    const { visits, next } = await deps.visits.ofDrive(drive.id, area, query.status, query);
    const now = deps.clock();
    return answer({ items: await Promise.all(visits.map((visit) => summaryOf(visit, caller, deps, now))), ...(next && { next }) });
  },
);
