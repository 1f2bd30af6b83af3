import type {
  CategoryHeld,
  Finding,
  Household,
  HouseholdValues,
  Member,
  MemberValues,
  NoteVisibility,
  Sourced,
  SourcedValues,
} from '@shared/households/household';
import type { HouseholdRules } from '@shared/households/household.rules';
import { dayMs, localDay } from '@shared/time';

/** Where and when something was written down. */
export type Written = Omit<Sourced<unknown>, 'value'>;

/** A member beside the file's state; numbers are sealed, the ID number is found by its keyed hash. `from`: where name, relation and birthday come from. */
export type StoredMember = Member & {
  readonly from: Written;
  readonly sealedIdNumber?: string;
  readonly idNumberHash?: string;
  readonly sealedPhone?: string;
};
export type StoredNote = {
  readonly id: string;
  readonly words: string;
  readonly visibility: NoteVisibility;
  readonly at: string;
  readonly byLabel: string;
};
export type StoredDocument = {
  readonly id: string;
  readonly title: string;
  readonly mediaId: string;
  readonly visibility: NoteVisibility;
  readonly at: string;
  readonly byLabel: string;
};
export type StoredProposal = {
  readonly id: string;
  readonly at: string;
  readonly byLabel: string;
  readonly byId?: string;
  readonly from: Written;
  readonly words?: string;
  readonly findings: readonly Finding[];
};
/** What came from another file by a merge, so that it can go back. */
export type StoredMerge = {
  readonly other: string;
  readonly otherLabel: string;
  readonly at: string;
  readonly undoUntil: string;
  readonly moved: readonly { readonly memberId: string; readonly relation: Member['relation'] }[];
  /** The same person in both files: the one there did not move. */
  readonly same: readonly { readonly here: string; readonly there: string }[];
  /** Findings that came along, by id. */
  readonly proposals: readonly string[];
  readonly adopted: {
    readonly values: SourcedValues<HouseholdValues>;
    readonly categories: readonly CategoryHeld['category'][];
    readonly watched: boolean;
    /** The address came along, for there was none. */
    readonly address?: boolean;
  };
};

/** Everything of one household that a decision may need: its state and what lies beside it. */
export type HouseholdFile = {
  readonly household: Household;
  readonly members: readonly StoredMember[];
  readonly notes: readonly StoredNote[];
  readonly documents: readonly StoredDocument[];
  readonly proposals: readonly StoredProposal[];
  readonly merges: readonly StoredMerge[];
  readonly sealedAddress?: string;
};

/** Those who live there now. */
export const livingIn = ({ members }: Pick<HouseholdFile, 'members'>): readonly StoredMember[] => members.filter(({ leftOn }) => !leftOn);
export const headOf = (file: Pick<HouseholdFile, 'members'>): StoredMember | undefined =>
  livingIn(file).find(({ relation }) => relation === 'head');

/** Full years on a day, by the county's calendar. */
export const ageOn = (birthday: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4));
  return day.slice(5) < birthday.slice(5) ? years - 1 : years;
};
export const isMinor = ({ birthday }: Pick<Member, 'birthday'>, now: Date): boolean => ageOn(birthday, localDay(now)) < 18;

/** Plain values with where they come from, each by itself. */
export const sourcedValues = <Values extends HouseholdValues | MemberValues>(
  values: { readonly [Field in keyof Values]?: Values[Field] | undefined },
  from: Written,
): SourcedValues<Values> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, { value, ...from }]),
  ) as SourcedValues<Values>;

/** A category with the day on which its end is spoken of. */
export const heldFor = (
  {
    category,
    from,
    validUntil,
  }: { readonly category: CategoryHeld['category']; readonly from: string; readonly validUntil?: string | undefined },
  rules: HouseholdRules,
): CategoryHeld => ({
  category,
  from,
  ...(validUntil && { validUntil, tellOn: new Date(Date.parse(validUntil) - rules.expiringDays * dayMs).toISOString().slice(0, 10) }),
});
