import type { Route } from '../../core/route';
import { answerSuggestionRoute } from '../../suggestions/answer-suggestion.route';
import { getMySuggestionsRoute } from '../../suggestions/get-my-suggestions.route';
import { getSuggestionRoute } from '../../suggestions/get-suggestion.route';
import { getSuggestionQueueRoute } from '../../suggestions/get-suggestion-queue.route';
import { handOnSuggestionRoute } from '../../suggestions/hand-on-suggestion.route';
import { sayHelpedRoute } from '../../suggestions/say-helped.route';
import { sayHelpedByCodeRoute } from '../../suggestions/say-helped-by-code.route';
import { submitSuggestionRoute } from '../../suggestions/submit-suggestion.route';
import { trackSuggestionRoute } from '../../suggestions/track-suggestion.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
  answerSuggestionRoute,
  getMySuggestionsRoute,
  getSuggestionRoute,
  getSuggestionQueueRoute,
  handOnSuggestionRoute,
  sayHelpedRoute,
  sayHelpedByCodeRoute,
  submitSuggestionRoute,
  trackSuggestionRoute,
];
