import type { consentKinds } from '../people/people.contracts';

export type Words = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
/** One label for every name, under a common head. */
export type Labels<Head extends string, Name extends string> = Readonly<
  Record<`${Head}.${Name}`, { readonly zh: string; readonly en: string }>
>;
export type Consents = (typeof consentKinds)[number];
