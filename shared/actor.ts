/**
 * Who did it: a person in a role, by masked name (赵**), somebody without an account, or the clock.
 * `as` is the hat worn in this act; `owner`: whoever the thing was handed to.
 */
export type Actor =
  | {
      readonly personId: string;
      readonly label: string;
      readonly as: 'resident' | 'reporter' | 'helper' | 'cadre' | 'gridWorker' | 'officer' | 'owner' | 'administrator';
    }
  | { readonly as: 'guest' }
  | { readonly as: 'clock' };

/** What every event has, whatever it is about: one link of the aid chain, the audit record, the source of notices and counts. `id` is `<thing>.<version>`. */
export type Recorded = {
  readonly id: string;
  readonly version: number;
  readonly at: string;
  readonly by: Actor;
  readonly countyId: string;
  readonly areaPath: string;
  /** What it is about in a few words, without personal data; named like this on chains and in notices. */
  readonly title: string;
  /** Whose chain it belongs to; a person without a file has a chain of their own. */
  readonly householdId?: string;
  readonly subjectId?: string;
};
