import type { Action, actionsByResource, Relation, Resource } from '@shared/access/access';
import type { Role } from '@shared/terms';

export type ActionOf<R extends Resource> = (typeof actionsByResource)[R][number];
/** On one resource: by which relation which actions are allowed; `none` needs no relation. */
export type Right = { readonly resource: Resource; readonly by: { readonly [Kind in Relation]?: readonly Action[] } };
/** Whom rights are given to: everybody, whoever is signed in, or those of a role. */
export type Whose = 'everybody' | 'signedIn' | Role;
/** The rights on one feature's resources. What is not written is denied. */
export type RightsOf = { readonly [W in Whose]?: readonly Right[] };

/** A right on a resource, of its own actions alone. */
export const on = <R extends Resource>(resource: R, by: { readonly [Kind in Relation]?: readonly ActionOf<R>[] }): Right => ({
  resource,
  by,
});

/** The same for the offices of communities, towns and the county. */
export const offices = (...rights: readonly Right[]): RightsOf => ({
  communityOfficer: rights,
  townOfficer: rights,
  countyOfficer: rights,
});

export type Relations = ReadonlyMap<Resource, ReadonlyMap<Action, readonly Relation[]>>;
/** For each action of each resource the relations that allow it. */
export const relationsIn = (rights: readonly Right[]): Relations => {
  const found = new Map<Resource, Map<Action, Relation[]>>();
  for (const { resource, by } of rights) {
    const actions = found.get(resource) ?? new Map<Action, Relation[]>();
    found.set(resource, actions);
    for (const [relation, allowed] of Object.entries(by) as [Relation, readonly Action[]][])
      for (const action of allowed) actions.set(action, [...(actions.get(action) ?? []), relation]);
  }
  return found;
};
