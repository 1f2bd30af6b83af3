import { Persona } from '@shared/people/people.contracts';
import type { Store } from '../core/store';
import { personasKey } from './person.keys';

export type Personas = { list(): Promise<readonly Persona[]> };

/** Whom one can be in a demo county; empty anywhere else. */
export const personasRepository = (store: Store): Personas => ({
  list: async () => {
    const { items } = await store.query({ pk: personasKey, limit: 50 });
    return items.map(({ pk: _pk, sk: _sk, ...persona }) => Persona.parse(persona));
  },
});
