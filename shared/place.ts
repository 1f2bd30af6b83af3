import * as z from 'zod/mini';

const degrees = (min: number, max: number) => z.number().check(z.gte(min, { error: 'badPlace' }), z.lte(max, { error: 'badPlace' }));

/** A place to about 100 metres: enough to say how far it is, too little to find a door. */
export const Point = z.strictObject({ lat: degrees(-90, 90), lon: degrees(-180, 180) });
export type Point = z.output<typeof Point>;

export const coarse = ({ lat, lon }: Point): Point => ({ lat: Math.round(lat * 1000) / 1000, lon: Math.round(lon * 1000) / 1000 });

const metresPerDegree = 111_320;

/** Metres as the crow flies; right to a per cent within a county. */
export const metresBetween = (a: Point, b: Point): number => {
  const middle = ((a.lat + b.lat) / 2) * (Math.PI / 180);
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos(middle)) * metresPerDegree;
};
