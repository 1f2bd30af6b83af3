import type { Suggestion } from '@shared/suggestions/suggestion';
import { SayHelped } from '@shared/suggestions/suggestion.contracts';
import { numberIn } from '../core/chain-command';
import { suggestionCommand } from './suggestion.command';
import { sayHelped } from './suggestion.decisions';
import { deskOf, levelAbove } from './suggestion.desks';

type Names = { nameOf(path: string): Promise<string> };

/** The desk over the one that has it, if there is any. */
export const deskAbove = async ({ desk, areaPath }: Suggestion, areas: Names) => {
  const above = levelAbove(desk.level);
  return above && deskOf(above, desk.level === 'community' ? desk.areaPath : areaPath, areas);
};

export const sayHelpedRoute = suggestionCommand(SayHelped, 'sayHelped', async ({ suggestion, call, rules, now, deps }) => {
  const unfit = numberIn({ '/words': call.body.words ?? '' });
  if (unfit) return { ok: false, refusal: unfit };
  return sayHelped(suggestion, call.body, await deskAbove(suggestion, deps.areas), rules, now);
});
