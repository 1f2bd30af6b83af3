import { GetWish } from '@shared/wishes/wish.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import type { WishDeps } from './wish.deps';
import { actionsFor, claimersFor, mayOn } from './wish.relations';
import { holderKey } from './wish.step';
import { recordOf } from './wish.view';

/** Open promises are counted only for who could claim this wish now. */
export const getWishRoute = defineRoute<typeof GetWish, WishDeps>(GetWish, async ({ params, caller }, deps) => {
  const found = await deps.wishes.findRecord(params.wishId);
  if (!found || !(mayOn(deps, found.wish, caller, 'read') || mayOn(deps, found.wish, caller, 'readPrivate'))) return notFound();
  const { wish, events } = found;
  const rules = await deps.wishRules(wish.countyId);
  const claimers = caller && actionsFor(deps, wish, caller, rules).includes('claim') ? claimersFor(wish, caller) : [];
  const open = claimers.length > 0 ? await deps.wishes.openClaimsOf(claimers.map(holderKey)) : undefined;
  return answer(await recordOf(wish, events, caller, deps, rules, deps.clock(), open), { version: wish.version });
});
