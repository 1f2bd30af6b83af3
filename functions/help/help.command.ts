import type { Action } from '@shared/access/access';
import type { AnyContract } from '@shared/contract';
import type { HelpRequest } from '@shared/help/help';
import type { HelpActor, HelpEvent } from '@shared/help/help.events';
import type { HelpRules } from '@shared/help/help.rules';
import type { Caller } from '@shared/people/caller';
import { accepted } from '@shared/result';
import { type Chain, chainCommand } from '../core/chain-command';
import type { Call } from '../core/route';
import type { HelpDeps } from './help.deps';
import { actorFor, barred, mayOn, maySee, type Viewer, viewerOf } from './help.relations';
import type { Decision, Step } from './help.step';
import { recordOf } from './help.view';
import { eventsOf, planStep } from './help.writes';

export type As = Exclude<HelpActor, { as: 'clock' }>['as'];
type Met = {
  readonly help: HelpRequest;
  readonly events: readonly HelpEvent[];
  readonly viewer: Viewer;
  readonly caller: Caller;
  readonly version: number;
  readonly now: Date;
};
export type Deciding<C> = {
  readonly help: HelpRequest;
  readonly viewer: Viewer;
  readonly caller: Caller;
  readonly call: Call<C>;
  readonly rules: HelpRules;
  readonly now: Date;
  readonly deps: HelpDeps;
};

const helpChain: Chain<HelpDeps, Met, HelpRules, Step, As> = {
  find: async (deps, { helpId = '' }, caller) => {
    const [found, viewer] = await Promise.all([deps.help.findRecord(helpId), viewerOf(deps, caller)]);
    return found && { ...found, viewer, caller, version: found.help.version, now: deps.clock() };
  },
  may: (deps, { help, viewer, now }, action) => mayOn(deps, help, viewer, action, now),
  maySee: (deps, { help, viewer, now }) => maySee(deps, help, viewer, now),
  barred: ({ help, viewer }, action) => barred(help, viewer, action),
  rules: (deps, { help }) => deps.helpRules(help.countyId),
  plan: async (deps, met, step, as, rules) => {
    const actor = actorFor(met.caller, as);
    const planned = await planStep(deps, met.help, step, actor, rules);
    if (!planned.ok) return planned;
    const { help } = step;
    const events = [...met.events, ...eventsOf(help, step.happenings, actor)];
    return accepted({ writes: planned.value, after: { ...met, help, events, version: help.version } });
  },
  show: (deps, { help, events, viewer }, rules, now) => recordOf(help, events, viewer, deps, rules, now),
};
const command = chainCommand(helpChain);

/** A route that changes one request, see `chainCommand`. */
export const helpCommand = <C extends AnyContract>(
  contract: C,
  action: Action,
  as: As | ((deciding: Deciding<C>) => As),
  decide: (deciding: Deciding<C>) => Decision | Promise<Decision>,
) =>
  command<C>(
    contract,
    action,
    ({ met: { help, viewer, caller }, ...deciding }) => (typeof as === 'function' ? as({ ...deciding, help, viewer, caller }) : as),
    ({ met: { help, viewer, caller }, ...deciding }) => decide({ ...deciding, help, viewer, caller }),
  );
