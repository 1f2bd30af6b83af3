import { GetAreasBelow } from '@shared/grid/area.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import { nodeOf } from './area.change';
import type { AreaDeps } from './area.deps';

/** One get and one query, at whatever level of whatever county. */
export const getAreasBelowRoute = defineRoute<typeof GetAreasBelow, AreaDeps>(GetAreasBelow, async ({ query, caller }, deps) => {
  const { area: path, retired, ...listing } = query;
  const [area, { items, next }] = await Promise.all([deps.areas.fresh(path), deps.areas.below(path, listing)]);
  if (!area) return notFound('areaUnknown');
  return answer({
    area: nodeOf(area),
    items: items.filter((one) => retired || !one.retired).map(nodeOf),
    changeable: deps.may(caller, 'area', 'change', { areaPath: path, relations: [] }),
    ...(next && { next }),
  });
});
