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
  certificate: { check: ['none'] },
  matchRules: { read: ['none'] },
  helpRules: { read: ['none'] },
  volunteerGroup: { list: ['none'] },
  clue: { report: ['none'], track: ['none'] },
  clueRules: { read: ['none'] },
  householdRules: { read: ['none'] },
  gridPost: { read: ['none'] },
  station: { read: ['none'] },
  suggestion: { submit: ['none'], track: ['none'] },
  suggestionRules: { read: ['none'] },
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
  help: {
    submit: ['none'],
    browse: ['none'],
    read: ['own', 'crew', 'offered', 'findable'],
    readPrivate: ['own', 'crew'],
    resubmit: ['own'],
    cancel: ['own'],
    confirm: ['own'],
    dispute: ['own'],
    reportNoShow: ['own'],
    reopen: ['own'],
    thank: ['own'],
    reportSafety: ['own', 'crew'],
  },
  clue: { read: ['own'], addMore: ['own'], withdraw: ['own'] },
  household: { read: ['own'] },
  aidChain: { read: ['own'], print: ['own'] },
  gridPost: { nameMyself: ['own'] },
  suggestion: { read: ['own'], sayHelped: ['own'] },
  volunteer: { read: ['own'], join: ['own'] },
  service: { list: ['own'] },
  certificate: { issue: ['own'] },
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
  /** Party members and others who help go where they are asked to. */
  visit: { read: ['owner'], record: ['owner'], postpone: ['owner'], openAddress: ['owner'] },
};

/** Who joined as a volunteer; a helper who wants to lend a hand joins too. */
const volunteer: Rights = {
  help: {
    accept: ['findable', 'offered'],
    acceptForGroup: ['leader'],
    decline: ['offered'],
    giveBack: ['crew'],
    arrive: ['crew'],
    log: ['crew'],
    openContact: ['crew'],
  },
  helpTasks: { list: ['own'] },
  volunteerGroup: { join: ['own'] },
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
  help: {
    read: ['inScope'],
    readPrivate: ['inScope'],
    triage: ['inScope'],
    return: ['inScope'],
    refuse: ['inScope'],
    convert: ['inScope'],
    cancel: ['inScope'],
    offerTo: ['inScope'],
    reportNoShow: ['inScope'],
    confirm: ['inScope'],
    dispute: ['inScope'],
    settle: ['inScope'],
    reopen: ['inScope'],
    openContact: ['inScope'],
    reportSafety: ['inScope'],
    closeSafety: ['inScope'],
  },
  helpQueue: { list: ['inScope'] },
  skillProof: { list: ['inScope'], decide: ['inScope'] },
  volunteerGroup: { create: ['inScope'] },
  service: { correct: ['inScope'] },
  callList: { list: ['inScope'], call: ['inScope'] },
  clue: {
    read: ['inScope', 'owner'],
    readPrivate: ['inScope', 'owner'],
    addMore: ['inScope'],
    return: ['inScope'],
    dispatch: ['inScope'],
    handOn: ['inScope', 'owner'],
    linkHousehold: ['inScope'],
    markDuplicate: ['inScope'],
    verify: ['inScope', 'owner'],
    settle: ['inScope', 'owner'],
    giveFeedback: ['inScope', 'owner'],
    reopen: ['inScope'],
    openContact: ['inScope', 'owner'],
  },
  clueQueue: { list: ['inScope'] },
  household: {
    list: ['inScope'],
    read: ['inScope'],
    readPrivate: ['inScope'],
    open: ['inScope'],
    change: ['inScope'],
    propose: ['inScope'],
    confirmFindings: ['inScope'],
    decideLevel: ['inScope'],
    watch: ['inScope'],
    note: ['inScope'],
    addDocument: ['inScope'],
    openMinor: ['inScope'],
    openNumber: ['inScope'],
    setAddress: ['inScope'],
    openAddress: ['inScope'],
    merge: ['inScope'],
    split: ['inScope'],
    close: ['inScope'],
    export: ['inScope'],
  },
  visit: {
    list: ['inScope'],
    read: ['inScope', 'owner'],
    plan: ['inScope'],
    assign: ['inScope'],
    record: ['inScope', 'owner'],
    postpone: ['inScope', 'owner'],
    openAddress: ['inScope', 'owner'],
    drop: ['inScope'],
  },
  drive: { list: ['inScope'], open: ['inScope'], end: ['inScope'] },
  aidChain: { read: ['inScope'], print: ['inScope'] },
  brokenChain: { list: ['inScope'] },
  workLog: { read: ['inScope'] },
  gridPost: { change: ['inScope'] },
  station: { change: ['inScope'] },
  suggestion: { read: ['inScope'], list: ['inScope'], answer: ['inScope'], handOn: ['inScope'] },
};

