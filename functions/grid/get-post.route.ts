import { upwards } from '@shared/area-path';
import { GetPost } from '@shared/grid/grid.contracts';
import { postLink } from '@shared/grid/grid-link';
import { answer, defineRoute, notFound } from '../core/route';
import type { GridDeps } from './grid.deps';
import { namedArea } from './named-area';
import { postView } from './post.view';

/** The notice of an area and of the offices over it: one batch, besides the areas' names. */
export const getPostRoute = defineRoute<typeof GetPost, GridDeps>(GetPost, async ({ query, caller }, deps) => {
  const paths = upwards(query.area);
  const [posts, areas] = await Promise.all([deps.grid.posts(paths), Promise.all(paths.map((path) => namedArea(path, deps.areas)))]);
  const now = deps.clock();
  const views = areas.flatMap((area) => (area ? [postView(area, posts.get(area.path), caller?.personId, deps, now)] : []));
  const [post, ...above] = views;
  if (!post || post.areaPath !== query.area) return notFound('areaUnknown');
  return answer({
    post,
    above,
    link: postLink(deps.publicUrl ?? '', query.area),
    editable: deps.may(caller, 'gridPost', 'change', { areaPath: query.area, relations: [] }),
  });
});
