import type { Key } from '../core/store';

/** The county's tree lies in one partition, upper levels first, so that one query reads it down to the communities and leaves the cells. */
export const areaTreeKey = (countyId: string): string => `AREAS#${countyId}`;
export const areaKey = (path: string): Key => ({ pk: areaTreeKey(countyOf(path)), sk: `${depthOf(path)}#${path}` });
export const downTo = (depth: number): { to: string } => ({ to: `${depth}#~` });

export const countyOf = (path: string): string => path.split('/')[0] ?? path;
export const depthOf = (path: string): number => path.split('/').length;
