import type { Result } from '@shared/result';
import type { Volunteer } from '@shared/volunteers/volunteer';
import type { VolunteerHappening } from '@shared/volunteers/volunteer.events';

/** The volunteer as they will be, one version on, and what happened. `undefined` in its place: it is so already. */
export type VolunteerStep = { readonly volunteer: Volunteer; readonly happening: VolunteerHappening };
export type Decision<Reason extends string> = Result<VolunteerStep | undefined, Reason>;

export const already = { ok: true, value: undefined } as const;
export const step = (volunteer: Volunteer, happening: VolunteerHappening) => ({
  ok: true as const,
  value: { volunteer: { ...volunteer, version: volunteer.version + 1 }, happening },
});
