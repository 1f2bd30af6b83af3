import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Id, Limit, page, text } from '../fields';
import { Point } from '../place';
import { numberRefusals } from '../wishes/wish.refusals';
import {
  Address,
  CategoryHeld,
  From,
  HardshipCause,
  HouseholdField,
  HouseholdValues,
  IdNumber,
  IncomeCategory,
  MemberField,
  MemberForm,
  RiskLevel,
  WatchFlag,
} from './household.values';
import { FieldBefore, HouseholdRecord, HouseholdSummary, MemberView } from './household.views';

const HouseholdId = z.strictObject({ householdId: Id });

/** `show`: every living file, or those where something waits (findings, a proposed level, a review past its day). `level` `undecided`: nobody has decided yet. */
export const GetHouseholds = contract({
  name: 'GetHouseholds',
  method: 'GET',
  path: '/api/households',
  summary: 'The ledger of files under the areas one looks after, by place',
  who: { resource: 'household', action: 'list' },
  query: z.strictObject({
    show: z._default(z.enum(['all', 'waiting']), 'all'),
    area: z.optional(AreaPath),
    level: z.optional(z.union([RiskLevel, z.literal('undecided')])),
    category: z.optional(IncomeCategory),
    cause: z.optional(HardshipCause),
    flag: z.optional(WatchFlag),
    watched: z.optional(z.literal('yes')),
    words: z.optional(text(1, 20)),
    limit: Limit,
    cursor: z.optional(Cursor),
  }),
  answer: page(HouseholdSummary),
  refusals: ['badCursor', 'areaNotYours', 'chooseArea'],
});
export const GetHousehold = contract({
  name: 'GetHousehold',
  method: 'GET',
  path: '/api/households/{householdId}',
  summary: 'One household file, as far as the viewer may see it',
  who: { resource: 'household', action: 'read' },
  params: HouseholdId,
  answer: HouseholdRecord,
  refusals: [],
});
export const GetMyHousehold = contract({
  name: 'GetMyHousehold',
  method: 'GET',
  path: '/api/me/household',
  summary: 'What is written down about my own household',
  who: { resource: 'household', action: 'read' },
  answer: HouseholdRecord,
  refusals: [],
});
/** The values that one field had before. A member under age has none here: see OpenMinor. */
export const GetFieldHistory = contract({
  name: 'GetFieldHistory',
  method: 'GET',
  path: '/api/households/{householdId}/history',
  summary: 'What a field said before',
  who: { resource: 'household', action: 'read' },
  params: HouseholdId,
  query: z.strictObject({
    field: z.union([HouseholdField, MemberField, z.enum(['categories', 'name', 'relation', 'birthday'])]),
    memberId: z.optional(Id),
    limit: Limit,
    cursor: z.optional(Cursor),
  }),
  answer: page(FieldBefore),
  refusals: ['badCursor'],
});
/** Files of the same cell with a member of the same masked name and birthday. */
export const GetPossibleDoubles = contract({
  name: 'GetPossibleDoubles',
  method: 'GET',
  path: '/api/households/{householdId}/doubles',
  summary: 'Files that may be of the same household',
  who: { resource: 'household', action: 'merge' },
  params: HouseholdId,
  answer: z.strictObject({
    items: z.array(z.strictObject({ household: HouseholdSummary, alike: z.array(z.strictObject({ here: Id, there: Id })) })),
  }),
  refusals: [],
});

/** `memberInOtherFile` names the place of the other file, and the file itself when the caller may read it (`id`, `label`). */
export const memberRefusals = [
  'memberInOtherFile',
  'memberAlreadyHere',
  'birthdayDiffers',
  'birthdayInFuture',
  'tooManyMembers',
  'badIdNumber',
  ...numberRefusals,
] as const;

export const OpenHousehold = contract({
  name: 'OpenHousehold',
  method: 'POST',
  path: '/api/households',
  summary: 'Open a file for a household',
  write: true,
  who: { resource: 'household', action: 'open' },
  body: z.strictObject({
    areaPath: AreaPath,
    address: z.optional(Address),
    point: z.optional(Point),
    /** The first is the head. */
    members: z.array(MemberForm).check(z.minLength(1, { error: 'chooseOne' }), z.maxLength(15, { error: 'tooLong' })),
    values: HouseholdValues,
    categories: z.array(CategoryHeld).check(z.maxLength(6, { error: 'tooLong' })),
    consent: z.boolean(),
    from: From,
  }),
  answer: HouseholdRecord,
  refusals: ['areaUnknown', 'areaNotYours', 'headMissing', 'dayInFuture', 'endsBeforeStart', ...memberRefusals],
});

/** Who holds this number, of the living files one may read; `[]` when nobody. */
export const FindHousehold = contract({
  name: 'FindHousehold',
  method: 'POST',
  path: '/api/households/find',
  summary: 'Whose file an ID number stands in',
  who: { resource: 'household', action: 'open' },
  body: z.strictObject({ idNumber: IdNumber }),
  answer: z.strictObject({ items: z.array(HouseholdSummary) }),
  refusals: ['badIdNumber'],
});

/** The answer is made anew every time and kept nowhere. */
export const OpenMinor = contract({
  name: 'OpenMinor',
  method: 'POST',
  path: '/api/households/{householdId}/members/{memberId}/open',
  summary: 'See what is written about a member under age, with a purpose that is recorded',
  write: true,
  answersAfresh: true,
  who: { resource: 'household', action: 'openMinor' },
  params: z.strictObject({ householdId: Id, memberId: Id }),
  body: z.strictObject({ purpose: text(2, 100) }),
  answer: z.strictObject({
    member: MemberView,
    before: z.array(FieldBefore),
    /** What waits to be confirmed about them: `at` is the place in the list of findings. */
    findings: z.array(z.strictObject({ proposalId: Id, at: z.number(), field: MemberField, value: z.unknown() })),
  }),
  refusals: [...numberRefusals, 'memberUnknown', 'notAMinor'],
});
export const OpenNumber = contract({
  name: 'OpenNumber',
  method: 'POST',
  path: '/api/households/{householdId}/members/{memberId}/number',
  summary: 'See a member’s ID number or phone, with a purpose that is recorded',
  write: true,
  answersAfresh: true,
  who: { resource: 'household', action: 'openNumber' },
  params: z.strictObject({ householdId: Id, memberId: Id }),
  body: z.strictObject({ which: z.enum(['idNumber', 'phone']), purpose: text(2, 100) }),
  answer: z.strictObject({ number: z.string() }),
  refusals: [...numberRefusals, 'memberUnknown', 'numberUnknown'],
});
export const OpenAddress = contract({
  name: 'OpenAddress',
  method: 'POST',
  path: '/api/households/{householdId}/address/open',
  summary: 'See where a household lives, with a purpose that is recorded',
  write: true,
  answersAfresh: true,
  who: { resource: 'household', action: 'openAddress' },
  params: HouseholdId,
  body: z.strictObject({ purpose: text(2, 100) }),
  answer: z.strictObject({ address: z.string() }),
  refusals: [...numberRefusals, 'addressUnknown'],
});
