import type { Action, Relation, Resource } from '@shared/access/access';
import { isWithin } from '@shared/area-path';
import type { Caller, Grant } from '@shared/people/caller';
import { type Role, roles } from '@shared/terms';
import { clueRights } from './clue-rights';
import { countyRights } from './county-rights';
import { helpRights } from './help-rights';
import { householdRights } from './household-rights';
import { type Relations, relationsIn, type Whose } from './rights';
import { wishRights } from './wish-rights';

/** What is acted on: where it lies, and how the caller stands to it. `inScope` is found from the grants; passing it changes nothing. */
export type Subject = { readonly areaPath?: string; readonly relations: readonly Relation[] };

const features = [wishRights, helpRights, clueRights, householdRights, countyRights];
const rightsOf = (whose: Whose): Relations => relationsIn(features.flatMap((feature) => feature[whose] ?? []));

const everybody = rightsOf('everybody');
const signedIn = rightsOf('signedIn');
const byRole = Object.fromEntries(roles.map((role) => [role, rightsOf(role)])) as Readonly<Record<Role, Relations>>;

const nothing: readonly Relation[] = [];
const allowing = (rights: Relations, resource: Resource, action: Action): readonly Relation[] =>
  rights.get(resource)?.get(action) ?? nothing;

/** Whether the grant's area is the place itself or lies above it, by whole path segments. */
export const covers = (grantArea: string, areaPath: string): boolean => isWithin(areaPath, grantArea);

/** The areas in which somebody holds a role. */
export const areasOf = (caller: Pick<Caller, 'grants'>, ...roles: readonly Role[]): readonly string[] =>
  caller.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.areaPath);

/** Whether the caller holds the role in an area that covers the place. */
export const holds = (caller: Pick<Caller, 'grants'> | undefined, role: Role, areaPath: string): boolean =>
  caller !== undefined && areasOf(caller, role).some((area) => covers(area, areaPath));

/** Who may do what to which: pure, default deny. Each grant is asked alone, so an officer's rights end with the area of that very grant. */
export const may = (caller: Caller | undefined, resource: Resource, action: Action, to: Subject): boolean => {
  const allows = (rights: Relations, grant?: Grant) =>
    allowing(rights, resource, action).some((relation) => {
      if (relation === 'none') return true;
      if (relation === 'inScope') return grant !== undefined && to.areaPath !== undefined && covers(grant.areaPath, to.areaPath);
      return to.relations.includes(relation);
    });
  if (allows(everybody)) return true;
  if (!caller) return false;
  return allows(signedIn) || caller.grants.some((grant) => sameCounty(grant, to) && allows(byRole[grant.role], grant));
};

/** A county answers for whom it gave a role; nothing follows from it in another one. */
const sameCounty = (grant: Grant, { areaPath }: Subject): boolean =>
  areaPath === undefined || areaPath.split('/')[0] === grant.areaPath.split('/')[0];

/** Whether some relation to some thing would let the caller do it: the gate before anything is read. */
export const anyRelation = (caller: Caller | undefined, resource: Resource, action: Action): boolean => {
  const has = (rights: Relations) => allowing(rights, resource, action).length > 0;
  return has(everybody) || (caller !== undefined && (has(signedIn) || caller.grants.some((grant) => has(byRole[grant.role]))));
};
