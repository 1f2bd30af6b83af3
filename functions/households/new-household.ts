import type { Actor } from '@shared/actor';
import type { CategoryHeld, FamilyRelation, Household, HouseholdValues, MemberValues } from '@shared/households/household';
import { defaultHouseholdRules, type HouseholdRules } from '@shared/households/household.rules';
import { maskName } from '@shared/people/mask';
import { coarse, type Point } from '@shared/place';
import type { FieldCrypto } from '../core/field-crypto';
import { derivedId } from '../core/ids';
import type { Write } from '../core/store';
import { type HouseholdFile, heldFor, type StoredMember, sourcedValues, type Written } from './household.file';
import { amended, changed, type FileChange } from './household.step';
import { planChanges } from './household.writes';

export type NewMember = {
  /** Made from the file's id and the place in the list when missing. */
  readonly memberId?: string;
  readonly personId?: string;
  readonly name: string;
  readonly relation: FamilyRelation;
  readonly birthday: string;
  readonly idNumber?: string | undefined;
  readonly phone?: string | undefined;
  readonly values: { readonly [Field in keyof MemberValues]?: MemberValues[Field] | undefined };
};
/** A file to be opened, in plain text; one of `members` is the head. `on`: the day its values are of. */
export type NewHousehold = {
  readonly id: string;
  readonly countyId: string;
  readonly areaPath: string;
  readonly members: readonly NewMember[];
  readonly values: { readonly [Field in keyof HouseholdValues]?: HouseholdValues[Field] | undefined };
  readonly categories?: readonly {
    readonly category: CategoryHeld['category'];
    readonly from: string;
    readonly validUntil?: string | undefined;
  }[];
  readonly consent: boolean;
  readonly from: Written;
  readonly splitFrom?: string;
  readonly address?: string | undefined;
  readonly point?: Point | undefined;
};

export type NumberSeal = Pick<FieldCrypto, 'seal' | 'keyedHash'>;
export const idNumberPurpose = 'household.idNumber';
export const phonePurpose = 'household.phone';
export const addressPurpose = 'household.address';
/** By what a member is found: the same words as for people, so that one number is one number. */
export const idNumberHashOf = (crypto: Pick<FieldCrypto, 'keyedHash'>, idNumber: string): string => crypto.keyedHash('idNumber', idNumber);

/** The sealed numbers of a member; what is not given is not there. */
export const sealedNumbers = (
  { idNumber, phone }: { readonly idNumber?: string | undefined; readonly phone?: string | undefined },
  crypto: NumberSeal,
): Pick<StoredMember, 'sealedIdNumber' | 'idNumberHash' | 'sealedPhone'> => ({
  ...(idNumber && { sealedIdNumber: crypto.seal(idNumberPurpose, idNumber.toUpperCase()), idNumberHash: idNumberHashOf(crypto, idNumber) }),
  ...(phone && { sealedPhone: crypto.seal(phonePurpose, phone) }),
});

/** The same numbers in plain text, for who may see them. */
export const openedNumbers = (
  { sealedIdNumber, sealedPhone }: Pick<StoredMember, 'sealedIdNumber' | 'sealedPhone'>,
  { open }: Pick<FieldCrypto, 'open'>,
): { readonly idNumber?: string; readonly phone?: string } => ({
  ...(sealedIdNumber && { idNumber: open(idNumberPurpose, sealedIdNumber) }),
  ...(sealedPhone && { phone: open(phonePurpose, sealedPhone) }),
});

export const storedMember = (memberId: string, member: NewMember, from: Written, crypto: NumberSeal): StoredMember => ({
  memberId,
  ...(member.personId && { personId: member.personId }),
  name: member.name,
  relation: member.relation,
  birthday: member.birthday,
  values: sourcedValues<MemberValues>(member.values, from),
  from,
  ...sealedNumbers(member, crypto),
});

/** A file that comes into being, with a proposal for its level. */
export const newHousehold = (
  file: NewHousehold,
  byLabel: string,
  now: Date,
  crypto: NumberSeal,
  rules: HouseholdRules = defaultHouseholdRules,
): FileChange => {
  const at = now.toISOString();
  const { id, from } = file;
  const members = file.members.map((one, place) => storedMember(one.memberId ?? derivedId(id, `member ${place}`), one, from, crypto));
  const head = members.find(({ relation }) => relation === 'head') ?? members[0];
  const household: Household = {
    id,
    version: 0,
    countyId: file.countyId,
    areaPath: file.areaPath,
    ...(file.point && { point: coarse(file.point) }),
    status: 'active',
    headLabel: maskName(head?.name ?? ''),
    members: members.length,
    values: sourcedValues<HouseholdValues>(file.values, from),
    categories: (file.categories ?? []).map((one) => ({ value: heldFor(one, rules), ...from })),
    flags: [],
    watched: false,
    waiting: 0,
    told: [],
    mergedFrom: [],
    ...(file.splitFrom && { splitFrom: file.splitFrom }),
    consent: { given: file.consent, at, by: byLabel },
    openedAt: at,
    changedAt: at,
  };
  const empty: HouseholdFile = { household, members: [], notes: [], documents: [], proposals: [], merges: [] };
  const sealed = file.address && { sealedAddress: crypto.seal(addressPurpose, file.address) };
  return changed(undefined, amended(empty, { members, ...sealed }), [{ type: 'HouseholdOpened', source: from.source }], rules, now);
};

/**
 * The writes that open a file: state, events, members, where their ID numbers stand (each on condition that it stands in no other living file).
 * At most 6 + 2 a member.
 */
export const newHouseholdWrites = (
  file: NewHousehold,
  by: Actor,
  now: Date,
  crypto: NumberSeal,
  rules: HouseholdRules = defaultHouseholdRules,
): readonly Write[] => planChanges([newHousehold(file, 'label' in by ? by.label : file.from.by, now, crypto, rules)], by);
