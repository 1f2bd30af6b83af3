import { OpenPersonaSession } from '@shared/people/people.contracts';
import { derivedId } from '../core/ids';
import { change, defineRoute, notFound } from '../core/route';
import type { PersonasDeps } from './get-personas.route';
import type { SessionDeps } from './renew-session.route';

/** Registered by the local host alone, and only for personas: no one else can be entered without their own proof. */
export const openPersonaSessionRoute = defineRoute(
  OpenPersonaSession,
  async ({ body, callId }, { personas, sessions }: PersonasDeps & SessionDeps) => {
    const known = (await personas.list()).some(({ personId }) => personId === body.personId);
    if (!known) return notFound('personaUnknown');
    const { token, expiresAt, write } = await sessions.openSession(body.personId, derivedId(callId, 'session'));
    return change([write], { token, expiresAt, personId: body.personId });
  },
);
