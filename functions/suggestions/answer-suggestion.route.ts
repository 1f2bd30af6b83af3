import { maskName } from '@shared/people/mask';
import { AnswerSuggestion } from '@shared/suggestions/suggestion.contracts';
import { numberIn } from '../core/chain-command';
import { suggestionCommand } from './suggestion.command';
import { answerSuggestion } from './suggestion.decisions';

export const answerSuggestionRoute = suggestionCommand(AnswerSuggestion, 'answer', ({ suggestion, caller, call, rules, now }) => {
  const unfit = numberIn({ '/words': call.body.words });
  if (unfit) return { ok: false, refusal: unfit };
  return answerSuggestion(suggestion, call.body.words, maskName(caller.name), rules, now);
});
