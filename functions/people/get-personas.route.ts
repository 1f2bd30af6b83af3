import { GetPersonas } from '@shared/people/people.contracts';
import { answer, defineRoute } from '../core/route';
import type { Personas } from './personas.repository';

/** Registered by the local host alone. */
export type PersonasDeps = { readonly personas: Personas };

export const getPersonasRoute = defineRoute(GetPersonas, async (_call, { personas }: PersonasDeps) =>
  answer({ items: [...(await personas.list())] }),
);
