import { upwards } from '@shared/area-path';
import { maskName } from '@shared/people/mask';
import type { Role } from '@shared/terms';
import type { Visit } from '@shared/visits/visit';
import type { Visitor } from '@shared/visits/visit.views';
import type { VisitDeps } from './visit.deps';
import { kindFor } from './visit.relations';

const goers = ['gridWorker', 'communityOfficer', 'townOfficer', 'helper'] as const satisfies readonly Role[];
const most = 100;

/** Who could go to a household: those of the place and of the areas above it, the nearest first. */
export const visitorsFor = async (deps: Pick<VisitDeps, 'people' | 'areas'>, { areaPath }: Visit): Promise<Visitor[]> => {
  const areas = upwards(areaPath);
  const ids = (await Promise.all(areas.flatMap((area) => goers.map((role) => deps.people.inRole(role, area))))).flat();
  const order = new Map([...new Set(ids)].slice(0, most).map((id, at) => [id, at]));
  const people = await deps.people.findMany([...order.keys()]);
  const visitors = people.map(async ({ personId, name, grants }): Promise<Visitor> => {
    const here = grants.filter((grant) => areas.includes(grant.areaPath) && (goers as readonly Role[]).includes(grant.role));
    const nearest = here.map((grant) => grant.areaPath).sort((a, b) => b.length - a.length)[0] ?? areaPath;
    return { personId, label: maskName(name), kind: kindFor({ grants: here }, areaPath), areaName: await deps.areas.nameOf(nearest) };
  });
  return (await Promise.all(visitors)).sort((a, b) => (order.get(a.personId) ?? 0) - (order.get(b.personId) ?? 0));
};
