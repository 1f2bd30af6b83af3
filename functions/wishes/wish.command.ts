import type { Action } from '@shared/access/access';
import type { AnswerOf, AnyContract } from '@shared/contract';
import type { Caller } from '@shared/people/caller';
import type { Refusal } from '@shared/result';
import { checkPublicText } from '@shared/text-check';
import type { Wish } from '@shared/wishes/wish';
import type { Actor, WishEvent } from '@shared/wishes/wish.events';
import { numberRefusals } from '@shared/wishes/wish.refusals';
import type { WishRules } from '@shared/wishes/wish.rules';
import { answer, type Call, change, conflict, defineRoute, forbidden, invalid, notFound, type Reply, stale } from '../core/route';
import type { WishDeps } from './wish.deps';
import { actorFor, barred, mayOn } from './wish.relations';
import { eventOf, stepWrites } from './wish.repository';
import type { Decision } from './wish.step';
import { recordOf } from './wish.view';

export type Deciding<C> = {
  readonly wish: Wish;
  readonly call: Call<C>;
  readonly caller: Caller;
  readonly rules: WishRules;
  readonly now: Date;
  readonly deps: WishDeps;
};

export const refuse = (refusal: Refusal): Reply<never> => (refusal.field ? invalid(refusal) : conflict(refusal));

/** Somebody who may not act on a wish learns why only if they may see it; else it does not exist for them. */
export const whyNot = (deps: WishDeps, wish: Wish, caller: Caller): Reply<never> =>
  mayOn(deps, wish, caller, 'read') || mayOn(deps, wish, caller, 'readPrivate') ? forbidden() : notFound();

/** A reason is read by the people of the wish alone, who may speak of cash or medicine in it; but it is stored open and stays, so it holds no number of anybody. */
const reasonRefusal = (body: unknown): Refusal | undefined => {
  const { reason } = (body ?? {}) as { reason?: unknown };
  if (typeof reason !== 'string') return undefined;
  const finding = checkPublicText({ '/reason': reason }).find((one) => (numberRefusals as readonly string[]).includes(one.reason));
  return finding && { reason: finding.reason, field: finding.field };
};

/**
 * A route that changes one wish: find it, ask the access table, decide, write state and event together, answer with the record as it is now.
 * A wish that is so already is answered without a write.
 */
export const wishCommand = <C extends AnyContract>(
  contract: C,
  action: Action,
  as: Exclude<Actor, { as: 'clock' }>['as'] | ((deciding: Deciding<C>) => Exclude<Actor, { as: 'clock' }>['as']),
  decide: (deciding: Deciding<C>) => Decision<string> | Promise<Decision<string>>,
) =>
  defineRoute<C, WishDeps>(contract, async (call, deps) => {
    const { wishId } = call.params as { wishId: string };
    const caller = call.caller;
    const found = await deps.wishes.findRecord(wishId);
    if (!found || !caller) return notFound();
    const { wish, events } = found;
    if (!mayOn(deps, wish, caller, action)) return whyNot(deps, wish, caller);
    if (barred(wish, caller, action)) return forbidden();
    const unfit = reasonRefusal(call.body);
    if (unfit) return refuse(unfit);
    if (call.seenVersion !== undefined && call.seenVersion !== wish.version) return stale();
    const rules = await deps.wishRules(wish.countyId);
    const now = deps.clock();
    const deciding = { wish, call, caller, rules, now, deps };
    const decision = await decide(deciding);
    if (!decision.ok) return refuse(decision.refusal);
    const show = async (shown: Wish, chain: readonly WishEvent[]) =>
      (await recordOf(shown, chain, caller, deps, rules, now)) as AnswerOf<C>;
    if (!decision.value) return answer(await show(wish, events), { version: wish.version });
    const actor = actorFor(caller, typeof as === 'function' ? as(deciding) : as);
    const next = decision.value.wish;
    return change(stepWrites(wish, decision.value, actor, rules), await show(next, [...events, eventOf(decision.value, actor)]), {
      version: next.version,
    });
  });
