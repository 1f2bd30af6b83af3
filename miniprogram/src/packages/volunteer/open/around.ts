import type { HelpSummary } from '@shared/help/help.views';
import { metresBetween, type Point } from '@shared/place';

export const rings = [1000, 3000, 10_000] as const;
export const directions = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;
export type Direction = (typeof directions)[number];

/** Requests that stand at about the same spot of the picture; `left` and `top` in per cent of its side. */
export type Dot = {
  readonly items: readonly HelpSummary[];
  readonly left: number;
  readonly top: number;
  readonly metres: number;
  readonly direction: Direction;
};

/** The share of the picture's radius at which a ring lies: each ring takes as much room as the next. */
export const ringShare = (metres: number): number => {
  let from = 0;
  for (const [at, ring] of rings.entries()) {
    if (metres <= ring) return (at + (metres - from) / (ring - from)) / rings.length;
    from = ring;
  }
  return 1;
};

const radius = 44;
const touching = 13;

/** Bearing from one place to another in degrees: 0 is north, 90 east. */
const bearing = (from: Point, to: Point): number => {
  const east = (to.lon - from.lon) * Math.cos((((from.lat + to.lat) / 2) * Math.PI) / 180);
  return ((Math.atan2(east, to.lat - from.lat) * 180) / Math.PI + 360) % 360;
};

/** Where requests lie around somebody. Those without a place are left out; those that would lie on each other become one dot. */
export function dotsAround(me: Point, wanted: readonly HelpSummary[]): readonly Dot[] {
  const dots: Dot[] = [];
  for (const help of wanted) {
    if (!help.point) continue;
    const metres = Math.round(metresBetween(me, help.point) / 100) * 100;
    const degrees = bearing(me, help.point);
    const far = radius * ringShare(metres);
    const angle = (degrees * Math.PI) / 180;
    const left = 50 + far * Math.sin(angle);
    const top = 50 - far * Math.cos(angle);
    const at = dots.findIndex((dot) => Math.hypot(dot.left - left, dot.top - top) < touching);
    const there = dots[at];
    if (there) dots[at] = { ...there, items: [...there.items, help] };
    else dots.push({ items: [help], left, top, metres, direction: directions[Math.round(degrees / 45) % 8] ?? 'N' });
  }
  return dots;
}
