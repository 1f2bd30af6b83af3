import type { Post, PostMember } from '@shared/grid/grid';
import { ChangeMyNaming } from '@shared/grid/grid.contracts';
import { answer, change, conflict, defineRoute, forbidden, notFound } from '../core/route';
import type { GridDeps } from './grid.deps';
import { postWrites } from './grid.repository';
import { namedArea } from './named-area';
import { postView } from './post.view';

/** One's own name is one's own to show or to take down, whatever the office wrote. */
export const changeMyNamingRoute = defineRoute<typeof ChangeMyNaming, GridDeps>(ChangeMyNaming, async ({ body, caller }, deps) => {
  if (!caller) return forbidden();
  const [area, posts] = await Promise.all([namedArea(body.area, deps.areas), deps.grid.posts([body.area])]);
  if (!area) return notFound('areaUnknown');
  const before = posts.get(body.area);
  const mine = (member: PostMember) => member.personId === caller.personId;
  if (!before?.members.some(mine)) return conflict({ reason: 'notOnPost' });
  const now = deps.clock();
  const show = (post: Post) => postView(area, post, caller.personId, deps, now);
  if (before.members.filter(mine).every(({ namedSince }) => (namedSince !== undefined) === body.named)) return answer(show(before));
  const at = now.toISOString();
  const named = ({ namedSince, ...member }: PostMember): PostMember => (body.named ? { ...member, namedSince: namedSince ?? at } : member);
  const post: Post = {
    ...before,
    version: before.version + 1,
    members: before.members.map((member) => (mine(member) ? named(member) : member)),
    changedAt: at,
  };
  return change(postWrites(post, { by: caller.personId, at }), show(post), { version: post.version });
});
