import { GetWish } from '@shared/wishes/wish.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import type { WishDeps } from './wish.deps';
import { mayOn } from './wish.relations';
import { recordOf } from './wish.view';

export const getWishRoute = defineRoute<typeof GetWish, WishDeps>(GetWish, async ({ params, caller }, deps) => {
  const found = await deps.wishes.findRecord(params.wishId);
  if (!found || !(mayOn(deps, found.wish, caller, 'read') || mayOn(deps, found.wish, caller, 'readPrivate'))) return notFound();
  const { wish, events } = found;
  return answer(await recordOf(wish, events, caller, deps, await deps.wishRules(wish.countyId), deps.clock()), { version: wish.version });
});
