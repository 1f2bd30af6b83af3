import { GetMyVolunteering } from '@shared/volunteers/volunteer.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import type { VolunteerDeps } from './volunteer.deps';
import { volunteerView } from './volunteer.view';

export const getMyVolunteeringRoute = defineRoute<typeof GetMyVolunteering, VolunteerDeps>(GetMyVolunteering, async ({ caller }, deps) => {
  if (!caller) return notFound();
  const volunteer = await deps.volunteers.find(caller.personId);
  if (!volunteer) return answer({});
  return answer({ volunteer: await volunteerView(volunteer, deps) }, { version: volunteer.version });
});
