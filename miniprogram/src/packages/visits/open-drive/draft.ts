import type { RiskLevel } from '@shared/households/household';
import { localDay } from '@shared/time';
import { daysAfter } from '@shared/visits/rhythm';
import type { DriveChoice, VisitSheetKind } from '@shared/visits/visit';

export type DriveDraft = {
  readonly name: string;
  readonly areaPath: string;
  readonly from: string;
  readonly until: string;
  readonly sheet: VisitSheetKind;
  readonly by: DriveChoice['by'];
  readonly levels: readonly RiskLevel[];
  readonly households: readonly { readonly id: string; readonly label: string }[];
};

export const blankDrive = (areaPath: string, now: Date): DriveDraft => ({
  name: '',
  areaPath,
  from: localDay(now),
  until: daysAfter(localDay(now), 21),
  sheet: 'festival',
  by: 'level',
  levels: ['red', 'yellow'],
  households: [],
});

type Problem = 'newNameMissing' | 'newDaysMissing' | 'newDaysWrong' | 'newLevelsMissing' | 'newHouseholdsMissing';
/** What is missing or wrong, by field. */
export const driveProblems = (form: DriveDraft): Partial<Record<'name' | 'from' | 'until' | 'levels' | 'households', Problem>> => ({
  ...([...form.name.trim()].length < 2 && { name: 'newNameMissing' as const }),
  ...(form.from === '' && { from: 'newDaysMissing' as const }),
  ...(form.until === '' ? { until: 'newDaysMissing' as const } : form.until < form.from && { until: 'newDaysWrong' as const }),
  ...(form.by === 'level' && form.levels.length === 0 && { levels: 'newLevelsMissing' as const }),
  ...(form.by === 'hand' && form.households.length === 0 && { households: 'newHouseholdsMissing' as const }),
});

export const driveBody = ({ name, areaPath, from, until, sheet, by, levels, households }: DriveDraft): object => ({
  name: name.trim(),
  areaPath,
  from,
  until,
  sheet,
  choice: by === 'area' ? { by } : by === 'level' ? { by, levels } : { by, householdIds: households.map(({ id }) => id) },
});
