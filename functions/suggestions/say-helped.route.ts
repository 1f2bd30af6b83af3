import { SayHelped } from '@shared/suggestions/suggestion.contracts';
import { numberIn } from '../core/chain-command';
import { suggestionCommand } from './suggestion.command';
import { sayHelped } from './suggestion.decisions';
import { deskAbove } from './suggestion.desks';

export const sayHelpedRoute = suggestionCommand(SayHelped, 'sayHelped', async ({ suggestion, call, rules, now, deps }) => {
  const unfit = numberIn({ '/words': call.body.words ?? '' });
  if (unfit) return { ok: false, refusal: unfit };
  return sayHelped(suggestion, call.body, await deskAbove(suggestion, deps.areas), rules, now);
});
