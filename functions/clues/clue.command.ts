import type { Action } from '@shared/access/access';
import type { Clue, ClueAction } from '@shared/clues/clue';
import type { ClueEvent } from '@shared/clues/clue.events';
import type { ClueRules } from '@shared/clues/clue.rules';
import type { AnyContract } from '@shared/contract';
import type { Caller } from '@shared/people/caller';
import { accepted } from '@shared/result';
import { type Chain, chainCommand } from '../core/chain-command';
import type { Call } from '../core/route';
import type { ClueDeps } from './clue.deps';
import { actorFor, barred, mayOn, maySee } from './clue.relations';
import type { Decision, Step } from './clue.step';
import { recordOf } from './clue.view';
import { eventsOf, stepWrites } from './clue.writes';

type Met = { readonly clue: Clue; readonly events: readonly ClueEvent[]; readonly caller: Caller; readonly version: number };
export type Deciding<C> = {
  readonly clue: Clue;
  readonly caller: Caller;
  readonly call: Call<C>;
  readonly rules: ClueRules;
  readonly now: Date;
  readonly deps: ClueDeps;
};

const clueChain: Chain<ClueDeps, Met, ClueRules, Step, ClueAction> = {
  find: async (deps, { clueId = '' }, caller) => {
    const found = await deps.clues.findRecord(clueId);
    return found && { ...found, caller, version: found.clue.version };
  },
  may: (deps, { clue, caller }, action) => mayOn(deps, clue, caller, action),
  maySee: (deps, { clue, caller }) => maySee(deps, clue, caller),
  barred: ({ clue, caller }, action) => barred(clue, caller, action),
  rules: (deps, { clue }) => deps.clueRules(clue.countyId),
  plan: async (deps, met, step, action, rules) => {
    const actor = actorFor(deps, met.clue, met.caller, action);
    const { clue } = step;
    const events = [...met.events, ...eventsOf(clue, step.happenings, actor)];
    return accepted({ writes: stepWrites(met.clue, step, actor, rules), after: { ...met, clue, events, version: clue.version } });
  },
  show: (deps, { clue, events, caller }, _rules, now) => recordOf(clue, events, caller, deps, now),
};
const command = chainCommand(clueChain);

/** A route that changes one clue, see `chainCommand`. */
export const clueCommand = <C extends AnyContract>(
  contract: C,
  action: ClueAction,
  decide: (deciding: Deciding<C>) => Decision | Promise<Decision>,
) =>
  command<C>(contract, action as Action, action, ({ met: { clue, caller }, call, rules, now, deps }) =>
    decide({ clue, caller, call: call as Call<C>, rules, now, deps }),
  );
