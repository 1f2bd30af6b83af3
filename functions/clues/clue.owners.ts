import { communityOf, isWithin, upwards } from '@shared/area-path';
import type { ClueOwner } from '@shared/clues/clue';
import type { OwnerChoice } from '@shared/clues/clue-commands.contracts';
import { maskName } from '@shared/people/mask';
import type { Role } from '@shared/terms';
import type { ClueDeps } from './clue.deps';
import { areaAbove } from './clue.due';

type Deps = Pick<ClueDeps, 'areas' | 'people'>;
const levels = ['county', 'town', 'community', 'cell'] as const;
const byName: readonly Role[] = ['gridWorker', 'communityOfficer'];

/** The office of an area as owner, by the area's name. */
export const officeAt = async (areaPath: string, deps: Pick<ClueDeps, 'areas'>): Promise<ClueOwner> => ({
  level: levels[areaPath.split('/').length - 1] ?? 'cell',
  areaPath,
  label: await deps.areas.nameOf(areaPath),
});
/** Where a report goes first: to the community. */
export const firstDesk = (areaPath: string, deps: Pick<ClueDeps, 'areas'>): Promise<ClueOwner> => officeAt(communityOf(areaPath), deps);
/** The office one level above, when there is one. */
export const ownerAbove = async (owner: ClueOwner, deps: Pick<ClueDeps, 'areas'>): Promise<ClueOwner | undefined> => {
  const above = areaAbove(owner);
  return above && { ...above, label: await deps.areas.nameOf(above.areaPath) };
};

const peopleAt = async (areaPath: string, deps: Deps) => {
  const ids = (await Promise.all(byName.map((role) => deps.people.inRole(role, areaPath)))).flat();
  return deps.people.findMany(ids);
};

/** The departments that somebody works for in the county. */
const departmentsOf = async (countyId: string, deps: Deps): Promise<readonly ClueOwner[]> => {
  const handlers = await deps.people.findMany(await deps.people.inRole('departmentHandler', countyId));
  const orgs = handlers.flatMap(({ grants }) =>
    grants.flatMap(({ role, orgId, orgName }) =>
      role === 'departmentHandler' && orgId ? [{ level: 'department' as const, areaPath: countyId, orgId, label: orgName ?? orgId }] : [],
    ),
  );
  return [...new Map(orgs.map((org) => [org.orgId, org])).values()].sort((a, b) => (a.orgId < b.orgId ? -1 : 1));
};

/** To whom a clue from here can be given: the offices from its place upward, who serves at its cell and community by name, the county's departments. */
export const ownersFor = async (areaPath: string, deps: Deps): Promise<readonly ClueOwner[]> => {
  const line = upwards(areaPath);
  const offices = await Promise.all(line.map((path) => officeAt(path, deps)));
  const near = line.filter((path) => path.split('/').length >= 3);
  const people = await Promise.all(
    near.map(async (path) => {
      const office = await officeAt(path, deps);
      return (await peopleAt(path, deps)).map(({ personId, name }) => ({ ...office, personId, label: maskName(name) }));
    }),
  );
  return [...offices, ...people.flat(), ...(await departmentsOf(line.at(-1) ?? areaPath, deps))];
};

/** The chosen owner with its public name; undefined when nobody like that can take it. A cell of the clue's community may be named too. */
export const ownerFrom = async (choice: OwnerChoice, clueArea: string, deps: Deps): Promise<ClueOwner | undefined> => {
  const { level, areaPath, orgId, personId } = choice;
  const countyId = clueArea.split('/')[0] ?? clueArea;
  if (level === 'department')
    return personId || areaPath !== countyId ? undefined : (await departmentsOf(countyId, deps)).find((one) => one.orgId === orgId);
  const onLine = isWithin(clueArea, areaPath) || isWithin(areaPath, communityOf(clueArea));
  if (orgId || !onLine || !(await deps.areas.living(areaPath))) return undefined;
  const office = await officeAt(areaPath, deps);
  if (office.level !== level) return undefined;
  if (!personId) return office;
  const person = (await peopleAt(areaPath, deps)).find((one) => one.personId === personId);
  return person && { ...office, personId, label: maskName(person.name) };
};
