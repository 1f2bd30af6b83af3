import type { Action } from '@shared/access/access';
import type { AnyContract } from '@shared/contract';
import type { Caller } from '@shared/people/caller';
import { accepted } from '@shared/result';
import type { Suggestion } from '@shared/suggestions/suggestion';
import type { SuggestionEvent } from '@shared/suggestions/suggestion.events';
import type { SuggestionRules } from '@shared/suggestions/suggestion.rules';
import { type Chain, chainCommand } from '../core/chain-command';
import type { Call } from '../core/route';
import type { SuggestionDeps } from './suggestion.deps';
import { actorFor, barredForWriter, isOwn, mayOn, maySee } from './suggestion.relations';
import type { Decision, Step } from './suggestion.step';
import { recordOf } from './suggestion.view';
import { eventsOf, stepWrites } from './suggestion.writes';

type Met = {
  readonly suggestion: Suggestion;
  readonly events: readonly SuggestionEvent[];
  readonly caller: Caller;
  readonly version: number;
  readonly own: boolean;
};

const chain: Chain<SuggestionDeps, Met, SuggestionRules, Step, undefined> = {
  find: async (deps, { suggestionId = '' }, caller) => {
    const found = await deps.suggestions.findRecord(suggestionId);
    if (!found) return undefined;
    const { thing: suggestion, events } = found;
    return { suggestion, events, caller, version: suggestion.version, own: isOwn(deps, suggestion, caller) };
  },
  may: (deps, { suggestion, caller }, action) => mayOn(deps, suggestion, caller, action),
  maySee: (deps, { suggestion, caller }) => maySee(deps, suggestion, caller),
  barred: ({ own }, action) => own && barredForWriter.has(action),
  rules: (deps, { suggestion }) => deps.suggestionRules(suggestion.countyId),
  plan: async (deps, met, step, _as, rules) => {
    const actor = actorFor(deps, met.suggestion, met.caller);
    const { suggestion } = step;
    const events = [...met.events, ...eventsOf(step, actor)];
    return accepted({
      writes: stepWrites(met.suggestion, step, actor, rules),
      after: { ...met, suggestion, version: suggestion.version, events },
    });
  },
  show: (deps, { suggestion, events, caller }, _rules, now) => recordOf(suggestion, events, caller, deps, now),
};
const command = chainCommand(chain);

/** A route that changes one suggestion, see `chainCommand`. */
export const suggestionCommand = <C extends AnyContract>(
  contract: C,
  action: Action,
  decide: (deciding: Deciding<C>) => Decision | Promise<Decision>,
) => command<C>(contract, action, undefined, ({ met: { suggestion, caller }, ...deciding }) => decide({ ...deciding, suggestion, caller }));

export type Deciding<C> = {
  readonly suggestion: Suggestion;
  readonly caller: Caller;
  readonly call: Call<C>;
  readonly rules: SuggestionRules;
  readonly now: Date;
  readonly deps: SuggestionDeps;
};
