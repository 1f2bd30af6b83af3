import { GetPostForm } from '@shared/grid/grid.contracts';
import { answer, defineRoute, forbidden, notFound } from '../core/route';
import type { GridDeps } from './grid.deps';
import { namedArea } from './named-area';
import { formOf } from './post.view';

export const getPostFormRoute = defineRoute<typeof GetPostForm, GridDeps>(GetPostForm, async ({ query, caller }, deps) => {
  if (!deps.may(caller, 'gridPost', 'change', { areaPath: query.area, relations: [] })) return forbidden();
  const [area, posts] = await Promise.all([namedArea(query.area, deps.areas), deps.grid.posts([query.area])]);
  if (!area) return notFound('areaUnknown');
  const post = posts.get(query.area);
  const version = post?.version ?? 0;
  return answer({ form: formOf(post, deps), version, areaName: area.name }, { version });
});
