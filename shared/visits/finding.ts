import * as z from 'zod/mini';
import { Id, text } from '../fields';
import {
  careNeeds,
  hardshipCauses,
  healthStates,
  housingKinds,
  occupations,
  schoolings,
  watchFlags,
  workAbilities,
} from '../households/household';

const Yuan = z
  .number({ error: 'wrongType' })
  .check(z.int({ error: 'wrongType' }), z.gte(0, { error: 'tooSmall' }), z.lte(10_000_000, { error: 'tooLarge' }));
const some = <Of extends z.ZodMiniType>(of: Of, most: number) => z.array(of).check(z.maxLength(most, { error: 'tooLong' }));
const ofHousehold = <Field extends string, Value extends z.ZodMiniType>(field: Field, value: Value) =>
  z.strictObject({ field: z.literal(field), value });
const ofMember = <Field extends string, Value extends z.ZodMiniType>(field: Field, value: Value) =>
  z.strictObject({ memberId: Id, field: z.literal(field), value });

/** What was seen and is proposed for the file, each field with values of its own. */
export const FindingForm = z.discriminatedUnion('field', [
  ofHousehold('incomeYuan', Yuan),
  ofHousehold('medicalYuan', Yuan),
  ofHousehold('schoolingYuan', Yuan),
  ofHousehold('otherRigidYuan', Yuan),
  ofHousehold('housing', z.enum(housingKinds)),
  ofHousehold('causes', some(z.enum(hardshipCauses), 10)),
  ofHousehold('needs', some(z.enum(careNeeds), 6)),
  ofHousehold('skills', text(1, 200)),
  ofHousehold('livingWords', text(1, 500)),
  ofMember('health', z.enum(healthStates)),
  ofMember('disability', z.literal([0, 1, 2, 3, 4])),
  ofMember('ability', z.enum(workAbilities)),
  ofMember('schooling', z.enum(schoolings)),
  ofMember('occupation', z.enum(occupations)),
  ofMember('flags', some(z.enum(watchFlags), 7)),
]);
export type FindingForm = z.output<typeof FindingForm>;
