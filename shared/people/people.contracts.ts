import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaLevel, AreaPath, HelperKind, Id, Instant, Language, Role } from '../fields';
import { WishRules } from '../wishes/wish.rules';

/** A hat: one role somebody holds, and where. */
export const Hat = z.strictObject({
  role: Role,
  areaPath: AreaPath,
  areaName: z.string(),
  orgId: z.optional(Id),
  orgName: z.optional(z.string()),
  helperKind: z.optional(HelperKind),
});
export type Hat = z.output<typeof Hat>;

export const consentKinds = ['service', 'sensitiveData', 'publishing'] as const;
export const Profile = z.strictObject({
  personId: Id,
  name: z.string(),
  phone: z.optional(z.string()),
  homeArea: AreaPath,
  homeAreaName: z.string(),
  countyId: Id,
  countyName: z.string(),
  language: Language,
  hats: z.array(Hat),
  consents: z.array(z.strictObject({ kind: z.enum(consentKinds), given: z.boolean(), at: z.optional(Instant) })),
  version: z.number(),
});
export type Profile = z.output<typeof Profile>;

export const GetMe = contract({
  name: 'GetMe',
  method: 'GET',
  path: '/api/me',
  summary: 'Who I am, my hats and consents',
  who: { resource: 'profile', action: 'read' },
  answer: Profile,
  refusals: [],
});
export const ChangeMe = contract({
  name: 'ChangeMe',
  method: 'PUT',
  path: '/api/me',
  summary: 'Change language and consents',
  write: true,
  edits: true,
  who: { resource: 'profile', action: 'update' },
  body: z.strictObject({
    language: z.optional(Language),
    consents: z.optional(z.array(z.strictObject({ kind: z.enum(consentKinds), given: z.boolean() })).check(z.maxLength(3))),
  }),
  answer: Profile,
  refusals: ['changedMeanwhile'],
});

const Token = z.strictObject({ token: z.string(), expiresAt: Instant, personId: Id });
export const RenewSession = contract({
  name: 'RenewSession',
  method: 'POST',
  path: '/api/sessions/renew',
  summary: 'A fresh token for a living session',
  who: { resource: 'session', action: 'renew' },
  answer: Token,
  refusals: [],
});
export const EndSession = contract({
  name: 'EndSession',
  method: 'DELETE',
  path: '/api/sessions',
  summary: 'Sign out; the token is worthless from then on',
  who: { resource: 'session', action: 'end' },
  answer: z.strictObject({ ended: z.boolean() }),
  refusals: [],
});

export const Persona = z.strictObject({
  personId: Id,
  name: z.string(),
  role: Role,
  helperKind: z.optional(HelperKind),
  areaName: z.string(),
  orgName: z.optional(z.string()),
  story: z.strictObject({ zh: z.string(), en: z.string() }),
});
export type Persona = z.output<typeof Persona>;
export const GetPersonas = contract({
  name: 'GetPersonas',
  method: 'GET',
  path: '/api/personas',
  summary: 'Who one can be in the demo',
  who: 'anyone',
  localOnly: true,
  answer: z.strictObject({ items: z.array(Persona) }),
  refusals: [],
});
export const OpenPersonaSession = contract({
  name: 'OpenPersonaSession',
  method: 'POST',
  path: '/api/sessions/persona',
  summary: 'Be somebody of the demo county',
  who: 'anyone',
  localOnly: true,
  body: z.strictObject({ personId: Id }),
  answer: Token,
  refusals: ['personaUnknown'],
});

export const AreaView = z.strictObject({ path: AreaPath, name: z.string(), level: AreaLevel, parent: z.optional(AreaPath) });
export type AreaView = z.output<typeof AreaView>;
export const GetAreas = contract({
  name: 'GetAreas',
  method: 'GET',
  path: '/api/areas',
  summary: 'The county, its towns and communities',
  who: 'anyone',
  query: z.strictObject({ county: z.optional(Id) }),
  answer: z.strictObject({ items: z.array(AreaView) }),
  refusals: [],
});

export const GetWishRules = contract({
  name: 'GetWishRules',
  method: 'GET',
  path: '/api/rules/wishes',
  summary: 'Limits for micro-wishes',
  who: 'anyone',
  answer: z.strictObject({ rules: WishRules, version: z.number() }),
  refusals: [],
});
export const ChangeWishRules = contract({
  name: 'ChangeWishRules',
  method: 'PUT',
  path: '/api/rules/wishes',
  summary: 'Set the limits',
  write: true,
  edits: true,
  who: { resource: 'wishRules', action: 'update' },
  body: WishRules,
  answer: z.strictObject({ rules: WishRules, version: z.number() }),
  refusals: ['changedMeanwhile'],
});
