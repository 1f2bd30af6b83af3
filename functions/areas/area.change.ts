import type { Actor } from '@shared/actor';
import { areaOccupants } from '@shared/grid/area.contracts';
import type { AreaNode } from '@shared/grid/grid.views';
import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import type { Refusal } from '@shared/result';
import { refuse } from '../core/chain-command';
import { forbidden, type Reply, stale } from '../core/route';
import type { AreaDeps } from './area.deps';
import type { Area } from './areas.repository';

export const nodeOf = ({ path, name, level, parent, code, retired, version }: Area): AreaNode => ({
  path,
  name,
  level,
  version,
  ...(parent && { parent }),
  ...(code && { code }),
  ...(retired && { retired }),
});

export const administratorOf = (caller: Caller): Actor => ({
  personId: caller.personId,
  label: maskName(caller.name),
  as: 'administrator',
});

type Asked = { readonly caller: Caller | undefined; readonly seenVersion: number | undefined };
type Found = { readonly caller: Caller; readonly area: Area };

/** The area that is to be changed, living and as it was seen, if the caller may change it; else why not. */
export const areaToChange = async (
  { caller, seenVersion }: Asked,
  path: string,
  deps: AreaDeps,
  field = '/area',
): Promise<Found | { readonly reply: Reply<never> }> => {
  if (!caller || !deps.may(caller, 'area', 'change', { areaPath: path, relations: [] })) return { reply: forbidden() };
  const area = await deps.areas.fresh(path);
  if (!area) return { reply: refuse({ reason: 'areaUnknown', field }) };
  if (seenVersion !== undefined && seenVersion !== area.version) return { reply: stale() };
  if (area.retired) return { reply: refuse({ reason: 'areaRetired', field }) };
  return { caller, area };
};

/** Nobody is left behind: what still lies in the area stands in the way, told by name. */
export const occupiedRefusal = async (path: string, deps: AreaDeps, but: readonly string[] = []): Promise<Refusal | undefined> => {
  const found = await deps.occupantsOf(path);
  const left = areaOccupants.filter((kind) => (found[kind] ?? 0) > 0 && !but.includes(kind));
  return left.length > 0 ? { reason: 'areaInUse', details: { what: left.join(','), ...found } } : undefined;
};
