import type { IndexName } from './store';

/** On which desk of the office something stands, and the moment that sorts it there. */
export type DeskPlace = { readonly desk: string; readonly at: string };

const levels = ['g1', 'g2', 'g4'] as const satisfies readonly IndexName[];

/** In which index the desks of a county, a town or a community are read. */
export const deskIndex = (areaPath: string): (typeof levels)[number] => levels[areaPath.split('/').length - 1] ?? 'g4';

/** The keys of an item that stands on one desk of its county, its town and its community at once. */
export const deskKeys = (areaPath: string, pkOf: (areaPath: string) => string, sort: string): Record<string, string> => {
  const parts = areaPath.split('/').slice(0, levels.length);
  return Object.fromEntries(
    parts.flatMap((_, at) => [
      [`${levels[at]}pk`, pkOf(parts.slice(0, at + 1).join('/'))],
      [`${levels[at]}sk`, sort],
    ]),
  );
};

/** Whether what is watched over goes on, or the date by which the desk must act is the same: then nothing is to be written. */
export const standsThere = (was: DeskPlace | undefined, is: DeskPlace): boolean =>
  was !== undefined && was.desk === is.desk && (is.desk === 'watch' || was.at === is.at);

/** More communities than this are not asked one by one: their town's or county's desk is. */
export const mostCommunities = 40;

type Tree = readonly { readonly path: string; readonly level: string }[];
/** Where to look for what waits: in each community, or when they are many, at the widest desks; `undefined` when those are too many as well. */
export const desksToRead = (
  tree: Tree,
  mayAt: (areaPath: string) => boolean,
  area: string | undefined,
): { readonly communities: readonly string[]; readonly wide?: readonly string[] | undefined } => {
  const within = (path: string) => area === undefined || path === area || path.startsWith(`${area}/`);
  const reach = tree.filter(({ path }) => within(path) && mayAt(path));
  const communities = reach.filter(({ level }) => level === 'community').map(({ path }) => path);
  const paths = new Set(reach.map(({ path }) => path));
  const above = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const tops = [...paths].filter((path) => !paths.has(above(path)) && !paths.has(above(above(path))));
  return { communities, ...(tops.length <= mostCommunities && { wide: tops }) };
};
