import { createHash } from 'node:crypto';
import { AddArea } from '@shared/grid/area.contracts';
import { areaLevels } from '@shared/terms';
import { refuse } from '../core/chain-command';
import { change, defineRoute } from '../core/route';
import { administratorOf, areaToChange, nodeOf } from './area.change';
import { areaWrites, belowChanges, fitAmong, mostSiblings, staysAs } from './area.changes';
import type { AreaDeps } from './area.deps';
import { countyOf, depthOf } from './area.keys';

export const addAreaRoute = defineRoute<typeof AddArea, AreaDeps>(AddArea, async ({ body, caller, callId }, deps) => {
  const found = await areaToChange({ caller, seenVersion: undefined }, body.parent, deps, '/parent');
  if ('reply' in found) return found.reply;
  const parent = found.area;
  const level = areaLevels[depthOf(parent.path)];
  if (!level) return refuse({ reason: 'areaTooDeep', field: '/parent' });
  const path = `${parent.path}/a${createHash('sha256').update(callId).digest('hex').slice(0, 8)}`;
  const known = await deps.areas.belowVersions([parent.path]);
  const { items: siblings } = await deps.areas.below(parent.path, { limit: mostSiblings });
  const fit = fitAmong({ path, name: body.name, code: body.code }, parent, siblings);
  if (!fit.ok) return refuse(fit.refusal);
  const area = { path, name: body.name, level, parent: parent.path, version: 1, ...fit.value };
  deps.areas.changed(countyOf(path));
  const writes = areaWrites(undefined, area, { type: 'AreaAdded' }, administratorOf(found.caller), deps.clock());
  return change([...writes, staysAs(parent), ...known.map(belowChanges)], nodeOf(area), { version: 1, created: true });
});
