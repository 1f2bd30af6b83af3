import type { AreaView, Hat } from '@shared/people/people.contracts';
import type { Role } from '@shared/terms';

export const officeRoles: readonly Role[] = ['communityOfficer', 'townOfficer', 'countyOfficer'];
export const deskRoles: readonly Role[] = [...officeRoles, 'supervisor', 'administrator', 'leader'];

/** The places somebody may choose among: towns and communities that their hats of these roles cover. */
export function placesOf(areas: readonly AreaView[], hats: readonly Hat[], roles: readonly Role[] = deskRoles): readonly AreaView[] {
  const scopes = hats.filter(({ role }) => roles.includes(role)).map(({ areaPath }) => areaPath);
  const covered = (path: string) => scopes.some((scope) => path === scope || path.startsWith(`${scope}/`));
  return areas.filter(({ level, path }) => (level === 'town' || level === 'community') && covered(path));
}

export const wears = (hats: readonly Hat[], roles: readonly Role[]): boolean => hats.some(({ role }) => roles.includes(role));
