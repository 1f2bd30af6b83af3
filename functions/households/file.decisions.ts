import type { CategoryHeld, HouseholdValues, MemberValues, Sourced } from '@shared/households/household';
import { type HouseholdRules, mostMembers } from '@shared/households/household.rules';
import { accepted, type Result, refused } from '@shared/result';
import { same } from '@shared/same';
import { localDay } from '@shared/time';
import { type HouseholdFile, heldFor, livingIn, type StoredMember, type Written } from './household.file';
import { already, amended, changed, type Decision, step } from './household.step';

type Plain<Values> = { readonly [Field in keyof Values]?: Values[Field] | undefined };
type Categories = readonly {
  readonly category: CategoryHeld['category'];
  readonly from: string;
  readonly validUntil?: string | undefined;
}[];

/** Values laid over those that stand; a value with the same source and day again is none. */
const laidOver = <Values extends HouseholdValues | MemberValues>(
  standing: { readonly [Field in keyof Values]?: Sourced<Values[Field]> },
  values: Plain<Values>,
  from: Written,
): { readonly values: typeof standing; readonly fields: readonly string[] } => {
  const next: Record<string, unknown> = { ...standing };
  const fields: string[] = [];
  for (const [field, value] of Object.entries(values)) {
    const stands = next[field] as Sourced<unknown> | undefined;
    if (value === undefined || (stands && same(stands.value, value) && stands.source === from.source && stands.on === from.on)) continue;
    next[field] = { value, ...from };
    fields.push(field);
  }
  return { values: next as typeof standing, fields };
};

/** No day of a value lies in the future, and no category ends before it begins. */
export const unfitDays = (from: Written, categories: Categories, now: Date): Result<undefined> => {
  const today = localDay(now);
  if (from.on > today) return refused('dayInFuture', { field: '/from/on' });
  const late = categories.findIndex((one) => one.from > today);
  if (late >= 0) return refused('dayInFuture', { field: `/categories/${late}/from` });
  const wrong = categories.findIndex((one) => one.validUntil !== undefined && one.validUntil < one.from);
  return wrong >= 0 ? refused('endsBeforeStart', { field: `/categories/${wrong}/validUntil` }) : accepted(undefined);
};

const categoriesLaid = (
  standing: readonly Sourced<CategoryHeld>[],
  wanted: Categories | undefined,
  from: Written,
  rules: HouseholdRules,
): readonly Sourced<CategoryHeld>[] => {
  if (!wanted) return standing;
  const once = [...new Map(wanted.map((one) => [one.category, one])).values()];
  return once.map((one) => {
    const value = heldFor(one, rules);
    const known = standing.find((it) => it.value.category === value.category);
    return known && known.value.from === value.from && known.value.validUntil === value.validUntil ? known : { value, ...from };
  });
};

/** Values, categories, consent or place of a file become what is sent; the rest stays. */
export const changeHousehold = (
  file: HouseholdFile,
  sent: {
    readonly values: Plain<HouseholdValues>;
    readonly categories?: Categories | undefined;
    readonly consent?: boolean | undefined;
    readonly areaPath?: string | undefined;
    readonly from: Written;
  },
  rules: HouseholdRules,
  now: Date,
): Decision => {
  const { household } = file;
  if (household.status !== 'active') return refused('householdEnded');
  const days = unfitDays(sent.from, sent.categories ?? [], now);
  if (!days.ok) return days;
  const { values, fields } = laidOver<HouseholdValues>(household.values, sent.values, sent.from);
  const categories = categoriesLaid(household.categories, sent.categories, sent.from, rules);
  const moved = sent.areaPath !== undefined && sent.areaPath !== household.areaPath;
  const consents = sent.consent !== undefined && sent.consent !== household.consent.given;
  const all = [
    ...fields,
    ...(same(categories, household.categories) ? [] : ['categories']),
    ...(consents ? ['consent'] : []),
    ...(moved ? ['areaPath'] : []),
  ];
  if (all.length === 0) return already;
  const after = amended(
    file,
    {},
    {
      values,
      categories,
      ...(moved && { areaPath: sent.areaPath }),
      ...(consents && { consent: { given: sent.consent === true, at: now.toISOString(), by: sent.from.by } }),
    },
  );
  return step(changed(file, after, [{ type: 'HouseholdChanged', fields: all, source: sent.from.source }], rules, now));
};

/** Where an ID number stands already. */
export type Place = { readonly householdId: string; readonly memberId: string } | undefined;

const numberRefusal = (file: HouseholdFile, memberId: string, hash: string | undefined, place: Place) => {
  if (hash === undefined) return undefined;
  if (livingIn(file).some((one) => one.memberId !== memberId && one.idNumberHash === hash))
    return refused('memberAlreadyHere', { field: '/idNumber' });
  return place && place.householdId !== file.household.id ? refused('memberInOtherFile', { field: '/idNumber' }) : undefined;
};

