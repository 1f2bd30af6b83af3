import { SayHelpedByCode } from '@shared/suggestions/suggestion.contracts';
import { numberIn, refuse } from '../core/chain-command';
import { answer, change, defineRoute, notFound } from '../core/route';
import { trackedBy } from '../core/tracking-code';
import { sayHelped } from './suggestion.decisions';
import type { SuggestionDeps } from './suggestion.deps';
import { deskAbove } from './suggestion.desks';
import { recordOf } from './suggestion.view';
import { eventsOf, stepWrites } from './suggestion.writes';

/** The same as for a writer with an account, for whoever has the code. */
export const sayHelpedByCodeRoute = defineRoute<typeof SayHelpedByCode, SuggestionDeps>(SayHelpedByCode, async ({ body }, deps) => {
  const id = await trackedBy(deps.store, deps.crypto, body.code, 'SUGGESTION');
  const found = id === undefined ? undefined : await deps.suggestions.findRecord(id);
  if (!found) return notFound('codeUnknown');
  const unfit = numberIn({ '/words': body.words ?? '' });
  if (unfit) return refuse(unfit);
  const { thing, events } = found;
  const now = deps.clock();
  const rules = await deps.suggestionRules(thing.countyId);
  const decision = sayHelped(thing, body, await deskAbove(thing, deps.areas), rules, now);
  if (!decision.ok) return refuse(decision.refusal);
  if (!decision.value) return answer(await recordOf(thing, events, 'code', deps, now), { version: thing.version });
  const by = { as: 'guest' } as const;
  const { suggestion } = decision.value;
  const record = await recordOf(suggestion, [...events, ...eventsOf(decision.value, by)], 'code', deps, now);
  return change(stepWrites(thing, decision.value, by, rules), record, { version: suggestion.version });
});
