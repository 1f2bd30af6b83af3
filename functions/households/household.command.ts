import type { Action } from '@shared/access/access';
import type { AnyContract } from '@shared/contract';
import type { HouseholdEvent } from '@shared/households/household.events';
import type { HouseholdRules } from '@shared/households/household.rules';
import type { Caller } from '@shared/people/caller';
import { accepted } from '@shared/result';
import { type Chain, chainCommand } from '../core/chain-command';
import type { Call } from '../core/route';
import type { HouseholdDeps } from './household.deps';
import type { HouseholdFile } from './household.file';
import { planStep } from './household.plan';
import { barred, mayOn, maySee } from './household.relations';
import type { Decision, Step } from './household.step';
import { recordOf } from './household.view';
import { eventsOf } from './household.writes';

export const mostEntries = 50;
type Met = {
  readonly file: HouseholdFile;
  readonly events: readonly HouseholdEvent[];
  readonly caller: Caller;
  readonly version: number;
};
export type Deciding<C> = {
  readonly file: HouseholdFile;
  readonly caller: Caller;
  readonly call: Call<C>;
  readonly rules: HouseholdRules;
  readonly now: Date;
  readonly deps: HouseholdDeps;
};

const fileChain: Chain<HouseholdDeps, Met, HouseholdRules, Step, undefined> = {
  find: async (deps, { householdId = '' }, caller) => {
    const [file, events] = await Promise.all([deps.households.findFile(householdId), deps.households.entries(householdId, mostEntries)]);
    return file && { file, events, caller, version: file.household.version };
  },
  may: (deps, { file, caller }, action) => mayOn(deps, file.household, caller, action),
  maySee: (deps, { file, caller }) => maySee(deps, file.household, caller),
  barred: ({ file, caller }, action) => barred(file.household, caller, action),
  rules: (deps, { file }) => deps.householdRules(file.household.countyId),
  plan: async (deps, met, step) => {
    const { writes, by } = await planStep(deps, step, met.caller, met.file.household.areaPath);
    const [first] = step.changes;
    const events = [...eventsOf(first, by)].reverse().concat(met.events).slice(0, mostEntries);
    return accepted({ writes, after: { ...met, file: first.after, events, version: first.after.household.version } });
  },
  show: (deps, { file, events, caller }, _rules, now) => recordOf(file, events, caller, deps, now),
};
const command = chainCommand(fileChain);

/** A route that changes one file, see `chainCommand`. */
export const fileCommand = <C extends AnyContract>(
  contract: C,
  action: Action,
  decide: (deciding: Deciding<C>) => Decision | Promise<Decision>,
) => command<C>(contract, action, undefined, ({ met: { file, caller }, ...deciding }) => decide({ ...deciding, file, caller }));
