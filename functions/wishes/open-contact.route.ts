import { OpenContact } from '@shared/wishes/wish-steps.contracts';
import { refuse } from '../core/chain-command';
import { change, conflict, defineRoute, notFound } from '../core/route';
import { openContact } from './claim.decisions';
import { whyNot } from './wish.command';
import type { WishDeps } from './wish.deps';
import { openSealed } from './wish.form';
import { actorFor, mayOn, myClaim } from './wish.relations';
import { stepWrites } from './wish.repository';

export const openContactRoute = defineRoute<typeof OpenContact, WishDeps>(OpenContact, async ({ params, caller }, deps) => {
  const wish = await deps.wishes.find(params.wishId);
  if (!wish || !caller) return notFound();
  const holder = myClaim(wish, caller);
  if (!mayOn(deps, wish, caller, 'openContact')) {
    return mayOn(deps, wish, caller, 'read') ? conflict({ reason: 'contactClosed' }) : whyNot(deps, wish, caller);
  }
  const decision = openContact(wish, holder ?? 'officer', deps.clock());
  if (!decision.ok) return refuse(decision.refusal);
  const sealed = await deps.wishes.findContact(wish.id);
  if (!sealed || !decision.value) return notFound();
  const rules = await deps.wishRules(wish.countyId);
  const contact = openSealed(sealed, deps.seal);
  return change(stepWrites(wish, decision.value, actorFor(caller, holder ? 'holder' : 'officer'), rules), {
    ...contact,
    throughGuardian: wish.forWhom === 'child',
  });
});
