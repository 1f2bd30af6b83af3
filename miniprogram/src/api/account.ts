import type { AnswerOf } from '@shared/contract';
import { EndSession, GetMe, type GetPersonas, OpenPersonaSession } from '@shared/people/people.contracts';
import { dropSession, keepMe, startSession } from '../session';
import { changeSettings } from '../settings';
import { ask, type Outcome } from './client';

export type PersonaItem = AnswerOf<typeof GetPersonas>['items'][number];

/** Reads who is signed in, so that hats, name and language are at hand. */
export async function loadMe(): Promise<Outcome<AnswerOf<typeof GetMe>>> {
  const me = await ask(GetMe, {});
  if (me.ok) keepMe(me.answer);
  return me;
}

/** Becomes somebody of the demo county. */
export async function becomePersona(personId: string): Promise<Outcome<AnswerOf<typeof GetMe>>> {
  const session = await ask(OpenPersonaSession, { body: { personId } });
  if (!session.ok) return session;
  startSession(session.answer);
  const me = await loadMe();
  if (me.ok) changeSettings({ language: me.answer.language });
  return me;
}

/** Ends the session on the server when it can be reached, and on this device always. */
export async function signOut(): Promise<void> {
  await ask(EndSession, {});
  dropSession();
}
