import { PauseVolunteering } from '@shared/volunteers/volunteer.contracts';
import { refuse } from '../core/chain-command';
import { answer, change, defineRoute, notFound } from '../core/route';
import type { Write } from '../core/store';
import { leadsAlone, without } from './group.decisions';
import { pauseVolunteering } from './volunteer.decisions';
import type { VolunteerDeps } from './volunteer.deps';
import { groupWrite, volunteerWrites } from './volunteer.repository';
import { actorOf, volunteerView } from './volunteer.view';

/** Who leaves also leaves every group and gives back the hat, provided that nothing is in their hands at that very moment. */
export const pauseVolunteeringRoute = defineRoute<typeof PauseVolunteering, VolunteerDeps>(
  PauseVolunteering,
  async ({ caller, body }, deps) => {
    if (!caller) return notFound();
    const { personId } = caller;
    const leaving = body.to === 'left';
    const [before, openTasks] = await Promise.all([deps.volunteers.find(personId), leaving ? deps.hands.open(personId) : 0]);
    const groups = leaving && before ? await deps.volunteers.groups(before.groupIds) : [];
    const now = deps.clock();
    const decided = pauseVolunteering(before, body, { openTasks, leadsAlone: groups.some((group) => leadsAlone(group, personId)) }, now);
    if (!decided.ok) return refuse(decided.refusal);
    if (!decided.value) return before ? answer(await volunteerView(before, deps), { version: before.version }) : notFound();
    const { volunteer } = decided.value;
    const writes = volunteerWrites(before, decided.value, actorOf(caller, 'volunteer'), now);
    const partings = leaving ? await partingWrites(personId, deps) : [];
    const groupWrites = groups.map((group) => groupWrite(without(group, personId)));
    return change([...writes, ...partings, ...groupWrites], await volunteerView(volunteer, deps), { version: volunteer.version });
  },
);

const partingWrites = async (personId: string, { people, changeGrants, hands }: VolunteerDeps): Promise<readonly Write[]> => {
  const person = await people.find(personId);
  const hats = person
    ? changeGrants(
        person,
        person.grants.filter(({ role }) => role !== 'volunteer'),
      )
    : [];
  return [...hats, ...hands.idle(personId)];
};
