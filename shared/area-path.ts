/** Where something lies, as a path: county/town/community/cell. */

const depthOfCommunity = 3;

/** The first steps of a path: a/b/c, 2 → a/b. */
export const upTo = (areaPath: string, depth: number): string => areaPath.split('/').slice(0, depth).join('/');

/** The community of a cell; an area above it stays as it is. */
export const communityOf = (areaPath: string): string => upTo(areaPath, depthOfCommunity);

export const isCell = (areaPath: string): boolean => communityOf(areaPath) !== areaPath;

/** The area itself and those above it: a/b/c → a/b/c, a/b, a. */
export const upwards = (areaPath: string): string[] => {
  const parts = areaPath.split('/');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
};

/** Whether a place is the area or lies below it, by whole steps. */
export const isWithin = (areaPath: string, area: string): boolean => areaPath === area || areaPath.startsWith(`${area}/`);

/** The areas once each, without those that lie in another one. */
export const widest = (areas: readonly string[]): string[] => {
  const all = [...new Set(areas)];
  return all.filter((area) => !all.some((other) => area.startsWith(`${other}/`)));
};
