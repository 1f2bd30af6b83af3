import type { Actor } from '@shared/actor';
import type { Suggestion } from '@shared/suggestions/suggestion';
import type { SuggestionEvent } from '@shared/suggestions/suggestion.events';
import type { SuggestionRules } from '@shared/suggestions/suggestion.rules';
import type { Write } from '../core/store';
import { nextDue } from './suggestion.decisions';
import { eventKey, indexKeys, stateKey } from './suggestion.keys';
import type { Step } from './suggestion.step';

/** The events of a step. They lie where the desk sits, so that nobody complained of is told by an area. */
export const eventsOf = ({ suggestion, happenings }: NonNullable<Step>, by: Actor): readonly SuggestionEvent[] =>
  happenings.map((happening, index): SuggestionEvent => {
    const version = suggestion.version - happenings.length + index + 1;
    return {
      ...happening,
      id: `${suggestion.id}.${version}`,
      suggestionId: suggestion.id,
      version,
      at: suggestion.changedAt,
      by,
      countyId: suggestion.countyId,
      areaPath: suggestion.desk.areaPath,
      ...(suggestion.writerId && { writerId: suggestion.writerId }),
      title: suggestion.title,
    };
  });

/** One transaction: the new state on condition of the version decided upon, and its events. */
export const stepWrites = (
  before: Pick<Suggestion, 'version'> | undefined,
  step: NonNullable<Step>,
  by: Actor,
  rules: SuggestionRules,
): readonly Write[] => {
  const { suggestion } = step;
  return [
    {
      put: {
        ...stateKey(suggestion.id),
        version: suggestion.version,
        suggestion,
        ...indexKeys(suggestion, nextDue(suggestion, rules)?.at),
      },
      when: before ? { version: before.version } : 'absent',
    },
    ...eventsOf(step, by).map((event): Write => ({ put: { ...eventKey(suggestion.id, event.version), event }, when: 'absent' })),
    ...(step.also ?? []),
  ];
};
