import type { CategoryHeld, FamilyRelation, HouseholdValues, MemberValues, Sourced, SourcedValues } from '@shared/households/household';
import type { HouseholdHappening } from '@shared/households/household.events';
import type { HouseholdRules } from '@shared/households/household.rules';
import { same } from '@shared/same';
import { livingAt, openedAddress } from './household.address';
import { type HouseholdFile, heldFor, type StoredMember, sourcedValues, type Written } from './household.file';
import { amended, changed, type FileChange } from './household.step';
import { type NumberSeal, newHousehold, phonePurpose, sealedNumbers, storedMember } from './new-household';

/** What a table says of one household. Missing values say nothing; members who are not in it stay. */
export type ImportedHousehold = {
  readonly id: string;
  readonly countyId: string;
  readonly areaPath: string;
  readonly members: readonly ImportedMember[];
  readonly values: { readonly [Field in keyof HouseholdValues]?: HouseholdValues[Field] | undefined };
  readonly category?: { readonly category: CategoryHeld['category']; readonly validUntil?: string | undefined } | undefined;
  /** In plain text. */
  readonly address?: string | undefined;
  readonly from: Written;
};
export type ImportedMember = {
  readonly memberId: string;
  readonly name: string;
  readonly relation: FamilyRelation;
  readonly birthday: string;
  readonly idNumber: string;
  readonly phone?: string | undefined;
  readonly values: { readonly [Field in keyof MemberValues]?: MemberValues[Field] | undefined };
};

/** The file as a table says it is; undefined when it says so already. Without `before` it comes into being. */
export const importedChange = (
  before: HouseholdFile | undefined,
  imported: ImportedHousehold,
  byLabel: string,
  now: Date,
  crypto: NumberSeal & { readonly open: (purpose: string, sealed: string) => string },
  rules: HouseholdRules,
): FileChange | undefined => {
  const { from } = imported;
  if (!before) {
    const { category, ...file } = imported;
    return newHousehold(
      { ...file, consent: false, categories: category ? [{ ...category, from: from.on }] : [] },
      byLabel,
      now,
      crypto,
      rules,
    );
  }
  const { household } = before;
  const values = merged<HouseholdValues>(household.values, imported.values, from);
  const categories = categoriesOf(household.categories, imported, rules);
  const members = new Map(before.members.map((member) => [member.memberId, member]));
  const happenings: HouseholdHappening[] = [];
  const moved = imported.address !== undefined && imported.address !== openedAddress(before, crypto);
  const fields = [
    ...(moved ? ['address'] : []),
    ...values.fields,
    ...(categories === household.categories ? [] : ['categories']),
    ...(imported.areaPath === household.areaPath ? [] : ['areaPath']),
  ];
  for (const one of imported.members) {
    const was = members.get(one.memberId);
    if (!was) {
      members.set(one.memberId, storedMember(one.memberId, one, from, crypto));
      happenings.push({ type: 'MemberAdded', memberId: one.memberId });
      continue;
    }
    const next = memberAs(was, one, from, crypto);
    members.set(one.memberId, next.member);
    fields.push(...next.fields);
  }
  if (fields.length > 0) happenings.unshift({ type: 'HouseholdChanged', fields: [...new Set(fields)], source: from.source });
  if (happenings.length === 0) return undefined;
  const state = { values: values.values, categories, areaPath: imported.areaPath };
  const people = amended(before, { members: [...members.values()] }, state);
  const after = moved ? livingAt(people, imported.address ?? '', undefined, crypto) : people;
  return changed(before, after, happenings, rules, now);
};

const merged = <Values extends HouseholdValues | MemberValues>(
  before: SourcedValues<Values>,
  given: { readonly [Field in keyof Values]?: Values[Field] | undefined },
  from: Written,
) => {
  const known = before as Readonly<Record<string, Sourced<unknown> | undefined>>;
  const news = Object.entries(given).filter(([field, value]) => value !== undefined && !same(known[field]?.value, value));
  return {
    values: { ...before, ...sourcedValues<Values>(Object.fromEntries(news) as typeof given, from) },
    fields: news.map(([field]) => field),
  };
};

const categoriesOf = (held: readonly Sourced<CategoryHeld>[], { category: given, from }: ImportedHousehold, rules: HouseholdRules) => {
  if (!given) return held;
  const known = held.find(({ value }) => value.category === given.category)?.value;
  if (known && known.validUntil === given.validUntil) return held;
  const value = heldFor({ from: known?.from ?? from.on, ...given }, rules);
  return [...held.filter((one) => one.value.category !== given.category), { value, ...from }];
};

const memberAs = (
  was: StoredMember,
  given: ImportedMember,
  from: Written,
  crypto: NumberSeal & { readonly open: (purpose: string, sealed: string) => string },
) => {
  const values = merged<MemberValues>(was.values, given.values, from);
  const basics = (['name', 'relation', 'birthday'] as const).filter((field) => was[field] !== given[field]);
  const phone = was.sealedPhone && crypto.open(phonePurpose, was.sealedPhone);
  const newPhone = given.phone !== undefined && given.phone !== phone;
  const fields = [...basics, ...values.fields, ...(newPhone ? ['phone'] : []), ...(was.leftOn ? ['leftOn'] : [])];
  if (fields.length === 0) return { member: was, fields };
  const { leftOn: _back, ...still } = was;
  const member: StoredMember = {
    ...still,
    name: given.name,
    relation: given.relation,
    birthday: given.birthday,
    values: values.values,
    ...(basics.length > 0 && { from }),
    ...(newPhone && sealedNumbers({ phone: given.phone }, crypto)),
  };
  return { member, fields };
};
