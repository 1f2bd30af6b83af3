import type { Action, actionsByResource, Relation } from '@shared/access/access';
import type { Actor } from '@shared/actor';
import { isWithin } from '@shared/area-path';
import type { Household } from '@shared/households/household';
import type { FileAction } from '@shared/households/household.views';
import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import type { Role } from '@shared/terms';
import type { HouseholdDeps } from './household.deps';
import type { HouseholdFile } from './household.file';

type May = Pick<HouseholdDeps, 'may'>;

export const isOwnHousehold = (household: Household, caller: Caller): boolean => caller.householdId === household.id;

const relationsTo = (household: Household, caller: Caller): readonly Relation[] =>
  isOwnHousehold(household, caller) ? ['none', 'own'] : ['none'];
export const mayOn = ({ may }: May, household: Household, caller: Caller, action: Action): boolean =>
  may(caller, 'household', action, { areaPath: household.areaPath, relations: relationsTo(household, caller) });
export const maySee = (deps: May, household: Household, caller: Caller): boolean => mayOn(deps, household, caller, 'read');

/** What no right helps against: nobody writes in the file of their own household, or opens what is closed in it. */
export const barred = (household: Household, caller: Caller, action: Action): boolean =>
  isOwnHousehold(household, caller) && action !== 'read' && action !== 'readPrivate';

const officeRoles: readonly Role[] = ['communityOfficer', 'townOfficer', 'countyOfficer'];
const holdsAt = ({ grants }: Caller, areaPath: string, roles: readonly Role[]): boolean =>
  grants.some(({ role, areaPath: at }) => roles.includes(role) && isWithin(areaPath, at));

/** How much of a file somebody sees: the office all of it, the grid without the office's notes, the family its own whatever office one holds, a leader where it stands. */
export type Sight = 'office' | 'grid' | 'family' | 'outline';
export const sightOf = (deps: May, household: Household, caller: Caller): Sight => {
  if (isOwnHousehold(household, caller)) return 'family';
  if (!mayOn(deps, household, caller, 'readPrivate')) return 'outline';
  return holdsAt(caller, household.areaPath, [...officeRoles, 'supervisor']) ? 'office' : 'grid';
};

export const actorAt = (caller: Caller, areaPath: string): Extract<Actor, { personId: string }> => ({
  personId: caller.personId,
  label: maskName(caller.name),
  as: holdsAt(caller, areaPath, officeRoles) ? 'officer' : 'gridWorker',
});

const forLiving: readonly FileAction[] = [
  'decideLevel',
  'confirmFindings',
  'change',
  'propose',
  'setAddress',
  'note',
  'addDocument',
  'watch',
  'merge',
  'split',
  'close',
];

/** Only what will work: the file lives, the access table allows it, and the file's own facts do not stand against it. */
export const actionsFor = (deps: May, file: HouseholdFile, caller: Caller, now: Date): FileAction[] => {
  const { household, members, proposals, merges } = file;
  const allowed = (action: (typeof actionsByResource.household)[number]) =>
    !barred(household, caller, action) && mayOn(deps, household, caller, action);
  const opening = (['openMinor', 'openNumber', 'openAddress'] as const).filter(
    (action) => allowed(action) && (action !== 'openAddress' || file.sealedAddress !== undefined),
  );
  if (household.status !== 'active') return opening;
  const stands = (action: FileAction): boolean => {
    switch (action) {
      case 'confirmFindings':
        return proposals.length > 0;
      case 'watch':
        return !household.watched;
      case 'split':
        return members.filter(({ leftOn }) => !leftOn).length > 1;
      default:
        return true;
    }
  };
  const undoable = merges.some(({ undoUntil }) => undoUntil > now.toISOString());
  return [
    ...forLiving.filter((action) => stands(action) && allowed(action as 'change')),
    ...(household.watched && allowed('watch') ? (['endWatch'] as const) : []),
    ...(undoable && allowed('merge') ? (['undoMerge'] as const) : []),
    ...opening,
  ];
};
