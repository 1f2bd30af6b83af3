import { GetMe } from '@shared/people/people.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import { type ProfileDeps, profileView } from './profile';

export const getMeRoute = defineRoute(GetMe, async ({ caller }, deps: ProfileDeps) => {
  const person = caller && (await deps.people.find(caller.personId));
  if (!person) return notFound();
  return answer(await profileView(person, deps), { version: person.version });
});
