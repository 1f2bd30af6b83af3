import type { Route } from '../../core/route';
import { changeClueRulesRoute } from '../../rules/change-clue-rules.route';
import { changeHelpRulesRoute } from '../../rules/change-help-rules.route';
import { changeHouseholdRulesRoute } from '../../rules/change-household-rules.route';
import { changeSuggestionRulesRoute } from '../../rules/change-suggestion-rules.route';
import { changeWishRulesRoute } from '../../rules/change-wish-rules.route';
import { getClueRulesRoute } from '../../rules/get-clue-rules.route';
import { getHelpRulesRoute } from '../../rules/get-help-rules.route';
import { getHouseholdRulesRoute } from '../../rules/get-household-rules.route';
import { getSuggestionRulesRoute } from '../../rules/get-suggestion-rules.route';
import { getWishRulesRoute } from '../../rules/get-wish-rules.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
  changeHouseholdRulesRoute,
  getHouseholdRulesRoute,
  changeHelpRulesRoute,
  getHelpRulesRoute,
  changeWishRulesRoute,
  getWishRulesRoute,
  changeSuggestionRulesRoute,
  getSuggestionRulesRoute,
  getClueRulesRoute,
  changeClueRulesRoute,
];
