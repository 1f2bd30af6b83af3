import type { Key } from '../core/store';

/** The county's tree lies in one partition, upper levels first, so that one query reads it down to the communities and leaves the cells. */
export const areaTreeKey = (countyId: string): string => `AREAS#${countyId}`;
export const areaKey = (path: string): Key => ({ pk: areaTreeKey(countyOf(path)), sk: `${depthOf(path)}#${path}` });
export const downTo = (depth: number): { to: string } => ({ to: `${depth}#~` });
/** The areas directly below one. */
export const below = (path: string): { prefix: string } => ({ prefix: `${depthOf(path) + 1}#${path}/` });
/** Everything below one that lies at a depth. */
export const belowAt = (path: string, depth: number): { prefix: string } => ({ prefix: `${depth}#${path}/` });
/** A code is of one area of its county, also after it was retired. */
export const areaCodeKey = (countyId: string, code: string): Key => ({ pk: `AREACODE#${countyId}`, sk: code });
/** What was changed in an area. */
export const areaLogPk = (path: string): string => `AREA#${path}`;
/** Counts how often what lies directly below it, or is called, changed: so that two changes at one moment see each other. */
export const areaBelowKey = (path: string): Key => ({ pk: areaLogPk(path), sk: 'BELOW' });
export const areaEventKey = (path: string, version: number): Key => ({
  pk: areaLogPk(path),
  sk: `EVENT#${String(version).padStart(6, '0')}`,
});

export const countyOf = (path: string): string => path.split('/')[0] ?? path;
export const depthOf = (path: string): number => path.split('/').length;
export const parentOf = (path: string): string | undefined => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined);
