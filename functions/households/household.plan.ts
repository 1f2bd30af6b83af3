import type { Caller } from '@shared/people/caller';
import type { Write } from '../core/store';
import type { HouseholdDeps } from './household.deps';
import { type HouseholdFile, livingIn } from './household.file';
import { actorAt } from './household.relations';
import type { Step } from './household.step';
import { planChanges, settledWrites } from './household.writes';

/** In which living file people with an account stand. */
const peopleIn = (files: readonly (HouseholdFile | undefined)[]): ReadonlyMap<string, string> =>
  new Map(
    files.flatMap((file) =>
      file?.household.status === 'active'
        ? livingIn(file).flatMap(({ personId }) => (personId ? [[personId, file.household.id] as const] : []))
        : [],
    ),
  );

/** One transaction for a step: the files, and the people whose household it is now. A closed file stays the one of its people. */
export const planStep = async (
  deps: Pick<HouseholdDeps, 'people' | 'joinHousehold'>,
  step: NonNullable<Step>,
  caller: Caller,
  areaPath: string,
): Promise<{ readonly writes: readonly Write[]; readonly by: ReturnType<typeof actorAt> }> => {
  const by = actorAt(caller, areaPath);
  const was = peopleIn(step.changes.map(({ before }) => before));
  const is = peopleIn(step.changes.map(({ after }) => after));
  const closing = step.changes.some(({ after }) => after.household.status === 'closed');
  const moved = [...is].filter(([personId, householdId]) => was.get(personId) !== householdId);
  const left = closing ? [] : [...was.keys()].filter((personId) => !is.has(personId));
  const people = new Map((await deps.people.findMany([...moved.map(([id]) => id), ...left])).map((one) => [one.personId, one]));
  const joins = moved.flatMap(([id, householdId]) => {
    const person = people.get(id);
    if (!person || person.householdId === householdId) return [];
    // Who was nobody's when this was decided and is another file's by now: the write fails, so that it is decided again.
    const overtaken = !was.has(id) && person.householdId !== undefined;
    return [deps.joinHousehold(overtaken ? { ...person, version: person.version - 1 } : person, householdId)];
  });
  const leaves = left.flatMap((id) => {
    const person = people.get(id);
    return person && person.householdId === was.get(id) ? [deps.joinHousehold(person, undefined)] : [];
  });
  return { writes: [...planChanges(step.changes, by), ...joins, ...leaves, ...settledWrites(step)], by };
};
