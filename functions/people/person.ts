import { AreaPath, HelperKind, Id, Language, Role } from '@shared/fields';
import type { Grant } from '@shared/people/caller';
import { consentKinds } from '@shared/people/people.contracts';
import * as z from 'zod/mini';

const StoredGrant = z.object({
  role: Role,
  areaPath: AreaPath,
  orgId: z.optional(Id),
  orgName: z.optional(z.string()),
  helperKind: z.optional(HelperKind),
});

/** A person as stored: phone, ID number and openid only sealed, and found by keyed hash. */
export const Person = z.object({
  personId: Id,
  version: z.number(),
  countyId: Id,
  homeArea: AreaPath,
  name: z.string(),
  householdId: z.optional(Id),
  language: Language,
  grants: z.array(StoredGrant),
  sealedPhone: z.optional(z.string()),
  phoneHash: z.optional(z.string()),
  sealedIdNumber: z.optional(z.string()),
  idNumberHash: z.optional(z.string()),
  sealedOpenid: z.optional(z.string()),
  openidHash: z.optional(z.string()),
  birthYear: z.optional(z.number()),
  consents: z.array(z.object({ kind: z.enum(consentKinds), given: z.boolean(), at: z.optional(z.string()) })),
});
export type Person = z.output<typeof Person>;

export const orgKinds = ['office', 'department', 'partnerUnit', 'enterprise'] as const;
export const Org = z.object({ orgId: Id, name: z.string(), kind: z.enum(orgKinds), areaPath: AreaPath });
export type Org = z.output<typeof Org>;

/** Somebody new, in plain text; `personItems` seals what must not be readable. */
export type NewPerson = Omit<
  Person,
  'version' | 'grants' | 'consents' | 'sealedPhone' | 'phoneHash' | 'sealedIdNumber' | 'idNumberHash' | 'sealedOpenid' | 'openidHash'
> & {
  readonly grants: readonly Grant[];
  readonly consents?: Person['consents'];
  readonly phone?: string;
  readonly idNumber?: string;
  readonly openid?: string;
};
