import { metresBetween, type Point } from '@shared/place';

export type Stop<Thing> = { readonly thing: Thing; readonly metres?: number };
type Placed = { readonly dueOn: string; readonly id: string; readonly point?: Point | undefined };

/**
 * The order of a walk: from the start (or the first that is due) always to the nearest place not yet seen; equally near by due day. Those without
 * a known place follow by due day. `metres` from the stop before, as the crow flies, rounded to 100.
 */
export const walkOrder = <Thing extends Placed>(things: readonly Thing[], start: Point | undefined): Stop<Thing>[] => {
  const byDue = [...things].sort((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1));
  const left = byDue.filter((one) => one.point);
  const stops: Stop<Thing>[] = [];
  let at = start;
  while (left.length > 0) {
    const from = at;
    const far = (one: Thing) => (from && one.point ? metresBetween(from, one.point) : 0);
    const nearest = left.reduce((best, one) => (far(one) < far(best) ? one : best));
    left.splice(left.indexOf(nearest), 1);
    stops.push({ thing: nearest, ...(from && { metres: Math.round(far(nearest) / 100) * 100 }) });
    at = nearest.point;
  }
  return [...stops, ...byDue.filter((one) => !one.point).map((thing) => ({ thing }))];
};
