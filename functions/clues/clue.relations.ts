import type { Action, Relation } from '@shared/access/access';
import type { Actor } from '@shared/actor';
import { type Clue, type ClueAction, type ClueOwner, clueActionNames, clueActions } from '@shared/clues/clue';
import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import type { Role } from '@shared/terms';
import type { ClueDeps } from './clue.deps';
import { isVerified, ownerOf } from './clue.step';
import { mostAdded } from './reporting.decisions';

/** By which somebody with an account finds what they reported anonymously; one for each person and county key, not to be read back. */
export const reporterKeyOf = ({ crypto }: Pick<ClueDeps, 'crypto'>, personId: string): string =>
  crypto.keyedHash('clue.reporter', `person ${personId}`);

type Looking = Pick<ClueDeps, 'may' | 'crypto'>;
export const isOwn = (deps: Pick<ClueDeps, 'crypto'>, clue: Clue, caller: Caller): boolean =>
  clue.reporterId === caller.personId || (clue.reporterKey !== undefined && clue.reporterKey === reporterKeyOf(deps, caller.personId));

/** Of the caller or of their household: nobody decides there as an office. */
export const isNear = (clue: Clue, caller: Caller): boolean =>
  clue.subjectId === caller.personId || (clue.householdId !== undefined && clue.householdId === caller.householdId);

const roleAtDesk = {
  cell: 'gridWorker',
  community: 'communityOfficer',
  town: 'townOfficer',
  county: 'countyOfficer',
} as const satisfies Partial<Record<ClueOwner['level'], Role>>;

/** Whether it was handed to them: by name, to their department, or to the office where they serve. */
export const isOwner = (clue: Clue, { personId, grants }: Caller): boolean => {
  const owner = ownerOf(clue);
  if (!owner) return false;
  if (owner.personId) return owner.personId === personId;
  if (owner.level === 'department') return grants.some(({ role, orgId }) => role === 'departmentHandler' && orgId === owner.orgId);
  const atDesk = roleAtDesk[owner.level];
  return grants.some(({ role, areaPath }) => role === atDesk && areaPath === owner.areaPath);
};

export const relationsTo = (deps: Looking, clue: Clue, caller: Caller): Relation[] => [
  'none',
  ...(isOwn(deps, clue, caller) ? (['own'] as const) : []),
  ...(isOwner(clue, caller) ? (['owner'] as const) : []),
];

export const mayOn = (deps: Looking, clue: Clue, caller: Caller, action: Action): boolean =>
  deps.may(caller, 'clue', action, { areaPath: clue.areaPath, relations: relationsTo(deps, clue, caller) });
export const maySee = (deps: Looking, clue: Clue, caller: Caller): boolean =>
  mayOn(deps, clue, caller, 'read') || mayOn(deps, clue, caller, 'readPrivate');

/** Who reads what was said and found: never whom it is about, whatever office they hold. */
export const isInsider = (deps: Looking, clue: Clue, caller: Caller): boolean =>
  mayOn(deps, clue, caller, 'readPrivate') && !isNear(clue, caller);

const neverNear: ReadonlySet<Action> = new Set<Action>(clueActionNames.filter((name) => name !== 'addMore' && name !== 'withdraw'));
/** What no right helps against: nobody decides about a report on themselves or their household. */
export const barred = (clue: Clue, caller: Caller, action: Action): boolean => neverNear.has(action) && isNear(clue, caller);

/** Only what will work: the status allows it, the access table allows it, and the clue's own facts do not stand against it. */
export const actionsFor = (deps: Looking, clue: Clue, caller: Caller): ClueAction[] => {
  const stands = (action: ClueAction) => action !== 'addMore' || clue.more.length < mostAdded;
  return clueActions[clue.status].filter((action) => stands(action) && !barred(clue, caller, action) && mayOn(deps, clue, caller, action));
};

/** Who acts, as it is written into the event: an anonymous reporter is somebody without a name. */
export const actorFor = (deps: Looking, clue: Clue, caller: Caller, action: ClueAction): Actor => {
  const own = isOwn(deps, clue, caller);
  if (own && (action === 'addMore' || action === 'withdraw'))
    return clue.anonymous ? { as: 'guest' } : { personId: caller.personId, label: maskName(caller.name), as: 'reporter' };
  const whoAs = (as: 'officer' | 'gridWorker' | 'owner'): Actor => ({ personId: caller.personId, label: maskName(caller.name), as });
  const officer = deps.may(caller, 'clue', 'dispatch', { areaPath: clue.areaPath, relations: [] });
  if (officer) return whoAs('officer');
  return whoAs(caller.grants.some(({ role }) => role === 'gridWorker') ? 'gridWorker' : 'owner');
};

/** How the viewer meets it, for the words of the page. */
export const relationName = (deps: Looking, clue: Clue, caller: Caller) => {
  if (deps.may(caller, 'clue', 'dispatch', { areaPath: clue.areaPath, relations: [] })) return 'officer' as const;
  if (isOwner(clue, caller)) return caller.grants.some(({ role }) => role === 'gridWorker') ? ('gridWorker' as const) : ('owner' as const);
  if (isOwn(deps, clue, caller)) return 'own' as const;
  if (deps.may(caller, 'clue', 'verify', { areaPath: clue.areaPath, relations: [] })) return 'gridWorker' as const;
  return isInsider(deps, clue, caller) ? ('supervisor' as const) : ('visitor' as const);
};

/** What came of it is the reporter's to know once they were told. */
export const outcomeIsPublic = (clue: Clue): boolean => isVerified(clue) && clue.status === 'closed';
