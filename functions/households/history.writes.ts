import type { Sourced } from '@shared/households/household';
import { same } from '@shared/same';
import type { Write } from '../core/store';
import type { HouseholdFile, StoredMember } from './household.file';
import { householdHistoryKey, memberHistoryKey } from './household.keys';
import type { FileChange } from './household.step';

type Before = { readonly field: string; readonly before: Sourced<unknown> };
const valuesBefore = (before: object, after: object): readonly Before[] =>
  Object.entries(before as Record<string, Sourced<unknown>>)
    .filter(([field, value]) => value !== undefined && !same(value, (after as Record<string, unknown>)[field]))
    .map(([field, value]) => ({ field, before: value }));
const basics = ['name', 'relation', 'birthday'] as const;
const basicsBefore = (before: StoredMember, after: StoredMember): readonly Before[] =>
  basics.filter((field) => before[field] !== after[field]).map((field) => ({ field, before: { value: before[field], ...before.from } }));
const categoriesBefore = ({ household: was }: HouseholdFile, { household: is }: HouseholdFile): readonly Before[] => {
  const [first] = was.categories;
  if (!first || same(was.categories, is.categories)) return [];
  const { value: _value, ...from } = first;
  return [{ field: 'categories', before: { value: was.categories.map(({ value }) => value), ...from } }];
};

/** What every changed field was before, kept for who may see the field. */
export const historyWrites = ({ before, after }: FileChange, byLabel: string): readonly Write[] => {
  if (!before) return [];
  const { household: change } = after;
  const { id, changedAt } = change;
  const kept = ({ field, before: value }: Before) => ({ field, before: value, changedAt, changedBy: byLabel });
  const ofFile = [...valuesBefore(before.household.values, after.household.values), ...categoriesBefore(before, after)];
  const ofMembers = after.members.flatMap((member): Write[] => {
    const was = before.members.find(({ memberId }) => memberId === member.memberId);
    if (!was || was === member) return [];
    return [...valuesBefore(was.values, member.values), ...basicsBefore(was, member)].map((one) => ({
      put: { ...memberHistoryKey(member.memberId, one.field, change), ...kept(one) },
    }));
  });
  return [...ofFile.map((one): Write => ({ put: { ...householdHistoryKey(id, one.field, change), ...kept(one) } })), ...ofMembers];
};
