import type { FieldBefore } from '@shared/households/household.views';
import type { FieldBefore as Stored } from './households.repository';

/** What a field said before. */
export const beforeView = ({ field, before, changedAt, changedBy }: Stored): FieldBefore => ({
  field,
  ...(before !== undefined && { before: before as NonNullable<FieldBefore['before']> }),
  changedAt,
  changedBy,
});
