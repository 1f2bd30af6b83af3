import type { HouseholdValues, MemberValues } from '@shared/households/household';
import type { ImportedHousehold } from '../households/imported-household';

type Texts = Readonly<Record<string, string>>;
const listOf = <Name>(text: string | undefined): readonly Name[] | undefined => text?.split(',') as readonly Name[] | undefined;
const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** Values of a household, from cells that were checked one by one. */
export const householdValuesOf = (cells: Texts): Pick<ImportedHousehold, 'values' | 'category'> => ({
  values: {
    incomeYuan: numberOf(cells.incomeYuan),
    medicalYuan: numberOf(cells.medicalYuan),
    schoolingYuan: numberOf(cells.schoolingYuan),
    otherRigidYuan: numberOf(cells.otherRigidYuan),
    housing: cells.housing as HouseholdValues['housing'] | undefined,
    causes: listOf(cells.causes),
    needs: listOf(cells.needs),
    skills: cells.skills,
    livingWords: cells.livingWords,
  },
  ...(cells.category && {
    category: {
      category: cells.category as NonNullable<ImportedHousehold['category']>['category'],
      ...(cells.validUntil && { validUntil: cells.validUntil }),
    },
  }),
});

export const memberValuesOf = (cells: Texts): ImportedHousehold['members'][number]['values'] => ({
  health: cells.health as MemberValues['health'] | undefined,
  disability: numberOf(cells.disability) as MemberValues['disability'] | undefined,
  ability: cells.ability as MemberValues['ability'] | undefined,
  schooling: cells.schooling as MemberValues['schooling'] | undefined,
  occupation: cells.occupation as MemberValues['occupation'] | undefined,
  flags: listOf(cells.flags),
});
