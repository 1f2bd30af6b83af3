import type { Store } from '../core/store';
import type { Hands } from '../volunteers/volunteer.deps';

const counterKeys = (personId: string) => ['HELP', 'OPEN'].map((sk) => ({ pk: `HOLDER#${personId}`, sk }));

/** The counters of accepted tasks (HELP) and of claimed wishes (OPEN), which help and wishes keep in their own transactions. */
export const handsIn = (store: Store): Hands => ({
  open: async (personId) => (await store.getMany(counterKeys(personId))).reduce((sum, { open }) => sum + Number(open ?? 0), 0),
  idle: (personId) => counterKeys(personId).map((check) => ({ check, when: { below: { attribute: 'open', limit: 1 } } })),
});
