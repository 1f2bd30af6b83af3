import type { Action, actionsByResource, Relation, Resource } from '@shared/access/access';
import type { Caller, Grant } from '@shared/people/caller';
import type { Role } from '@shared/terms';

/** For each action the relations that allow it; `none` needs no relation. What is not written here is denied. */
type Rights = { readonly [R in Resource]?: { readonly [A in (typeof actionsByResource)[R][number]]?: readonly Relation[] } };

/** What is acted on: where it lies, and how the caller stands to it. `inScope` is found from the grants; passing it changes nothing. */
export type Subject = { readonly areaPath?: string; readonly relations: readonly Relation[] };

const everybody: Rights = {
  wish: { read: ['published'] },
  area: { read: ['none'] },
  wishRules: { read: ['none'] },
  media: { read: ['none'] },
  session: { open: ['none'] },
};

const signedIn: Rights = {
  wish: {
    submit: ['none'],
    read: ['own'],
    readPrivate: ['own'],
    resubmit: ['own'],
    withdraw: ['own'],
    publish: ['own'],
    unpublish: ['own'],
    confirm: ['own'],
    dispute: ['own'],
    rate: ['own'],
  },
  ownRecords: { list: ['own'] },
  inbox: { list: ['own'], markRead: ['own'] },
  media: { upload: ['none'] },
  profile: { read: ['own'], update: ['own'] },
  session: { renew: ['own'], end: ['own'] },
};

const giver: Rights = {
  wish: {
    claim: ['published', 'offeree'],
    joinWaitingList: ['published'],
    leaveWaitingList: ['waiter'],
    declineOffer: ['offeree'],
    read: ['holder'],
    readPrivate: ['holder'],
    deliver: ['holder'],
    noteProgress: ['holder'],
    extend: ['holder'],
    release: ['holder'],
    openContact: ['holder'],
  },
  promises: { list: ['own'] },
};

const office: Rights = {
  wish: {
    read: ['inScope'],
    readPrivate: ['inScope'],
    verify: ['inScope'],
    return: ['inScope'],
    refuse: ['inScope'],
    withdraw: ['inScope'],
    unpublish: ['inScope'],
    release: ['inScope'],
    confirm: ['inScope'],
    dispute: ['inScope'],
    settleDispute: ['inScope'],
    openContact: ['inScope'],
  },
  wishQueue: { list: ['inScope'] },
};

const byRole: Record<Role, Rights> = {
  resident: {},
  volunteer: giver,
  helper: giver,
  gridWorker: { wish: { read: ['inScope'] } },
  communityOfficer: office,
  townOfficer: office,
  departmentHandler: {},
  leader: { wish: { read: ['inScope'] } },
  supervisor: { wish: { read: ['inScope'], readPrivate: ['inScope'] }, wishQueue: { list: ['inScope'] } },
  administrator: { wish: { read: ['inScope'] }, wishRules: { update: ['inScope'] } },
};

const allowing = (rights: Rights, resource: Resource, action: Action): readonly Relation[] =>
  (rights[resource] as Partial<Record<Action, readonly Relation[]>> | undefined)?.[action] ?? [];

/** Whether the grant's area is the place itself or lies above it, by whole path segments. */
export const covers = (grantArea: string, areaPath: string): boolean => areaPath === grantArea || areaPath.startsWith(`${grantArea}/`);

/** The areas in which somebody holds a role. */
export const areasOf = (caller: Pick<Caller, 'grants'>, ...roles: readonly Role[]): readonly string[] =>
  caller.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.areaPath);

/** Whether the caller holds the role in an area that covers the place. */
export const holds = (caller: Pick<Caller, 'grants'> | undefined, role: Role, areaPath: string): boolean =>
  caller !== undefined && areasOf(caller, role).some((area) => covers(area, areaPath));

/** Who may do what to which: pure, default deny. Each grant is asked alone, so an officer's rights end with the area of that very grant. */
export const may = (caller: Caller | undefined, resource: Resource, action: Action, to: Subject): boolean => {
  const allows = (rights: Rights, grant?: Grant) =>
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
  const has = (rights: Rights) => allowing(rights, resource, action).length > 0;
  return has(everybody) || (caller !== undefined && (has(signedIn) || caller.grants.some((grant) => has(byRole[grant.role]))));
};
