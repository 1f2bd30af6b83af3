import { defaultSuggestionRules, SuggestionRules } from '@shared/suggestions/suggestion.rules';
import type { Clock } from '../core/clock';
import type { Store } from '../core/store';
import type { MaySetRules } from './change-rules';
import { rulesRepository } from './rules.repository';

export const suggestionRulesKey = (countyId: string) => ({ pk: `RULES#${countyId}`, sk: 'SUGGESTION' });

/** A county's times for complaints and suggestions. */
export const suggestionRulesRepository = (store: Store, clock: Clock) =>
  rulesRepository(store, clock, {
    key: suggestionRulesKey,
    parse: (stored) => SuggestionRules.parse(stored),
    defaults: defaultSuggestionRules,
  });
export type SuggestionRulesDeps = {
  readonly rulesOfSuggestions: ReturnType<typeof suggestionRulesRepository>;
  readonly defaultCounty: string;
  readonly may: MaySetRules;
};
