import { GetSuggestion } from '@shared/suggestions/suggestion.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import type { SuggestionDeps } from './suggestion.deps';
import { maySee } from './suggestion.relations';
import { recordOf } from './suggestion.view';

export const getSuggestionRoute = defineRoute<typeof GetSuggestion, SuggestionDeps>(GetSuggestion, async ({ params, caller }, deps) => {
  const found = caller && (await deps.suggestions.findRecord(params.suggestionId));
  if (!found || !maySee(deps, found.thing, caller)) return notFound();
  return answer(await recordOf(found.thing, found.events, caller, deps, deps.clock()), { version: found.thing.version });
});
