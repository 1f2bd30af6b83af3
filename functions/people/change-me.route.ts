import type { BodyOf } from '@shared/contract';
import { ChangeMe } from '@shared/people/people.contracts';
import type { Clock } from '../core/clock';
import { answer, change, defineRoute, notFound, stale } from '../core/route';
import type { Write } from '../core/store';
import type { Person } from './person';
import { profileItem } from './person.items';
import { consentKey } from './person.keys';
import { type ProfileDeps, profileView } from './profile';

export type ChangeMeDeps = ProfileDeps & { readonly clock: Clock };

export const changeMeRoute = defineRoute(ChangeMe, async ({ caller, body, seenVersion }, deps: ChangeMeDeps) => {
  const person = caller && (await deps.people.find(caller.personId));
  if (!person) return notFound();
  if (seenVersion !== undefined && seenVersion !== person.version) return stale();
  const { changed, writes } = changeProfile(person, body, deps.clock());
  if (writes.length === 0) return answer(await profileView(person, deps), { version: person.version });
  return change(writes, await profileView(changed, deps), { version: changed.version });
});

/** The person as they will be, and what to write: the profile, and one lasting record for each consent given or withdrawn. */
const changeProfile = (person: Person, body: BodyOf<typeof ChangeMe>, now: Date): { changed: Person; writes: readonly Write[] } => {
  const at = now.toISOString();
  const wanted = new Map((body.consents ?? []).map(({ kind, given }) => [kind, given]));
  const isGiven = (kind: string) => person.consents.some((consent) => consent.kind === kind && consent.given);
  const turned = [...wanted].filter(([kind, given]) => isGiven(kind) !== given).map(([kind, given]) => ({ kind, given, at }));
  const language = body.language ?? person.language;
  if (turned.length === 0 && language === person.language) return { changed: person, writes: [] };

  const kept = person.consents.filter(({ kind }) => !turned.some((consent) => consent.kind === kind));
  const changed: Person = { ...person, language, consents: [...kept, ...turned], version: person.version + 1 };
  const records = turned.map((consent) => ({ put: { ...consentKey(person.personId, at, consent.kind), ...consent } }));
  return { changed, writes: [{ put: profileItem(changed), when: { version: person.version } }, ...records] };
};
