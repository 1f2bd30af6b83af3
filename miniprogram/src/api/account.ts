import type { AnswerOf } from '@shared/contract';
import { EndSession, GetMe, type GetPersonas, OpenPersonaSession, type Profile } from '@shared/people/people.contracts';
import { useCallback, useEffect, useState } from 'react';
import { dropDrafts } from '../device/drafts';
import { forget } from '../device/storage';
import { forgetStrays } from '../device/strays';
import { currentSession, dropSession, keepMe, startSession, useSigned } from '../session';
import { changeSettings } from '../settings';
import { ask, type Outcome } from './client';

export type PersonaItem = AnswerOf<typeof GetPersonas>['items'][number];

/** Reads who is signed in, so that hats, name and language are at hand. */
export async function loadMe(): Promise<Outcome<AnswerOf<typeof GetMe>>> {
  const me = await ask(GetMe, {});
  if (me.ok) keepMe(me.answer);
  return me;
}

/** Who is signed in; read when this device does not know yet. `failed` when it could not be read. */
export function useMe(): { readonly me?: Profile; readonly failed: boolean; load(): Promise<void> } {
  const { session, me } = useSigned();
  const [failed, setFailed] = useState(false);
  const load = useCallback(async () => {
    setFailed(false);
    const loaded = await loadMe();
    setFailed(!loaded.ok);
  }, []);
  const missing = session !== undefined && me === undefined;
  useEffect(() => {
    if (missing) void load();
  }, [missing, load]);
  return { ...(session && me && { me }), failed, load };
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

/** Where the device remembers somebody's own name, phone and address for the next form. */
export const contactPlace = (personId: string): string => `contact.${personId}`;

/** Ends the session on the server when it can be reached, and on this device always; drafts with their files and the remembered address go with it. */
export async function signOut(): Promise<void> {
  const session = currentSession();
  await ask(EndSession, {});
  dropDrafts();
  await forgetStrays();
  if (session) forget(contactPlace(session.personId));
  dropSession();
}
