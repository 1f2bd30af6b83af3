import { ResubmitWish } from '@shared/wishes/wish-form.contracts';
import { refuse } from '../core/chain-command';
import { change, defineRoute, forbidden, notFound, stale } from '../core/route';
import { whyNot } from './wish.command';
import { resubmitWish } from './wish.decisions';
import type { WishDeps } from './wish.deps';
import { formRefusal, sealContact, wishFrom } from './wish.form';
import { actorFor, barred, mayOn } from './wish.relations';
import { eventOf, submissionWrites } from './wish.repository';
import { recordOf } from './wish.view';

export const resubmitWishRoute = defineRoute<typeof ResubmitWish, WishDeps>(
  ResubmitWish,
  async ({ params, body, caller, seenVersion }, deps) => {
    const found = await deps.wishes.findRecord(params.wishId);
    if (!found || !caller) return notFound();
    const { wish, events } = found;
    if (!mayOn(deps, wish, caller, 'resubmit')) return whyNot(deps, wish, caller);
    if (barred(wish, caller, 'resubmit')) return forbidden();
    if (seenVersion !== undefined && seenVersion !== wish.version) return stale();
    const refusal = await formRefusal(body, caller, deps);
    if (refusal) return refuse(refusal);
    const now = deps.clock();
    const rules = await deps.wishRules(wish.countyId);
    const decision = resubmitWish(wish, await wishFrom(body, wish.id, caller, deps, now), rules, now);
    if (!decision.ok) return refuse(decision.refusal);
    if (!decision.value) return notFound();
    const actor = actorFor(caller, 'wisher');
    const chain = [...events, eventOf(decision.value, actor)];
    const record = await recordOf(decision.value.wish, chain, caller, deps, rules, now);
    return change(submissionWrites(decision.value, sealContact(body.contact, deps.seal), actor, rules, wish), record, {
      version: decision.value.wish.version,
    });
  },
);
