import * as z from 'zod/mini';
import { Day, Id, Phone, text } from '../fields';
import { isIdNumber } from '../people/id-number';
import {
  careNeeds,
  hardshipCauses,
  healthStates,
  housingKinds,
  incomeCategories,
  occupations,
  relations,
  riskLevels,
  schoolings,
  valueSources,
  watchFlags,
  workAbilities,
} from './household';

const Yuan = z
  .number({ error: 'wrongType' })
  .check(z.int({ error: 'wrongType' }), z.gte(0, { error: 'tooSmall' }), z.lte(9_999_999, { error: 'tooLarge' }));
const few = <Name extends string>(names: readonly [Name, ...Name[]]) => z.array(z.enum(names)).check(z.maxLength(names.length));

export const RiskLevel = z.enum(riskLevels);
export const IncomeCategory = z.enum(incomeCategories);
export const HardshipCause = z.enum(hardshipCauses);
export const WatchFlag = z.enum(watchFlags);
export const ValueSource = z.enum(valueSources);
export const Relation = z.enum(relations);

/** Values of a household; all may be missing. */
export const householdFields = {
  incomeYuan: Yuan,
  medicalYuan: Yuan,
  schoolingYuan: Yuan,
  otherRigidYuan: Yuan,
  housing: z.enum(housingKinds),
  causes: few(hardshipCauses),
  needs: few(careNeeds),
  skills: text(0, 200),
  livingWords: text(0, 500),
};
/** Values of a member; all may be missing. */
export const memberFields = {
  health: z.enum(healthStates),
  disability: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)], { error: 'wrongType' }),
  ability: z.enum(workAbilities),
  schooling: z.enum(schoolings),
  occupation: z.enum(occupations),
  flags: few(watchFlags),
};
export const HouseholdField = z.enum(Object.keys(householdFields) as [keyof typeof householdFields]);
export const MemberField = z.enum(Object.keys(memberFields) as [keyof typeof memberFields]);

const H = householdFields;
const M = memberFields;
export const HouseholdValues = z.strictObject({
  incomeYuan: z.optional(H.incomeYuan),
  medicalYuan: z.optional(H.medicalYuan),
  schoolingYuan: z.optional(H.schoolingYuan),
  otherRigidYuan: z.optional(H.otherRigidYuan),
  housing: z.optional(H.housing),
  causes: z.optional(H.causes),
  needs: z.optional(H.needs),
  skills: z.optional(H.skills),
  livingWords: z.optional(H.livingWords),
});
export const MemberValues = z.strictObject({
  health: z.optional(M.health),
  disability: z.optional(M.disability),
  ability: z.optional(M.ability),
  schooling: z.optional(M.schooling),
  occupation: z.optional(M.occupation),
  flags: z.optional(M.flags),
});
export const CategoryHeld = z.strictObject({ category: IncomeCategory, from: Day, validUntil: z.optional(Day) });

export const IdNumber = z.string().check(
  z.trim(),
  z.refine((value) => isIdNumber(value), { error: 'badIdNumber' }),
);
/** A member as written down. With an ID number the birthday must be the one it holds. */
export const MemberForm = z.strictObject({
  name: text(1, 30),
  relation: Relation,
  birthday: Day,
  idNumber: z.optional(IdNumber),
  phone: z.optional(Phone),
  values: MemberValues,
});
export type MemberForm = z.output<typeof MemberForm>;

/** Where they live, in words that lead there. */
export const Address = text(2, 120);

/** Where the values of one change come from. `record`: the visit, import or document they came with. */
export const From = z.strictObject({ source: ValueSource, on: z.optional(Day), record: z.optional(Id) });
export type From = z.output<typeof From>;

export const FindingForm = z.union([
  z.strictObject({ field: HouseholdField, value: z.unknown() }),
  z.strictObject({ memberId: Id, field: MemberField, value: z.unknown() }),
]);
export type FindingForm = z.output<typeof FindingForm>;

/** The value of a finding if it is one that the field can hold. */
export const valueFor = (finding: { readonly field: string; readonly value: unknown; readonly memberId?: string }): unknown => {
  const schema = finding.memberId === undefined ? (H as Fields)[finding.field] : (M as Fields)[finding.field];
  const parsed = schema && z.safeParse(schema, finding.value);
  return parsed?.success ? parsed.data : undefined;
};
type Fields = Readonly<Record<string, z.ZodMiniType | undefined>>;
