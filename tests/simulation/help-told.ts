import type { HelpRequest } from '@shared/help/help';
import type { HelpEvent } from '@shared/help/help.events';
import type { Slot } from '@shared/help/when';
import type { Volunteer } from '@shared/volunteers/volunteer';

/** What was committed, in order: an event with the request after it and the true time, or somebody's volunteering. `involved`: between whom a report stands. */
export type Committed =
  | { readonly event: HelpEvent; readonly help: HelpRequest; readonly now: number; readonly involved?: readonly string[] }
  | { readonly volunteer: Volunteer };

export type Coming = { slot: Slot; done: boolean };
/** What a chain of events adds up to, said once more and independently of the code under test. */
export type ToldHelp = {
  id: string;
  status: string;
  readonly crew: Map<string, Coming>;
  readonly asked: Set<string>;
  readonly passedOver: Set<string>;
  reach: number;
  reports: number;
  confirmations: number;
  nextId?: string;
};
/** An event of a request, as it was committed. */
export type Seen = Extract<Committed, { event: HelpEvent }>;

/** A request of which nothing has happened yet. */
export const born = (id: string, passedOver: readonly string[]): ToldHelp => ({
  id,
  status: 'none',
  crew: new Map(),
  asked: new Set(),
  passedOver: new Set(passedOver),
  reach: 0,
  reports: 0,
  confirmations: 0,
});
