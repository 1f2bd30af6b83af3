import type { Route } from '../../core/route';
import { getPersonasRoute, type PersonasDeps } from '../../people/get-personas.route';
import { openPersonaSessionRoute } from '../../people/open-persona-session.route';
import type { SessionDeps } from '../../people/renew-session.route';

/** Being somebody without a proof: for the demo on one's own machine, and in no other host's bundle. */
export const localRoutes: readonly Route<PersonasDeps & SessionDeps>[] = [getPersonasRoute, openPersonaSessionRoute];
