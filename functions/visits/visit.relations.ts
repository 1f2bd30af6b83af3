import type { Action, Relation } from '@shared/access/access';
import type { Actor } from '@shared/actor';
import { isWithin, widest } from '@shared/area-path';
import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import { type Visit, type VisitAction, type VisitKind, visitActions } from '@shared/visits/visit';
import type { VisitDeps } from './visit.deps';

type May = Pick<VisitDeps, 'may'>;

/** A visit is theirs to whom it was given. */
const relationsTo = (visit: Visit, caller: Caller): Relation[] => (visit.visitorId === caller.personId ? ['owner', 'none'] : ['none']);

export const mayOn = (deps: May, visit: Visit, caller: Caller, action: Action): boolean =>
  deps.may(caller, 'visit', action, { areaPath: visit.areaPath, relations: relationsTo(visit, caller) });

/** The access table knows recording alone, whether somebody was met or not. */
const rightOf: Readonly<Record<VisitAction, Action>> = {
  record: 'record',
  nobodyMet: 'record',
  assign: 'assign',
  postpone: 'postpone',
  drop: 'drop',
};
export const actionsFor = (deps: May, visit: Visit, caller: Caller): VisitAction[] =>
  visitActions[visit.status].filter((action) => mayOn(deps, visit, caller, rightOf[action]));

/** Who goes there is told where to, while the visit is planned; nobody is sent to their own door. */
export const mayOpenAddress = (deps: May, visit: Visit, caller: Caller): boolean =>
  visit.status === 'planned' && caller.householdId !== visit.householdId && mayOn(deps, visit, caller, 'openAddress');

export const mayReadFile = (deps: May, { areaPath }: Pick<Visit, 'areaPath'>, caller: Caller): boolean =>
  deps.may(caller, 'household', 'readPrivate', { areaPath, relations: [] });

/** In which of three kinds somebody visits, by the role they hold there. */
export const kindFor = (caller: Pick<Caller, 'grants'>, areaPath: string): VisitKind => {
  const here = caller.grants.filter((grant) => isWithin(areaPath, grant.areaPath)).map(({ role }) => role);
  if (here.includes('gridWorker')) return 'gridWorker';
  return here.some((role) => officeRoles.has(role)) ? 'cadre' : 'member';
};
const officeRoles: ReadonlySet<string> = new Set(['communityOfficer', 'townOfficer', 'countyOfficer']);

const hats = { gridWorker: 'gridWorker', cadre: 'officer', member: 'owner' } as const;
/** In which capacity somebody acts on a visit. */
export const actorFor = (caller: Caller, areaPath: string): Actor & { readonly personId: string } => ({
  personId: caller.personId,
  label: maskName(caller.name),
  as: hats[kindFor(caller, areaPath)],
});

/** The areas of the caller's grants under which they may list, without those that lie in another one; or the one asked for. */
export const areasToList = (deps: May, resource: 'visit' | 'drive', caller: Caller, area: string | undefined): readonly string[] => {
  const mayAt = (areaPath: string) => deps.may(caller, resource, 'list', { areaPath, relations: [] });
  if (area !== undefined) return mayAt(area) ? [area] : [];
  return widest(caller.grants.map(({ areaPath }) => areaPath).filter(mayAt)).slice(0, mostAreas);
};
/** Somebody holds few grants; each costs a read. */
const mostAreas = 8;
