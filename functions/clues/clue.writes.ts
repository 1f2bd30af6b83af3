import type { Actor } from '@shared/actor';
import type { Clue } from '@shared/clues/clue';
import type { ClueEvent } from '@shared/clues/clue.events';
import type { ClueRules } from '@shared/clues/clue.rules';
import type { Item, Write } from '../core/store';
import { eventKey, indexKeys, stateKey } from './clue.keys';
import type { Step } from './clue.step';

const stateItem = (clue: Clue, rules: ClueRules): Item => ({
  ...stateKey(clue.id),
  version: clue.version,
  clue,
  ...indexKeys(clue, rules),
});

/** The events of a step, in order. An anonymous reporter stands in none of them. */
export const eventsOf = (clue: Clue, happenings: NonNullable<Step>['happenings'], by: Actor): readonly ClueEvent[] =>
  happenings.map((happening, index): ClueEvent => {
    const version = clue.version - happenings.length + index + 1;
    return {
      ...happening,
      id: `${clue.id}.${version}`,
      clueId: clue.id,
      version,
      at: clue.changedAt,
      by,
      countyId: clue.countyId,
      areaPath: clue.areaPath,
      title: clue.title,
      ...(clue.reporterId && { reporterId: clue.reporterId }),
      ...(clue.subjectId && { subjectId: clue.subjectId }),
      ...(clue.householdId && { householdId: clue.householdId }),
    };
  });

/** One transaction: the new state on condition of the version decided upon, and its events. */
export const stepWrites = (
  before: Clue | undefined,
  { clue, happenings, also = [] }: NonNullable<Step>,
  by: Actor,
  rules: ClueRules,
): readonly Write[] => [
  { put: stateItem(clue, rules), when: before ? { version: before.version } : 'absent' },
  ...eventsOf(clue, happenings, by).map((event): Write => ({ put: { ...eventKey(clue.id, event.version), event }, when: 'absent' })),
  ...also,
];
