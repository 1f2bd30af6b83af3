import type { AreaView, Hat } from '@shared/people/people.contracts';
import type { Role } from '@shared/terms';
import type { Desk } from '@shared/wishes/wish.contracts';

export const deskOrder = ['verify', 'settle', 'unclaimed', 'watch', 'ended'] as const satisfies readonly Desk[];

export const deskTexts = {
  verify: { name: 'deskVerify', empty: 'emptyVerify' },
  settle: { name: 'deskSettle', empty: 'emptySettle' },
  unclaimed: { name: 'deskUnclaimed', empty: 'emptyUnclaimed' },
  watch: { name: 'deskWatch', empty: 'emptyWatch' },
  ended: { name: 'deskEnded', empty: 'emptyEnded' },
} as const;

const deskRoles: readonly Role[] = ['communityOfficer', 'townOfficer', 'supervisor', 'administrator', 'leader'];

export const readDesk = (value: string | undefined): Desk => deskOrder.find((desk) => desk === value) ?? 'verify';

/** The places somebody may choose among: towns and communities that their office covers. */
export function placesOf(areas: readonly AreaView[], hats: readonly Hat[]): readonly AreaView[] {
  const scopes = hats.filter(({ role }) => deskRoles.includes(role)).map(({ areaPath }) => areaPath);
  const covered = (path: string) => scopes.some((scope) => path === scope || path.startsWith(`${scope}/`));
  return areas.filter(({ level, path }) => (level === 'town' || level === 'community') && covered(path));
}

export const worksAtDesk = (hats: readonly Hat[]): boolean => hats.some(({ role }) => deskRoles.includes(role));
