import type { Action } from '@shared/access/access';
import { chainOfHousehold, chainOfPerson, sideOf } from '@shared/chain/chain-id';
import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import type { ChainDeps, Family } from './chain.deps';
import type { Strand } from './chain.repository';
import type { Looking } from './chain.view';

/** Whose chain it is, where it is read, and who is on it. */
export type ChainSubject = {
  readonly chainId: string;
  readonly label: string;
  readonly areaPath: string;
  readonly strands: readonly Strand[];
  readonly people: readonly { readonly personId: string; readonly label: string }[];
  readonly householdId?: string;
  readonly looking: Looking;
};

type Deps = Pick<ChainDeps, 'family' | 'people' | 'may' | 'clock'>;
/** Of one household; more hardly live together. */
const mostStrands = 24;

const minorsOf = (family: Family | undefined): Set<string> =>
  new Set((family?.members ?? []).flatMap(({ personId, minor }) => (minor && personId ? [personId] : [])));

/** A household's chain is its own, that of files merged into it, and those of its people; a person's is what the household has about them, and their own. */
export async function subjectOf(chainId: string, caller: Caller, deps: Deps): Promise<ChainSubject | undefined> {
  const { of, id } = sideOf(chainId);
  return of === 'household' ? ofHousehold(id, caller, deps) : ofPerson(id, caller, deps);
}

const ofHousehold = async (householdId: string, caller: Caller, deps: Deps): Promise<ChainSubject | undefined> => {
  const family = await deps.family(householdId);
  if (!family) return undefined;
  const grown = family.members.filter(({ minor }) => !minor);
  const accounts = family.members.flatMap(({ personId }) => personId ?? []);
  const own = caller.householdId === householdId || accounts.includes(caller.personId);
  const chains = [...new Set([householdId, ...family.mergedFrom].map(chainOfHousehold)), ...new Set(accounts.map(chainOfPerson))];
  return {
    chainId: chainOfHousehold(householdId),
    label: family.label,
    areaPath: family.areaPath,
    householdId,
    strands: chains.slice(0, mostStrands).map((chain) => ({ chain })),
    people: grown.flatMap(({ personId, label }) => (personId ? [{ personId, label }] : [])),
    looking: { caller, own, minors: minorsOf(family) },
  };
};

const ofPerson = async (personId: string, caller: Caller, deps: Deps): Promise<ChainSubject | undefined> => {
  const person = await deps.people.find(personId);
  if (!person) return undefined;
  const family = person.householdId ? await deps.family(person.householdId) : undefined;
  const minors = minorsOf(family);
  const year = Number(deps.clock().toISOString().slice(0, 4));
  if (person.birthYear !== undefined && year - person.birthYear < 18) minors.add(personId);
  const homes = person.householdId ? [person.householdId, ...(family?.mergedFrom ?? [])] : [];
  return {
    chainId: chainOfPerson(personId),
    label: minors.has(personId) ? '' : maskName(person.name),
    areaPath: family?.areaPath ?? person.homeArea,
    strands: [
      { chain: chainOfPerson(personId) },
      ...homes.slice(0, mostStrands).map((home) => ({ chain: chainOfHousehold(home), subjectId: personId })),
    ],
    people: [],
    ...(person.householdId && family && { householdId: person.householdId }),
    looking: { caller, own: caller.personId === personId, minors },
  };
};

export const mayOnChain = ({ areaPath, looking }: ChainSubject, action: Action, { may }: Pick<ChainDeps, 'may'>): boolean =>
  may(looking.caller, 'aidChain', action, { areaPath, relations: looking.own ? ['own'] : [] });
