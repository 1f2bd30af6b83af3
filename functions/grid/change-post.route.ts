import type { Post, PostMember } from '@shared/grid/grid';
import { ChangePost } from '@shared/grid/grid.contracts';
import type { PostForm } from '@shared/grid/grid.views';
import { maskName } from '@shared/people/mask';
import type { Refusal } from '@shared/result';
import type { Role } from '@shared/terms';
import { checkPublicText } from '@shared/text-check';
import { refuse } from '../core/chain-command';
import { change, defineRoute, forbidden, stale } from '../core/route';
import type { GridDeps } from './grid.deps';
import { postWrites } from './grid.repository';
import { namedArea } from './named-area';
import { nameSeal, phoneSeal, postView } from './post.view';

const staffRoles: readonly Role[] = ['gridWorker', 'communityOfficer', 'townOfficer', 'countyOfficer'];
type Staff = Awaited<ReturnType<GridDeps['people']['findMany']>>;

/** Who has a role in this area and may stand on its notice by account. */
const staffOf = async (area: string, { people }: GridDeps): Promise<Staff> =>
  people.findMany((await Promise.all(staffRoles.map((role) => people.inRole(role, area)))).flat());

/** Words that everybody reads hold no number of anybody; office numbers have fields of their own. */
const unfitText = ({ members, address, reach, note }: PostForm): Refusal | undefined => {
  const texts = { '/address': address, '/reach': reach, '/note': note };
  const said = Object.fromEntries(members.map(({ words = '' }, at) => [`/members/${at}/words`, words]));
  const [finding] = checkPublicText({ ...texts, ...said });
  return finding && { reason: finding.reason, field: finding.field };
};

/** What keeps a member as they were: the account, and since when they are named. */
const memberFrom = (
  member: PostForm['members'][number],
  before: readonly PostMember[],
  staff: Staff,
  { seal }: GridDeps,
  now: Date,
): PostMember => {
  const personId = member.personId ?? staff.find(({ name }) => name === member.name)?.personId;
  const known = before.find((one) => seal.open(nameSeal, one.sealedName) === member.name && one.duty === member.duty);
  return {
    duty: member.duty,
    label: maskName(member.name),
    sealedName: seal.close(nameSeal, member.name),
    ...(member.phone && { sealedPhone: seal.close(phoneSeal, member.phone) }),
    ...(personId && { personId }),
    ...(member.named && { namedSince: known?.namedSince ?? now.toISOString() }),
    ...(member.photo && { photo: member.photo }),
    ...(member.words && { words: member.words }),
  };
};

export const changePostRoute = defineRoute<typeof ChangePost, GridDeps>(ChangePost, async ({ body, caller, seenVersion }, deps) => {
  const { area: path, ...form } = body;
  if (!caller || !deps.may(caller, 'gridPost', 'change', { areaPath: path, relations: [] })) return forbidden();
  const [area, posts, staff] = await Promise.all([namedArea(path, deps.areas), deps.grid.posts([path]), staffOf(path, deps)]);
  if (!area) return refuse({ reason: 'areaUnknown', field: '/area' });
  if (area.retired) return refuse({ reason: 'areaRetired', field: '/area' });
  const before = posts.get(path);
  if (seenVersion !== undefined && seenVersion !== (before?.version ?? 0)) return stale();
  const unfit = unfitText(form);
  if (unfit) return refuse(unfit);
  const known = before?.members ?? [];
  const stranger = form.members.findIndex(
    ({ personId }) => personId !== undefined && ![...known, ...staff].some((one) => one.personId === personId),
  );
  if (stranger >= 0) return refuse({ reason: 'personUnknown', field: `/members/${stranger}/name` });
  const photos = form.members.flatMap(({ photo }) => (photo && !known.some((one) => one.photo === photo) ? [photo] : []));
  if (!(await deps.media.ownedBy(photos, caller.personId))) return refuse({ reason: 'mediaUnknown', field: '/members' });
  const now = deps.clock();
  const { phone, hours, address, reach, patrolDays, note } = form;
  const post: Post = {
    areaPath: path,
    countyId: path.split('/')[0] ?? path,
    version: (before?.version ?? 0) + 1,
    members: form.members.map((member) => memberFrom(member, known, staff, deps, now)),
    phone,
    hours: hours as Post['hours'],
    address,
    reach,
    patrolDays: patrolDays as Post['patrolDays'],
    note,
    changedAt: now.toISOString(),
  };
  const view = postView(area, post, caller.personId, deps, now);
  return change(
    postWrites(post, { by: caller.personId, at: post.changedAt }),
    { post: view, version: post.version },
    { version: post.version },
  );
});
