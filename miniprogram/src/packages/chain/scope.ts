import type { AreaView, Hat } from '@shared/people/people.contracts';
import type { Role } from '@shared/terms';

/** Whose work it is to see where chains are broken, and what was done. */
export const watchRoles: readonly Role[] = ['gridWorker', 'communityOfficer', 'townOfficer', 'countyOfficer', 'supervisor', 'leader'];
export const mayWatch = (hats: readonly Hat[]): boolean => hats.some(({ role }) => watchRoles.includes(role));

/** Towns and communities within what their hats cover. */
export const placesWithin = (areas: readonly AreaView[], hats: readonly Hat[]): readonly AreaView[] => {
  const scopes = hats.filter(({ role }) => watchRoles.includes(role)).map(({ areaPath }) => areaPath);
  return areas.filter(
    ({ level, path }) =>
      (level === 'town' || level === 'community') && scopes.some((scope) => path === scope || path.startsWith(`${scope}/`)),
  );
};
