import type { Actor } from '@shared/actor';
import type { Visit } from '@shared/visits/visit';
import type { VisitEvent } from '@shared/visits/visit.events';
import type { Write } from '../core/store';
import { driveVisitKey, eventKey, indexKeys, stateKey, tallyKey, visitOfKey } from './visit.keys';
import { type Step, titleOf } from './visit.step';

/** The events of a step, in order. */
export const eventsOf = ({ visit, happenings }: NonNullable<Step>, by: Actor): readonly VisitEvent[] =>
  happenings.map((happening, index): VisitEvent => {
    const version = visit.version - happenings.length + index + 1;
    return {
      ...(visit.visitorId && { visitorId: visit.visitorId }),
      ...happening,
      id: `${visit.id}.${version}`,
      visitId: visit.id,
      version,
      at: visit.changedAt,
      by,
      countyId: visit.countyId,
      areaPath: visit.areaPath,
      title: titleOf(visit),
      householdId: visit.householdId,
    };
  });

/** What a step counts in its drive: each visit ends once, so it is counted once. */
export const tallied = (before: Visit | undefined, visit: Visit): 'done' | 'dropped' | undefined =>
  visit.driveId && visit.status !== 'planned' && before?.status === 'planned' ? visit.status : undefined;

/** State on condition of the version decided upon, events, and where it is found by household and drive; without the drive's tally. */
export const visitWrites = (before: Visit | undefined, step: NonNullable<Step>, by: Actor): Write[] => {
  const { visit } = step;
  const moved = before !== undefined && before.areaPath !== visit.areaPath;
  const inDrive = visit.driveId && (visit.driveId !== before?.driveId || visit.status !== before?.status || moved);
  return [
    {
      put: { ...stateKey(visit.id), version: visit.version, visit, inArea: `${visit.areaPath}/`, ...indexKeys(visit) },
      when: before ? { version: before.version } : 'absent',
    },
    ...eventsOf(step, by).map((event): Write => ({ put: { ...eventKey(visit.id, event.version), event }, when: 'absent' })),
    ...(before ? [] : [{ put: { ...visitOfKey(visit.householdId, visit.id), visitId: visit.id } }]),
    ...(inDrive && visit.driveId
      ? [{ put: { ...driveVisitKey(visit.driveId, visit.areaPath, visit.id), visitId: visit.id, status: visit.status } }]
      : []),
    ...(moved && before.driveId ? [{ remove: driveVisitKey(before.driveId, before.areaPath, visit.id) }] : []),
    ...(step.also ?? []),
  ];
};

/** One transaction: the visit, and what it counts in its drive. */
export const stepWrites = (before: Visit | undefined, step: NonNullable<Step>, by: Actor): Write[] => {
  const counted = tallied(before, step.visit);
  return [
    ...visitWrites(before, step, by),
    ...(counted && step.visit.driveId ? [{ add: tallyKey(step.visit.driveId), attribute: counted, by: 1 }] : []),
  ];
};
