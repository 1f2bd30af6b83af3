import type { Action } from '@shared/access/access';
import type { Actor } from '@shared/actor';
import type { AnyContract } from '@shared/contract';
import type { Caller } from '@shared/people/caller';
import { accepted } from '@shared/result';
import type { Visit } from '@shared/visits/visit';
import type { VisitEvent } from '@shared/visits/visit.events';
import { type Chain, chainCommand } from '../core/chain-command';
import type { Call } from '../core/route';
import type { VisitDeps } from './visit.deps';
import { actorFor, mayOn } from './visit.relations';
import type { Decision, Step } from './visit.step';
import { recordOf } from './visit.view';
import { eventsOf, stepWrites } from './visit.writes';

type Met = { readonly visit: Visit; readonly events: readonly VisitEvent[]; readonly caller: Caller; readonly version: number };
export type Deciding<C> = {
  readonly visit: Visit;
  readonly by: Actor & { readonly personId: string; readonly label: string };
  readonly caller: Caller;
  readonly call: Call<C>;
  readonly now: Date;
  readonly deps: VisitDeps;
};
const hat = ({ visit, caller }: Met) => actorFor(caller, visit.areaPath) as Deciding<unknown>['by'];

const visitChain: Chain<VisitDeps, Met, undefined, Step, undefined> = {
  find: async (deps, { visitId = '' }, caller) => {
    const found = await deps.visits.findRecord(visitId);
    return found && { ...found, caller, version: found.visit.version };
  },
  may: (deps, { visit, caller }, action) => mayOn(deps, visit, caller, action),
  maySee: (deps, { visit, caller }) => mayOn(deps, visit, caller, 'read'),
  // One's own household is visited by somebody else.
  barred: ({ visit, caller }) => caller.householdId !== undefined && caller.householdId === visit.householdId,
  rules: async () => undefined,
  plan: async (_deps, met, step, _as, _rules) => {
    const by = hat(met);
    const { visit } = step;
    const after = { ...met, visit, events: [...met.events, ...eventsOf(step, by)], version: visit.version };
    return accepted({ writes: stepWrites(met.visit, step, by), after });
  },
  show: (deps, { visit, events, caller }, _rules, now) => recordOf(visit, events, caller, deps, now),
};
const command = chainCommand(visitChain);

/** A route that changes one visit, see `chainCommand`. */
export const visitCommand = <C extends AnyContract>(
  contract: C,
  action: Action,
  decide: (deciding: Deciding<C>) => Decision | Promise<Decision>,
) =>
  command<C>(contract, action, undefined, ({ met, call, now, deps }) =>
    decide({ visit: met.visit, by: hat(met), caller: met.caller, call, now, deps }),
  );
