import { SubmitWish } from '@shared/wishes/wish-form.contracts';
import { refuse } from '../core/chain-command';
import { change, defineRoute, forbidden } from '../core/route';
import { submitWish } from './wish.decisions';
import type { WishDeps } from './wish.deps';
import { formRefusal, sealContact, wishFrom } from './wish.form';
import { actorFor } from './wish.relations';
import { eventOf, submissionWrites } from './wish.repository';
import { recordOf } from './wish.view';

export const submitWishRoute = defineRoute<typeof SubmitWish, WishDeps>(SubmitWish, async ({ body, caller, callId }, deps) => {
  if (!caller) return forbidden();
  const refusal = await formRefusal(body, caller, deps);
  if (refusal) return refuse(refusal);
  const now = deps.clock();
  const rules = await deps.wishRules(caller.countyId);
  const decision = submitWish(await wishFrom(body, `w${callId.slice(0, 21)}`, caller, deps, now), rules, now);
  if (!decision.ok) return refuse(decision.refusal);
  if (!decision.value) return forbidden();
  const actor = actorFor(caller, body.authorIs === 'gridWorker' ? 'gridWorker' : 'wisher');
  const { wish } = decision.value;
  const record = await recordOf(wish, [eventOf(decision.value, actor)], caller, deps, rules, now);
  return change(submissionWrites(decision.value, sealContact(body.contact, deps.seal), actor, rules), record, {
    version: wish.version,
    created: true,
  });
});
