import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import type { Refusal } from '@shared/result';
import { SaveVolunteering, type VolunteerForm } from '@shared/volunteers/volunteer.contracts';
import { refuse } from '../core/chain-command';
import { answer, change, defineRoute, notFound, stale } from '../core/route';
import type { Person } from '../people/person';
import { saveVolunteering } from './volunteer.decisions';
import type { VolunteerDeps } from './volunteer.deps';
import { volunteerWrites } from './volunteer.repository';
import { actorOf, volunteerView } from './volunteer.view';

/** Joining and the volunteer's hat come in one transaction. */
export const saveVolunteeringRoute = defineRoute<typeof SaveVolunteering, VolunteerDeps>(
  SaveVolunteering,
  async ({ caller, body, seenVersion }, deps) => {
    const person = caller && (await deps.people.find(caller.personId));
    if (!person) return notFound();
    const { personId, countyId, name, birthYear } = person;
    const before = await deps.volunteers.find(personId);
    if (seenVersion !== undefined && seenVersion !== before?.version) return stale();
    const unfit = await formRefusal(body, caller, person, deps);
    if (unfit) return refuse(unfit);
    const now = deps.clock();
    const decided = saveVolunteering(before, body, { personId, countyId, label: maskName(name), ...(birthYear && { birthYear }) }, now);
    if (!decided.ok) return refuse(decided.refusal);
    if (!decided.value) return before ? answer(await volunteerView(before, deps), { version: before.version }) : notFound();
    const { volunteer } = decided.value;
    const writes = [...volunteerWrites(before, decided.value, actorOf(caller, 'volunteer'), now), ...hatWrites(person, deps)];
    return change(writes, await volunteerView(volunteer, deps), { version: volunteer.version });
  },
);

/** What can be found wrong before deciding: consent, the place, the pictures. */
const formRefusal = async (form: VolunteerForm, caller: Caller, person: Person, deps: VolunteerDeps): Promise<Refusal | undefined> => {
  if (!person.consents.some(({ kind, given }) => kind === 'service' && given)) return { reason: 'serviceConsentNeeded' };
  const area = (await deps.areas.tree(caller.countyId)).find(({ path }) => path === form.areaPath);
  if (area?.level !== 'community') return { reason: 'areaUnknown', field: '/areaPath' };
  const pictures = form.skills.flatMap(({ proof }) => proof ?? []);
  if (!(await deps.media.ownedBy(pictures, caller.personId))) return { reason: 'mediaUnknown', field: '/skills' };
  return undefined;
};

const hatWrites = (person: Person, { changeGrants }: VolunteerDeps) => {
  const { grants, countyId } = person;
  if (grants.some(({ role, areaPath }) => role === 'volunteer' && areaPath === countyId)) return [];
  return changeGrants(person, [...grants, { role: 'volunteer', areaPath: countyId }]);
};