/** A member joins. `place`: where the ID number stands; in another living file it is refused, the way on is to merge. */
export const addMember = (file: HouseholdFile, member: StoredMember, place: Place, rules: HouseholdRules, now: Date): Decision => {
  if (file.household.status !== 'active') return refused('householdEnded');
  if (file.members.some(({ memberId }) => memberId === member.memberId)) return already;
  const today = localDay(now);
  if (member.from.on > today) return refused('dayInFuture', { field: '/from/on' });
  if (member.birthday > today) return refused('birthdayInFuture', { field: '/member/birthday' });
  if (livingIn(file).length >= mostMembers) return refused('tooManyMembers', { details: { limit: mostMembers } });
  if (member.relation === 'head') return refused('headAlready', { field: '/member/relation' });
  const stands = numberRefusal(file, member.memberId, member.idNumberHash, place);
  if (stands) return stands;
  const happening = { type: 'MemberAdded' as const, memberId: member.memberId, ...(member.personId && { personId: member.personId }) };
  return step(changed(file, amended(file, { members: [...file.members, member] }), [happening], rules, now));
};

type Sealed = Pick<StoredMember, 'sealedIdNumber' | 'idNumberHash' | 'sealedPhone'>;
export type MemberChange = Partial<Pick<StoredMember, 'name' | 'relation' | 'birthday'>> & {
  readonly values: Plain<MemberValues>;
  readonly numbers: Sealed;
  readonly from: Written;
};

/** What is written about a member becomes what is sent. A new head takes the place of the one before. */
export const changeMember = (
  file: HouseholdFile,
  memberId: string,
  { name, relation, birthday, values: sent, numbers, from }: MemberChange,
  place: Place,
  rules: HouseholdRules,
  now: Date,
): Decision => {
  if (file.household.status !== 'active') return refused('householdEnded');
  const member = livingIn(file).find((one) => one.memberId === memberId);
  if (!member) return refused('memberUnknown');
  const today = localDay(now);
  if (from.on > today) return refused('dayInFuture', { field: '/from/on' });
  if (birthday !== undefined && birthday > today) return refused('birthdayInFuture', { field: '/birthday' });
  if (member.relation === 'head' && relation !== undefined && relation !== 'head') return refused('headMissing', { field: '/relation' });
  const stands = numberRefusal(file, memberId, numbers.idNumberHash, place);
  if (stands) return stands;
  const { values, fields } = laidOver<MemberValues>(member.values, sent, from);
  const newNumber = numbers.idNumberHash !== undefined && numbers.idNumberHash !== member.idNumberHash;
  const basics = Object.entries({ name, relation, birthday }).filter(
    ([field, value]) => value !== undefined && value !== member[field as 'name'],
  );
  const all = [...basics.map(([field]) => field), ...fields, ...(newNumber ? ['idNumber'] : []), ...(numbers.sealedPhone ? ['phone'] : [])];
  if (all.length === 0) return already;
  const next: StoredMember = {
    ...member,
    ...Object.fromEntries(basics),
    ...(newNumber && numbers),
    ...(numbers.sealedPhone && { sealedPhone: numbers.sealedPhone }),
    ...(basics.length > 0 && { from }),
    values,
  };
  const members = file.members.map((one): StoredMember => {
    if (one === member) return next;
    return next.relation === 'head' && one.relation === 'head' && !one.leftOn ? { ...one, relation: 'other', from } : one;
  });
  return step(
    changed(file, amended(file, { members }), [{ type: 'MemberChanged', memberId, fields: all, source: from.source }], rules, now),
  );
};

/** Somebody left or died. The last one does not leave: then the file is closed. */
export const memberLeaves = (
  file: HouseholdFile,
  memberId: string,
  { reason, on, newHeadId }: { readonly reason: string; readonly on: string; readonly newHeadId?: string | undefined },
  rules: HouseholdRules,
  now: Date,
): Decision => {
  if (file.household.status !== 'active') return refused('householdEnded');
  const member = file.members.find((one) => one.memberId === memberId);
  if (!member) return refused('memberUnknown');
  if (member.leftOn) return already;
  if (on > localDay(now)) return refused('dayInFuture', { field: '/on' });
  const rest = livingIn(file).filter((one) => one !== member);
  if (rest.length === 0) return refused('lastMember');
  if (member.relation === 'head' && !rest.some((one) => one.memberId === newHeadId))
    return refused('newHeadNeeded', { field: '/newHeadId' });
  const members = file.members.map((one): StoredMember => {
    if (one === member) return { ...one, leftOn: on };
    return member.relation === 'head' && one.memberId === newHeadId ? { ...one, relation: 'head' } : one;
  });
  return step(changed(file, amended(file, { members }), [{ type: 'MemberLeft', memberId, reason }], rules, now));
};
