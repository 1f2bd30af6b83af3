import { ChangeSuggestionRules } from '@shared/suggestions/suggestion.contracts';
import { defineRoute } from '../core/route';
import { changeRules } from './change-rules';
import { type SuggestionRulesDeps, suggestionRulesKey } from './suggestion-rules.repository';

export const changeSuggestionRulesRoute = defineRoute<typeof ChangeSuggestionRules, SuggestionRulesDeps>(
  ChangeSuggestionRules,
  (asked, deps) =>
    changeRules({ resource: 'suggestionRules', key: suggestionRulesKey, find: deps.rulesOfSuggestions.find }, asked, deps.may),
);
