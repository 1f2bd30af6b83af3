import { GetMyWishes } from '@shared/wishes/wish.contracts';
import { answer, defineRoute, forbidden } from '../core/route';
import type { WishDeps } from './wish.deps';
import { summaryOf } from './wish.view';

export const getMyWishesRoute = defineRoute<typeof GetMyWishes, WishDeps>(GetMyWishes, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const page = await deps.wishes.mine(caller.personId, query);
  const now = deps.clock();
  return answer({
    items: await Promise.all(page.wishes.map((wish) => summaryOf(wish, caller, deps, now))),
    ...(page.next && { next: page.next }),
  });
});
