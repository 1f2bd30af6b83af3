import { RenameArea } from '@shared/grid/area.contracts';
import { refuse } from '../core/chain-command';
import { answer, change, defineRoute } from '../core/route';
import { administratorOf, areaToChange, nodeOf } from './area.change';
import { areaWrites, belowChanges, fitAmong, mostSiblings } from './area.changes';
import type { AreaDeps } from './area.deps';
import { countyOf } from './area.keys';

/** Everything in it stays where it is: records name areas by path. */
export const renameAreaRoute = defineRoute<typeof RenameArea, AreaDeps>(RenameArea, async ({ body, caller, seenVersion }, deps) => {
  const found = await areaToChange({ caller, seenVersion }, body.area, deps);
  if ('reply' in found) return found.reply;
  const { area } = found;
  const code = body.code ?? area.code;
  if (area.name === body.name && area.code === code) return answer(nodeOf(area), { version: area.version });
  const parent = area.parent === undefined ? undefined : await deps.areas.fresh(area.parent);
  const known = parent && area.name !== body.name ? await deps.areas.belowVersions([parent.path]) : [];
  if (parent) {
    const { items: siblings } = await deps.areas.below(parent.path, { limit: mostSiblings });
    const fit = fitAmong({ path: area.path, name: body.name, code: code === area.code ? undefined : code }, parent, siblings);
    if (!fit.ok) return refuse(fit.refusal);
  } else if (code !== area.code) return refuse({ reason: 'codeNotOfLevel', field: '/code' });
  const next = { ...area, name: body.name, version: area.version + 1, ...(code && { code }) };
  deps.areas.changed(countyOf(area.path));
  const happened = { type: 'AreaRenamed', before: area.name } as const;
  const writes = areaWrites(area, next, happened, administratorOf(found.caller), deps.clock());
  return change([...writes, ...known.map(belowChanges)], nodeOf(next), { version: next.version });
});
