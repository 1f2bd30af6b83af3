import { GetPostsBelow } from '@shared/grid/grid.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import type { GridDeps } from './grid.deps';
import { postView } from './post.view';

/** One query for the areas and one batch for their notices, a page at a time. */
export const getPostsBelowRoute = defineRoute<typeof GetPostsBelow, GridDeps>(GetPostsBelow, async ({ query, caller }, deps) => {
  const { area, ...listing } = query;
  const [known, { items, next }] = await Promise.all([deps.areas.find(area), deps.areas.below(area, listing)]);
  if (!known) return notFound('areaUnknown');
  const living = items.filter(({ retired }) => !retired);
  const posts = await deps.grid.posts(living.map(({ path }) => path));
  const now = deps.clock();
  return answer({
    items: living.map((one) => postView(one, posts.get(one.path), caller?.personId, deps, now)),
    ...(next && { next }),
  });
});
