import { GetSuggestionRules } from '@shared/suggestions/suggestion.contracts';
import { answer, defineRoute } from '../core/route';
import type { SuggestionRulesDeps } from './suggestion-rules.repository';

export const getSuggestionRulesRoute = defineRoute<typeof GetSuggestionRules, SuggestionRulesDeps>(
  GetSuggestionRules,
  async ({ caller }, deps) => {
    const found = await deps.rulesOfSuggestions.find(caller?.countyId ?? deps.defaultCounty);
    return answer(found, { version: found.version });
  },
);
