import type { Key } from '../core/store';

export const postKey = (areaPath: string): Key => ({ pk: `POSTS#${areaPath}`, sk: 'STATE' });
export const postChangeKey = (areaPath: string, version: number): Key => ({
  pk: `POSTS#${areaPath}`,
  sk: `CHANGE#${String(version).padStart(6, '0')}`,
});
export const stationKey = (id: string): Key => ({ pk: `STATION#${id}`, sk: 'STATE' });
export const stationChangeKey = (id: string, version: number): Key => ({
  pk: `STATION#${id}`,
  sk: `CHANGE#${String(version).padStart(6, '0')}`,
});
export const stationsPk = (countyId: string) => `STATIONS#${countyId}`;
