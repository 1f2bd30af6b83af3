import { isWithin } from '@shared/area-path';
import { maskName } from '@shared/people/mask';
import { OpenDrive } from '@shared/visits/drive.contracts';
import type { Drive } from '@shared/visits/visit';
import { numberIn, refuse } from '../core/chain-command';
import { derivedId } from '../core/ids';
import { change, defineRoute, forbidden } from '../core/route';
import { nextPiece } from './drive.clock';
import { driveDays, fillDrive } from './drive.decisions';
import { driveWrites } from './drive.writes';
import type { VisitDeps } from './visit.deps';
import { actorFor } from './visit.relations';
import { visitIdOf } from './visit.step';
import { driveOf } from './visit.view';

/** The drive stands at once with the first piece of its list; the rest is made right after, piece by piece. */
export const openDriveRoute = defineRoute<typeof OpenDrive, VisitDeps>(OpenDrive, async ({ body, caller, callId }, deps) => {
  if (!caller) return forbidden();
  const { name, areaPath, from, until, sheet, choice } = body;
  if (!deps.may(caller, 'drive', 'open', { areaPath, relations: [] })) return refuse({ reason: 'areaNotYours', field: '/areaPath' });
  if (!(await deps.areas.living(areaPath))) return refuse({ reason: 'areaUnknown', field: '/areaPath' });
  const unfit = numberIn({ '/name': name });
  if (unfit) return refuse(unfit);
  const now = deps.clock();
  const days = driveDays(from, until, now);
  if (days) return refuse(days.refusal);
  const chosen = choice.by === 'hand' ? { ...choice, householdIds: [...new Set(choice.householdIds)] } : choice;
  if (chosen.by === 'hand') {
    const found = await deps.households.many(chosen.householdIds);
    const here = [...found.values()].filter((one) => isWithin(one.areaPath, areaPath));
    if (here.length < chosen.householdIds.length) return refuse({ reason: 'householdUnknown', field: '/choice' });
  }
  const at = now.toISOString();
  const drive: Drive = {
    id: derivedId(callId, 'drive'),
    version: 0,
    countyId: caller.countyId,
    areaPath,
    name,
    from,
    until,
    sheet,
    state: 'filling',
    choice: chosen,
    households: 0,
    openedAt: at,
    openedBy: maskName(caller.name),
    changedAt: at,
  };
  const { households, cursor } = await nextPiece(deps, drive);
  const known = await deps.visits.many(households.map(({ id }) => visitIdOf(id, until)));
  const begun = fillDrive(drive, households, known, cursor, now);
  if (begun.visits.length === 0 && !cursor) return refuse({ reason: 'nobodyChosen', field: '/choice' });
  const view = await driveOf(begun.drive, { done: 0, dropped: 0 }, caller, deps);
  return change(driveWrites(undefined, begun, actorFor(caller, areaPath)), view, { version: begun.drive.version, created: true });
});
