import { isWithin } from '@shared/area-path';
import type { ImportIssue } from '@shared/imports/import';
import { birthdayIn } from '@shared/people/id-number';
import type { Result } from '@shared/result';
import type { HouseholdFile } from '../households/household.file';
import type { ImportedHousehold } from '../households/imported-household';
import type { Terms } from './kind-work';
import { memberValuesOf } from './row-values';
import { issueAt, type TableRow, unfit } from './table-row';

/** Nobody takes a household along from where they have no say. */
export const elsewhere = issueAt('area', 'areaOutside');

/** What the first row that says it says of the whole household. */
export const sharedEntry = (rows: readonly TableRow[], name: string): [string, string][] => {
  const value = rows.find(({ values }) => values[name] !== undefined)?.values[name];
  return value === undefined ? [] : [[name, value]];
};

/** A file, or the one it was merged into. */
export const followed = async (
  householdId: string,
  findFile: (householdId: string) => Promise<HouseholdFile | undefined>,
): Promise<HouseholdFile | undefined> => {
  let file = await findFile(householdId);
  for (let steps = 0; file?.household.status === 'merged' && steps < 5; steps++) file = await findFile(file.household.into);
  return file;
};

/** Whom a row tells of. */
export const memberOf = (row: TableRow, memberId: string): ImportedHousehold['members'][number] => ({
  memberId,
  name: row.values.memberName ?? '',
  relation: row.values.relation as ImportedHousehold['members'][number]['relation'],
  birthday: birthdayIn(row.values.idNumber ?? ''),
  idNumber: row.values.idNumber ?? '',
  ...(row.values.phone && { phone: row.values.phone }),
  values: memberValuesOf(row.values),
});

/** A household lies in a community or a cell of the area that the import is for. */
export const placeOf = (code: string, { places, areaPath }: Terms): Result<string, ImportIssue> => {
  const found = places.find(code);
  if (!found.ok) return found;
  if (found.value.split('/').length < 3) return unfit('areaTooHigh');
  return isWithin(found.value, areaPath) ? found : unfit('areaOutside');
};
