import { GetWall } from '@shared/wishes/wish.contracts';
import { answer, defineRoute } from '../core/route';
import type { WishDeps } from './wish.deps';
import { summaryOf } from './wish.view';

export const getWallRoute = defineRoute<typeof GetWall, WishDeps>(GetWall, async ({ query, caller }, deps) => {
  const { county, campaign, urgency, area, q, cursor, show, limit } = query;
  const page = await deps.wishes.wall({
    county: county ?? caller?.countyId ?? deps.defaultCounty,
    show,
    limit,
    cursor,
    ...(campaign && { campaign }),
    ...(urgency && { urgency }),
    ...(area && { area }),
    ...(q && { q }),
  });
  const now = deps.clock();
  const items = await Promise.all(page.wishes.map((wish) => summaryOf(wish, caller, deps, now)));
  return answer({ items, ...(page.next && { next: page.next }) });
});
