import type { Actor } from '@shared/actor';
import type { ClueOwner, FoundBy } from '@shared/clues/clue';
import { maskName } from '@shared/people/mask';
import type { Role } from '@shared/terms';
import type { NewPerson } from '../people/person';
import type { CluePlan, ClueTarget } from './clue-plans';
import type { Crowd } from './people';
import { countyId, nameOfArea } from './places';
import { inTurn } from './random';

export type ClueCrowd = Pick<Crowd, 'officers' | 'gridWorkers' | 'residents'> & { readonly cellWorkers: readonly NewPerson[] };
export type Doer = Extract<Actor, { personId: string }>;
/** Who must look, and who does it. */
export type Looking = { readonly owner: ClueOwner; readonly doer: Doer };

export const doerOf = ({ personId, name }: NewPerson, as: Doer['as']): Doer => ({ personId, label: maskName(name), as });
const serving = (people: readonly NewPerson[], role: Role, areaPath: string): NewPerson => {
  const found = people.find(({ grants }) => grants.some((grant) => grant.role === role && grant.areaPath === areaPath));
  if (!found) throw new Error(`Nobody is ${role} of ${areaPath}.`);
  return found;
};
export const officerOf = ({ officers }: ClueCrowd, community: string): Doer =>
  doerOf(serving(officers, 'communityOfficer', community), 'officer');

const upTo = (areaPath: string, depth: number): string => areaPath.split('/').slice(0, depth).join('/');
export const communityOf = (areaPath: string): string => upTo(areaPath, 3);
export const officeOf = (level: ClueOwner['level'], areaPath: string): ClueOwner => ({ level, areaPath, label: nameOfArea(areaPath) });

/** To whom a clue of this place goes; a cell's path is needed where its cell must look. */
export const lookingAt = (target: ClueTarget, areaPath: string, crowd: ClueCrowd): Looking => {
  const community = communityOf(areaPath);
  switch (target) {
    case 'cell':
      return { owner: officeOf('cell', areaPath), doer: doerOf(serving(crowd.cellWorkers, 'gridWorker', areaPath), 'gridWorker') };
    case 'named': {
      const doer = doerOf(serving(crowd.gridWorkers, 'gridWorker', community), 'gridWorker');
      return { owner: { ...officeOf('community', community), personId: doer.personId, label: doer.label }, doer };
    }
    case 'community':
      return { owner: officeOf('community', community), doer: officerOf(crowd, community) };
    case 'town': {
      const town = upTo(areaPath, 2);
      return { owner: officeOf('town', town), doer: doerOf(serving(crowd.officers, 'townOfficer', town), 'officer') };
    }
    default: {
      const handlers = crowd.officers.filter(({ grants }) => grants.some(({ role }) => role === 'departmentHandler'));
      const handler = inTurn(handlers, Number(target.slice(-1)));
      const { orgId = '', orgName = '' } = handler.grants[0] ?? {};
      return { owner: { level: 'department', areaPath: countyId, orgId, label: orgName }, doer: doerOf(handler, 'owner') };
    }
  }
};

const neighbours: readonly FoundBy[] = ['neighbour', 'buildingHead', 'groupLeader', 'public'];

/** Who tells of it; nobody tells of their own household. */
export const reporterOf = (
  { by = 'account' }: CluePlan,
  areaPath: string,
  householdId: string | undefined,
  turn: number,
  crowd: ClueCrowd,
): { readonly person?: NewPerson; readonly foundBy: FoundBy } => {
  const community = communityOf(areaPath);
  switch (by) {
    case 'grid':
      return { person: serving(crowd.gridWorkers, 'gridWorker', community), foundBy: 'gridWorker' };
    case 'cellGrid':
      return { person: serving(crowd.cellWorkers, 'gridWorker', areaPath), foundBy: 'gridWorker' };
    case 'officer':
      return { person: serving(crowd.officers, 'communityOfficer', community), foundBy: 'cadre' };
    case 'zhouwen': {
      const person = crowd.residents.find(({ personId }) => personId === 'zhouwen');
      return { ...(person && { person }), foundBy: 'relative' };
    }
    case 'account':
    case 'hidden': {
      const here = crowd.residents.filter(({ homeArea, ...one }) => homeArea === community && one.householdId !== householdId);
      return { ...(here.length > 0 && { person: inTurn(here, turn) }), foundBy: inTurn(neighbours, turn) };
    }
    default:
      return { foundBy: by === 'guest' ? inTurn(neighbours, turn) : 'public' };
  }
};