/** 网格员: sees and proposes in the cells given to them, decides nothing about a household. */
const gridWorker: Rights = {
  wish: { read: ['inScope'] },
  help: { read: ['inScope'] },
  callList: { list: ['inScope'], call: ['inScope'] },
  clue: {
    read: ['inScope', 'owner'],
    readPrivate: ['inScope', 'owner'],
    addMore: ['inScope'],
    handOn: ['owner'],
    linkHousehold: ['inScope'],
    verify: ['inScope', 'owner'],
    settle: ['owner'],
    giveFeedback: ['owner'],
    openContact: ['inScope', 'owner'],
  },
  clueQueue: { list: ['inScope'] },
  household: {
    list: ['inScope'],
    read: ['inScope'],
    readPrivate: ['inScope'],
    propose: ['inScope'],
    note: ['inScope'],
    addDocument: ['inScope'],
    openMinor: ['inScope'],
    openNumber: ['inScope'],
    setAddress: ['inScope'],
    openAddress: ['inScope'],
  },
  visit: {
    list: ['inScope'],
    read: ['inScope', 'owner'],
    plan: ['inScope'],
    record: ['inScope', 'owner'],
    postpone: ['inScope', 'owner'],
    openAddress: ['inScope', 'owner'],
  },
  drive: { list: ['inScope'] },
  aidChain: { read: ['inScope'], print: ['inScope'] },
  brokenChain: { list: ['inScope'] },
  workLog: { read: ['inScope'] },
};

/** 部门经办人: what is handed to their department, and no file beyond it. */
const departmentHandler: Rights = {
  clue: {
    read: ['owner'],
    readPrivate: ['owner'],
    handOn: ['owner'],
    verify: ['owner'],
    settle: ['owner'],
    giveFeedback: ['owner'],
    openContact: ['owner'],
  },
  clueQueue: { list: ['owner'] },
};

const byRole: Record<Role, Rights> = {
  resident: {},
  volunteer: { ...giver, ...volunteer },
  helper: giver,
  gridWorker,
  communityOfficer: office,
  townOfficer: office,
  countyOfficer: office,
  departmentHandler,
  leader: {
    wish: { read: ['inScope'] },
    household: { list: ['inScope'], read: ['inScope'] },
    aidChain: { read: ['inScope'] },
    brokenChain: { list: ['inScope'] },
    workLog: { read: ['inScope'] },
  },
  supervisor: {
    wish: { read: ['inScope'], readPrivate: ['inScope'] },
    wishQueue: { list: ['inScope'] },
    help: { read: ['inScope'], readPrivate: ['inScope'] },
    helpQueue: { list: ['inScope'] },
    clue: { read: ['inScope'], readPrivate: ['inScope'] },
    clueQueue: { list: ['inScope'] },
    household: { list: ['inScope'], read: ['inScope'], readPrivate: ['inScope'] },
    visit: { list: ['inScope'], read: ['inScope'] },
    drive: { list: ['inScope'] },
    aidChain: { read: ['inScope'], print: ['inScope'] },
    brokenChain: { list: ['inScope'] },
    workLog: { read: ['inScope'] },
    suggestion: { read: ['inScope', 'owner'], list: ['inScope'] },
  },
  administrator: {
    /** What is about the county's own office is not answered there. */
    suggestion: { read: ['owner'], list: ['owner'], answer: ['owner'], handOn: ['owner'] },
    suggestionRules: { update: ['inScope'] },
    wish: { read: ['inScope'] },
    wishRules: { update: ['inScope'] },
    helpRules: { update: ['inScope'] },
    matchRules: { update: ['inScope'], try: ['inScope'] },
    deadLetters: { list: ['inScope'], retry: ['inScope'] },
    area: { change: ['inScope'] },
    gridPost: { change: ['inScope'] },
    station: { change: ['inScope'] },
    clueRules: { update: ['inScope'] },
    householdRules: { update: ['inScope'] },
    import: { read: ['inScope'], run: ['inScope'] },
    household: { export: ['inScope'] },
  },
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
