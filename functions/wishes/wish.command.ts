import type { Action } from '@shared/access/access';
import type { AnyContract } from '@shared/contract';
import type { Caller } from '@shared/people/caller';
import { accepted } from '@shared/result';
import type { Wish } from '@shared/wishes/wish';
import type { Actor, WishEvent } from '@shared/wishes/wish.events';
import type { WishRules } from '@shared/wishes/wish.rules';
import { type Chain, chainCommand } from '../core/chain-command';
import { type Call, forbidden, notFound, type Reply } from '../core/route';
import type { WishDeps } from './wish.deps';
import { actorFor, barred, mayOn } from './wish.relations';
import { eventOf, stepWrites } from './wish.repository';
import type { Decision, Step } from './wish.step';
import { recordOf } from './wish.view';

export type Deciding<C> = {
  readonly wish: Wish;
  readonly call: Call<C>;
  readonly caller: Caller;
  readonly rules: WishRules;
  readonly now: Date;
  readonly deps: WishDeps;
};

const maySee = (deps: WishDeps, wish: Wish, caller: Caller): boolean =>
  mayOn(deps, wish, caller, 'read') || mayOn(deps, wish, caller, 'readPrivate');

/** Somebody who may not act on a wish learns why only if they may see it; else it does not exist for them. */
export const whyNot = (deps: WishDeps, wish: Wish, caller: Caller): Reply<never> => (maySee(deps, wish, caller) ? forbidden() : notFound());

type As = Exclude<Actor, { as: 'clock' }>['as'];
type Met = { readonly wish: Wish; readonly events: readonly WishEvent[]; readonly caller: Caller; readonly version: number };

const wishChain: Chain<WishDeps, Met, WishRules, Step, As> = {
  find: async (deps, { wishId = '' }, caller) => {
    const found = await deps.wishes.findRecord(wishId);
    return found && { ...found, caller, version: found.wish.version };
  },
  may: (deps, { wish, caller }, action) => mayOn(deps, wish, caller, action),
  maySee: (deps, { wish, caller }) => maySee(deps, wish, caller),
  barred: ({ wish, caller }, action) => barred(wish, caller, action),
  rules: (deps, { wish }) => deps.wishRules(wish.countyId),
  plan: async (_, met, step, as, rules) => {
    const actor = actorFor(met.caller, as);
    const { wish } = step;
    const after = { ...met, wish, events: [...met.events, eventOf(step, actor)], version: wish.version };
    return accepted({ writes: stepWrites(met.wish, step, actor, rules), after });
  },
  show: (deps, { wish, events, caller }, rules, now) => recordOf(wish, events, caller, deps, rules, now),
};
const command = chainCommand(wishChain);

/** A route that changes one wish, see `chainCommand`. */
export const wishCommand = <C extends AnyContract>(
  contract: C,
  action: Action,
  as: As | ((deciding: Deciding<C>) => As),
  decide: (deciding: Deciding<C>) => Decision<string> | Promise<Decision<string>>,
) =>
  command<C>(
    contract,
    action,
    ({ met, ...deciding }) => (typeof as === 'function' ? as({ ...deciding, ...met }) : as),
    ({ met, ...deciding }) => decide({ ...deciding, ...met }),
  );
