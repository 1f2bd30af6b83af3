import { GetAreaHistory } from '@shared/grid/area.contracts';
import { answer, defineRoute, forbidden, notFound } from '../core/route';
import type { AreaDeps } from './area.deps';

export const getAreaHistoryRoute = defineRoute<typeof GetAreaHistory, AreaDeps>(GetAreaHistory, async ({ query, caller }, deps) => {
  if (!deps.may(caller, 'area', 'change', { areaPath: query.area, relations: [] })) return forbidden();
  if (!(await deps.areas.fresh(query.area))) return notFound('areaUnknown');
  const events = await deps.areas.history(query.area);
  return answer({
    items: events.map(({ id, type, at, by, name, before, reason }) => ({
      id,
      type,
      at,
      name,
      who: 'label' in by ? by.label : '',
      ...(before && { before }),
      ...(reason && { reason }),
    })),
  });
});
