import type { Duty, OpenHours, Post, PostMember, Station, StationService, Weekday } from '@shared/grid/grid';
import { maskName } from '@shared/people/mask';
import { codeBelow } from '../areas/area.codes';
import { depthOf, parentOf } from '../areas/area.keys';
import type { FieldCrypto } from '../core/field-crypto';
import type { Item } from '../core/store';
import { postItem, stationItem } from '../grid/grid.repository';
import { nameSeal, phoneSeal } from '../grid/post.view';

/** Codes of a whole tree, upper levels first: numbered as they come. */
export const codesOf = (countyCode: string, paths: readonly string[]): ReadonlyMap<string, string> => {
  const codes = new Map<string, string>();
  const counted = new Map<string, number>();
  for (const path of paths) {
    const parent = parentOf(path);
    const above = parent === undefined ? undefined : codes.get(parent);
    if (parent === undefined || above === undefined) {
      codes.set(path, countyCode);
      continue;
    }
    const number = (counted.get(parent) ?? 0) + 1;
    counted.set(parent, number);
    codes.set(path, codeBelow(above, depthOf(path), number));
  }
  return codes;
};

export const officeHours: readonly OpenHours[] = [
  { days: [1, 2, 3, 4, 5], from: '08:30', to: '12:00' },
  { days: [1, 2, 3, 4, 5], from: '14:30', to: '18:00' },
];
export const everyDay: readonly OpenHours[] = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }];

type Sealing = Pick<FieldCrypto, 'seal'>;
export type OnPost = {
  readonly duty: Duty;
  readonly name: string;
  readonly personId?: string;
  readonly named?: boolean;
  readonly phone?: string;
  readonly words?: string;
};

const memberOf = ({ duty, name, personId, named = true, phone, words }: OnPost, { seal }: Sealing, at: string): PostMember => ({
  duty,
  label: maskName(name),
  sealedName: seal(nameSeal, name),
  ...(phone && { sealedPhone: seal(phoneSeal, phone) }),
  ...(personId && { personId }),
  ...(named && { namedSince: at }),
  ...(words && { words }),
});

export type PostPlan = {
  readonly areaPath: string;
  readonly members: readonly OnPost[];
  readonly phone: string;
  readonly address: string;
  readonly reach?: string;
  readonly patrolDays?: readonly Weekday[];
  readonly note?: string;
};
export const postOf = (plan: PostPlan, crypto: Sealing, at: string): Item => {
  const post: Post = {
    areaPath: plan.areaPath,
    countyId: plan.areaPath.split('/')[0] ?? plan.areaPath,
    version: 1,
    members: plan.members.map((member) => memberOf(member, crypto, at)),
    phone: plan.phone,
    hours: officeHours,
    address: plan.address,
    reach: plan.reach ?? '',
    patrolDays: plan.patrolDays ?? [],
    note: plan.note ?? '',
    changedAt: at,
  };
  return postItem(post);
};

export type StationPlan = Pick<Station, 'id' | 'areaPath' | 'name' | 'address' | 'note'> & {
  readonly services: readonly StationService[];
  readonly hours?: readonly OpenHours[];
  readonly point?: Station['point'];
};
export const stationOf = ({ hours = everyDay, ...plan }: StationPlan, at: string): Item =>
  stationItem({ ...plan, hours, version: 1, countyId: plan.areaPath.split('/')[0] ?? '', phone: '', changedAt: at });
