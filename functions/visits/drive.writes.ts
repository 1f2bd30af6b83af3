import type { Actor } from '@shared/actor';
import type { Drive } from '@shared/visits/visit';
import type { Write } from '../core/store';
import type { DriveStep } from './drive.decisions';
import { driveIndexKeys, driveKey, tallyKey } from './visit.keys';
import { tallied, visitWrites } from './visit.writes';

export const driveWrite = (before: Drive | undefined, drive: Drive): Write => ({
  put: { ...driveKey(drive.id), version: drive.version, drive, ...driveIndexKeys(drive) },
  when: before ? { version: before.version } : 'absent',
});

/** A piece of a drive's list: the drive, its visits, and what they count together, in one transaction. */
export const driveWrites = (before: Drive | undefined, { drive, visits }: DriveStep, by: Actor): Write[] => {
  const count = (what: 'done' | 'dropped') => visits.filter(({ before: was, step }) => tallied(was, step.visit) === what).length;
  const adds = (['done', 'dropped'] as const).map((attribute) => ({ add: tallyKey(drive.id), attribute, by: count(attribute) }));
  return [
    driveWrite(before, drive),
    ...visits.flatMap(({ before: was, step }) => visitWrites(was, step, by)),
    ...adds.filter((write) => write.by > 0),
  ];
};
