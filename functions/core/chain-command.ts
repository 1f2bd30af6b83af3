import type { Action } from '@shared/access/access';
import type { AnswerOf, AnyContract } from '@shared/contract';
import type { Caller } from '@shared/people/caller';
import type { Refusal, Result } from '@shared/result';
import { checkPublicText } from '@shared/text-check';
import { numberRefusals } from '@shared/wishes/wish.refusals';
import { answer, type Call, change, conflict, defineRoute, forbidden, invalid, notFound, type Reply, stale } from './route';
import type { Write } from './store';

/** One thing with its chain as one person meets it. */
export type Case = { readonly version: number; readonly caller: Caller };
export type Planned<Met> = { readonly writes: readonly Write[]; readonly after: Met };

/** How things with a chain of events are found, decided upon and shown; each feature has one. */
export type Chain<Deps, Met extends Case, Rules, Step, As> = {
  find(deps: Deps, params: Readonly<Record<string, string>>, caller: Caller): Promise<Met | undefined>;
  may(deps: Deps, met: Met, action: Action): boolean;
  /** They may know that it is there. */
  maySee(deps: Deps, met: Met): boolean;
  /** What no right helps against: nobody judges in their own cause. */
  barred(met: Met, action: Action): boolean;
  rules(deps: Deps, met: Met): Promise<Rules>;
  plan(deps: Deps, met: Met, step: NonNullable<Step>, as: As, rules: Rules, now: Date): Promise<Result<Planned<Met>>>;
  show(deps: Deps, met: Met, rules: Rules, now: Date): Promise<unknown>;
};

export type Deciding<C, Deps, Met, Rules> = {
  readonly met: Met;
  readonly call: Call<C>;
  readonly rules: Rules;
  readonly now: Date;
  readonly deps: Deps;
};

export const refuse = (refusal: Refusal): Reply<never> => (refusal.field ? invalid(refusal) : conflict(refusal));

/** A reason is read by the people of the thing alone, who may speak of cash or medicine in it; but it is stored open and stays, so it holds no number of anybody. */
const reasonRefusal = (body: unknown): Refusal | undefined => {
  const { reason } = (body ?? {}) as { reason?: unknown };
  return typeof reason === 'string' ? numberIn({ '/reason': reason }) : undefined;
};

/** The first phone, card or ID number in texts by field. */
export const numberIn = (fields: Readonly<Record<string, string>>): Refusal | undefined => {
  const finding = checkPublicText(fields).find((one) => (numberRefusals as readonly string[]).includes(one.reason));
  return finding && { reason: finding.reason, field: finding.field };
};

/**
 * Routes that change one thing: find it, ask the access table, decide, write state and events together, answer with the record as it is now.
 * Somebody who may not act learns why only if they may see it; else it does not exist for them. A thing that is so already is answered without a write.
 */
export const chainCommand =
  <Deps extends { readonly clock: () => Date }, Met extends Case, Rules, Step, As>(chain: Chain<Deps, Met, Rules, Step, As>) =>
  <C extends AnyContract>(
    contract: C,
    action: Action,
    as: As | ((deciding: Deciding<C, Deps, Met, Rules>) => As),
    decide: (deciding: Deciding<C, Deps, Met, Rules>) => Result<Step> | Promise<Result<Step>>,
  ) =>
    defineRoute<C, Deps>(contract, async (call, deps) => {
      const { caller } = call;
      const met = caller && (await chain.find(deps, call.params as Readonly<Record<string, string>>, caller));
      if (!met) return notFound();
      if (!chain.may(deps, met, action)) return chain.maySee(deps, met) ? forbidden() : notFound();
      if (chain.barred(met, action)) return forbidden();
      const unfit = reasonRefusal(call.body);
      if (unfit) return refuse(unfit);
      if (call.seenVersion !== undefined && call.seenVersion !== met.version) return stale();
      const rules = await chain.rules(deps, met);
      const now = deps.clock();
      const deciding = { met, call, rules, now, deps };
      const decision = await decide(deciding);
      if (!decision.ok) return refuse(decision.refusal);
      const show = async (it: Met) => (await chain.show(deps, it, rules, now)) as AnswerOf<C>;
      if (!decision.value) return answer(await show(met), { version: met.version });
      const doing = typeof as === 'function' ? (as as (deciding: Deciding<C, Deps, Met, Rules>) => As)(deciding) : as;
      const planned = await chain.plan(deps, met, decision.value, doing, rules, now);
      if (!planned.ok) return refuse(planned.refusal);
      const { writes, after } = planned.value;
      return change(writes, await show(after), { version: after.version });
    });
