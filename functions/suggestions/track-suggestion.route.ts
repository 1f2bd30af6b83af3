import { TrackSuggestion } from '@shared/suggestions/suggestion.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import { trackedBy } from '../core/tracking-code';
import type { SuggestionDeps } from './suggestion.deps';
import { recordOf } from './suggestion.view';

export const trackSuggestionRoute = defineRoute<typeof TrackSuggestion, SuggestionDeps>(TrackSuggestion, async ({ body }, deps) => {
  const id = await trackedBy(deps.store, deps.crypto, body.code, 'SUGGESTION');
  const found = id === undefined ? undefined : await deps.suggestions.findRecord(id);
  if (!found) return notFound('codeUnknown');
  return answer(await recordOf(found.thing, found.events, 'code', deps, deps.clock()), { version: found.thing.version });
});
