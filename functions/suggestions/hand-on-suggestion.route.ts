import { refused } from '@shared/result';
import { HandOnSuggestion } from '@shared/suggestions/suggestion.contracts';
import { suggestionCommand } from './suggestion.command';
import { handOnSuggestion } from './suggestion.decisions';
import { deskAt } from './suggestion.desks';

export const handOnSuggestionRoute = suggestionCommand(HandOnSuggestion, 'handOn', async ({ suggestion, call, now, deps }) => {
  const { areaPath, reason } = call.body;
  const area = await deps.areas.find(areaPath);
  const desk = await deskAt(suggestion, area?.retired ? undefined : area, deps.areas);
  if (typeof desk === 'string') return refused(desk, { field: '/areaPath' });
  return handOnSuggestion(suggestion, desk, reason, now);
});
