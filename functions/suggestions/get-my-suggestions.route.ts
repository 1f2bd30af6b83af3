import { GetMySuggestions } from '@shared/suggestions/suggestion.contracts';
import { answer, defineRoute, forbidden } from '../core/route';
import type { SuggestionDeps } from './suggestion.deps';
import { writerHashOf } from './suggestion.relations';
import { summaryOf } from './suggestion.view';

export const getMySuggestionsRoute = defineRoute<typeof GetMySuggestions, SuggestionDeps>(
  GetMySuggestions,
  async ({ query, caller }, deps) => {
    if (!caller) return forbidden();
    const { items, next } = await deps.suggestions.mine(writerHashOf(deps.crypto, caller.personId), query);
    const now = deps.clock();
    return answer({ items: await Promise.all(items.map((it) => summaryOf(it, deps, now))), ...(next && { next }) });
  },
);
