import { isOpenAt, type Post, type PostMember, publicDuties } from '@shared/grid/grid';
import type { PostForm, PostView } from '@shared/grid/grid.views';
import { localClock } from '@shared/time';
import type { Area } from '../areas/areas.repository';
import type { GridDeps } from './grid.deps';

export const nameSeal = 'post.name';
export const phoneSeal = 'post.phone';

type ViewDeps = Pick<GridDeps, 'seal' | 'media'>;
type MemberView = NonNullable<PostView['notice']>['members'][number];

/** In full are named who hold office and agreed; a photo shows a face, so it comes with the name alone. */
export const isNamed = ({ duty, namedSince }: Pick<PostMember, 'duty' | 'namedSince'>): boolean =>
  namedSince !== undefined && publicDuties.includes(duty);

const memberView = (member: PostMember, viewerId: string | undefined, { seal, media }: ViewDeps): MemberView => {
  const named = isNamed(member);
  return {
    duty: member.duty,
    name: named ? seal.open(nameSeal, member.sealedName) : member.label,
    ...(member.sealedPhone && { phone: seal.open(phoneSeal, member.sealedPhone) }),
    ...(named && member.photo && { photo: media.view(member.photo).url }),
    ...(member.words && { words: member.words }),
    ...(viewerId !== undefined && member.personId === viewerId && { mine: true }),
  };
};

export const postView = (area: Area, post: Post | undefined, viewerId: string | undefined, deps: ViewDeps, now: Date): PostView => {
  const { weekday, time } = localClock(now);
  return {
    areaPath: area.path,
    areaName: area.name,
    level: area.level,
    ...(area.code && { code: area.code }),
    ...(post && {
      notice: {
        members: post.members.map((member) => memberView(member, viewerId, deps)),
        phone: post.phone,
        hours: post.hours.map(({ days, from, to }) => ({ days: [...days], from, to })),
        openNow: isOpenAt(post.hours, weekday, time),
        address: post.address,
        reach: post.reach,
        patrolDays: [...post.patrolDays],
        note: post.note,
        changedAt: post.changedAt,
      },
    }),
  };
};

export const emptyForm: PostForm = { members: [], phone: '', hours: [], address: '', reach: '', patrolDays: [], note: '' };

/** What was written, for the office that changes it. */
export const formOf = (post: Post | undefined, { seal }: ViewDeps): PostForm =>
  post
    ? {
        members: post.members.map(({ duty, sealedName, sealedPhone, personId, namedSince, photo, words }) => ({
          duty,
          name: seal.open(nameSeal, sealedName),
          named: namedSince !== undefined,
          ...(sealedPhone && { phone: seal.open(phoneSeal, sealedPhone) }),
          ...(personId && { personId }),
          ...(photo && { photo }),
          ...(words && { words }),
        })),
        phone: post.phone,
        hours: post.hours.map(({ days, from, to }) => ({ days: [...days], from, to })),
        address: post.address,
        reach: post.reach,
        patrolDays: [...post.patrolDays],
        note: post.note,
      }
    : emptyForm;
