import { MoveArea } from '@shared/grid/area.contracts';
import { refuse } from '../core/chain-command';
import { change, defineRoute, forbidden } from '../core/route';
import { administratorOf, areaToChange, nodeOf, occupiedRefusal } from './area.change';
import { belowChanges, belowStays, fitAmong, mostSiblings, movedAreas, staysAs } from './area.changes';
import type { AreaDeps } from './area.deps';
import { countyOf, depthOf } from './area.keys';

/** Each area moved takes six writes of the hundred of one transaction. */
const mostMoved = 15;

export const moveAreaRoute = defineRoute<typeof MoveArea, AreaDeps>(MoveArea, async ({ body, caller, seenVersion }, deps) => {
  const found = await areaToChange({ caller, seenVersion }, body.area, deps);
  if ('reply' in found) return found.reply;
  const { area } = found;
  if (area.parent === undefined) return refuse({ reason: 'countyStays' });
  if (!deps.may(caller, 'area', 'change', { areaPath: body.to, relations: [] })) return forbidden();
  const parent = await deps.areas.fresh(body.to);
  if (!parent || countyOf(body.to) !== countyOf(area.path)) return refuse({ reason: 'areaUnknown', field: '/to' });
  if (parent.retired) return refuse({ reason: 'areaRetired', field: '/to' });
  if (depthOf(parent.path) !== depthOf(area.path) - 1) return refuse({ reason: 'moveLevelDiffers', field: '/to' });
  if (parent.path === area.parent) return refuse({ reason: 'movedAlready', field: '/to' });
  const livingBelow = async () => (await deps.areas.allBelow(area.path, mostMoved + 1)).filter(({ retired }) => !retired);
  const moving = [area, ...(await livingBelow())].slice(0, mostMoved);
  const [there, ...left] = await deps.areas.belowVersions([parent, ...moving].map(({ path }) => path));
  // Looked at once more: what is counted above has all come by now.
  const subtree = await livingBelow();
  if (subtree.length + 1 > mostMoved) return refuse({ reason: 'moveTooLarge', field: '/area' });
  const occupied = await occupiedRefusal(area.path, deps, ['areas']);
  if (occupied) return refuse(occupied);
  const { items: siblings } = await deps.areas.below(parent.path, { limit: mostSiblings });
  const path = `${parent.path}/${area.path.slice(area.path.lastIndexOf('/') + 1)}`;
  if (siblings.some((one) => one.path === path)) return refuse({ reason: 'movedAlready', field: '/to' });
  const fit = fitAmong({ path, name: area.name }, parent, siblings);
  if (!fit.ok) return refuse(fit.refusal);
  deps.areas.changed(countyOf(path));
  const { writes, moved } = movedAreas(
    area,
    subtree,
    { parent, ...fit.value },
    { reason: body.reason, by: administratorOf(found.caller), now: deps.clock() },
  );
  // The version is that of the area which was asked about.
  return change([...writes, staysAs(parent), ...(there ? [belowChanges(there)] : []), ...left.map(belowStays)], nodeOf(moved), {
    version: area.version + 1,
  });
});
