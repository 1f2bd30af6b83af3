import type { Skill } from '../help/help-kinds';
import type { VolunteerForm } from './volunteer.contracts';

/** Who did it: the volunteer, or somebody of an office, by masked name (赵**). */
export type VolunteerActor = { readonly personId: string; readonly label: string; readonly as: 'volunteer' | 'officer' };

export type VolunteerHappening =
  | { readonly type: 'VolunteerJoined' }
  | { readonly type: 'VolunteerChanged'; readonly changed: readonly (keyof VolunteerForm)[] }
  | { readonly type: 'VolunteerPaused'; readonly until?: string }
  | { readonly type: 'VolunteerReturned' }
  | { readonly type: 'VolunteerLeft' }
  | { readonly type: 'ProofAccepted'; readonly skill: Skill }
  | { readonly type: 'ProofRefused'; readonly skill: Skill; readonly reason: string }
  | { readonly type: 'GroupJoined'; readonly groupId: string; readonly groupLabel: string; readonly leads: boolean }
  | { readonly type: 'LeadingBegun'; readonly groupId: string; readonly groupLabel: string }
  | { readonly type: 'LeadingEnded'; readonly groupId: string; readonly groupLabel: string }
  | { readonly type: 'GroupLeft'; readonly groupId: string; readonly groupLabel: string };
export type VolunteerEventType = VolunteerHappening['type'];

/** Audit record of one change of somebody's volunteering. `id` is `<personId>.<version>`. */
export type VolunteerEvent = VolunteerHappening & {
  readonly id: string;
  readonly volunteerId: string;
  readonly version: number;
  readonly at: string;
  readonly by: VolunteerActor;
  readonly countyId: string;
  readonly areaPath: string;
  /** Skills whose proof waits for an office since this. */
  readonly proofs?: readonly Skill[];
};
