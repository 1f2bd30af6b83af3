import type { Write } from '../core/store';
import { decideDue } from './suggestion.decisions';
import type { SuggestionDeps } from './suggestion.deps';
import { deskAbove } from './suggestion.desks';
import { stepWrites } from './suggestion.writes';

/** What the clock does about complaints and suggestions: remind, raise, end. */
export const suggestionClock = (deps: Pick<SuggestionDeps, 'suggestions' | 'suggestionRules' | 'areas'>) => ({
  async step(id: string, now: Date): Promise<readonly Write[] | undefined> {
    const found = await deps.suggestions.find(id);
    if (!found) return undefined;
    const rules = await deps.suggestionRules(found.countyId);
    const step = decideDue(found, await deskAbove(found, deps.areas), rules, now);
    return step && stepWrites(found, step, { as: 'clock' }, rules);
  },
});
