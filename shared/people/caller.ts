import type { HelperKind, Language, Role } from '../terms';

/** A role held, with where it holds: an area (path prefix) or an organisation. */
export type Grant = {
  readonly role: Role;
  readonly areaPath: string;
  readonly orgId?: string;
  readonly orgName?: string;
  readonly helperKind?: HelperKind;
};

/** Who is calling, proven by the session; grants are read afresh at every call, so roster changes act at once. */
export type Caller = {
  readonly personId: string;
  readonly countyId: string;
  readonly homeArea: string;
  readonly name: string;
  readonly householdId?: string;
  readonly language: Language;
  readonly grants: readonly Grant[];
  readonly sessionId: string;
};
