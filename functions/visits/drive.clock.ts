import type { Household } from '@shared/households/household';
import type { Drive } from '@shared/visits/visit';
import type { Write } from '../core/store';
import { fillDrive, householdsAtOnce, strikeOff } from './drive.decisions';
import { driveWrites } from './drive.writes';
import type { VisitDeps } from './visit.deps';
import { visitIdOf } from './visit.step';

type ClockDeps = Pick<VisitDeps, 'visits' | 'households'>;
type Piece = { readonly households: readonly Household[]; readonly cursor?: string };

/** The next households of a drive's list. A list by levels goes through one level after the other: `<level's place>:<position>`. */
export const nextPiece = async (deps: Pick<VisitDeps, 'households'>, drive: Drive): Promise<Piece> => {
  const { choice, cursor = '0:' } = drive;
  const split = cursor.indexOf(':');
  const [at, position] = [Number(cursor.slice(0, split)), cursor.slice(split + 1)];
  if (choice.by === 'hand') {
    const households = [...(await deps.households.many(choice.householdIds.slice(at, at + householdsAtOnce))).values()];
    const after = at + householdsAtOnce;
    return { households, ...(after < choice.householdIds.length && { cursor: `${after}:` }) };
  }
  const levels = choice.by === 'level' ? choice.levels : [undefined];
  const households: Household[] = [];
  let after = position;
  for (let turn = at; turn < levels.length; turn += 1) {
    if (households.length === householdsAtOnce) return { households, cursor: `${turn}:` };
    const listing = { limit: householdsAtOnce - households.length, ...(after && { cursor: after }) };
    const page = await deps.households.ledger(drive.countyId, drive.areaPath, { level: levels[turn] }, listing);
    households.push(...page.households);
    if (page.next) return { households, cursor: `${turn}:${page.next}` };
    after = '';
  }
  return { households };
};

/** What the clock does about drives: makes their lists, and strikes off what was not visited when they end. */
export const driveClock = (deps: ClockDeps) => ({
  async step(driveId: string, now: Date): Promise<readonly Write[] | undefined> {
    const drive = await deps.visits.findDrive(driveId);
    if (drive?.state === 'filling') {
      const { households, cursor } = await nextPiece(deps, drive);
      const known = await deps.visits.many(households.map(({ id }) => visitIdOf(id, drive.until)));
      return driveWrites(drive, fillDrive(drive, households, known, cursor, now), { as: 'clock' });
    }
    if (drive?.state === 'ending') {
      const listing = { limit: householdsAtOnce, ...(drive.cursor && { cursor: drive.cursor }) };
      const { visits, next } = await deps.visits.ofDrive(drive.id, drive.areaPath, 'planned', listing);
      return driveWrites(drive, strikeOff(drive, visits, next, now), { as: 'clock' });
    }
    return undefined;
  },
});
