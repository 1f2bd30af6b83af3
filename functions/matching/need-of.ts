import type { HelpRequest, Opened } from '@shared/help/help';
import type { Need } from '@shared/matching/matching';
import { hourMs, localDay } from '@shared/time';

export type OpenedHelp = Extract<HelpRequest, Opened>;

/** Whom a request is about: who asks, and for whom. */
export const personsOf = ({ authorId, subjectId }: HelpRequest): readonly string[] =>
  subjectId && subjectId !== authorId ? [subjectId, authorId] : [authorId];
/** Under whose id it is remembered which volunteers came before. */
export const askerOf = ({ authorId, subjectId }: HelpRequest): string => subjectId ?? authorId;

/** A request as matching sees it at this moment: days of a span that are over do not count any more, its crew is not asked again. */
export const needOf = (help: OpenedHelp, knows: Need['knows'], now: Date): Need => {
  const today = localDay(now);
  const when = help.when.kind === 'window' && help.when.from < today && today <= help.when.to ? { ...help.when, from: today } : help.when;
  return {
    id: help.id,
    kind: help.kind,
    areaPath: help.areaPath,
    when,
    minutes: help.minutes,
    personIds: personsOf(help),
    passedOver: [...help.passedOver, ...help.crew.map(({ volunteerId }) => volunteerId)],
    waitedHours: Math.max(0, (now.getTime() - Date.parse(help.openedAt)) / hourMs),
    knows,
    ...(help.point && { point: help.point }),
    ...(help.slot && { slot: help.slot }),
    ...(help.speech && { speech: help.speech }),
    ...(help.householdId && { householdId: help.householdId }),
  };
};
