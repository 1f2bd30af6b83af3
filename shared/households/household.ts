import type { Point } from '../place';

/** 六类低收入人口 (社会救助法): the categories of low-income people. */
export const incomeCategories = [
  'minimumLiving',
  'extremeHardship',
  'povertyWatch',
  'minimumLivingMargin',
  'rigidSpending',
  'otherHardship',
] as const;
export type IncomeCategory = (typeof incomeCategories)[number];

/** 致困原因: the seven risk causes that are watched for, and what else leads into difficulty. */
export const hardshipCauses = [
  'illness',
  'schooling',
  'disaster',
  'disability',
  'suddenEvent',
  'failedBusiness',
  'unstableWork',
  'oldAge',
  'noLabour',
  'other',
] as const;
export type HardshipCause = (typeof hardshipCauses)[number];

/** 需求: six kinds of help beyond money. */
export const careNeeds = ['material', 'dailyCare', 'comfort', 'counselling', 'ability', 'inclusion'] as const;
export type CareNeed = (typeof careNeeds)[number];

/** 重点关注: people at risk whatever their income. */
export const watchFlags = [
  'lonelyElder',
  'leftBehindChild',
  'lostOnlyChild',
  'orphan',
  'deFactoOrphan',
  'severeDisability',
  'mentalIllness',
] as const;
export type WatchFlag = (typeof watchFlags)[number];

/** 风险等级, high to low; always shown with its word and shape, never as a colour alone. */
export const riskLevels = ['red', 'yellow', 'blue'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** Where a value comes from. */
export const valueSources = ['visit', 'verification', 'resident', 'department', 'import', 'office'] as const;
export type ValueSource = (typeof valueSources)[number];

/** A value with its source and date; `by` is a masked name or an office, `record` the visit or import it came with. */
export type Sourced<Value> = {
  readonly value: Value;
  readonly source: ValueSource;
  readonly on: string;
  readonly by: string;
  readonly record?: string;
};

export const relations = ['head', 'spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling', 'other'] as const;
export type FamilyRelation = (typeof relations)[number];
export const healthStates = ['healthy', 'chronic', 'serious', 'disabled'] as const;
export const workAbilities = ['full', 'partly', 'none'] as const;
export const schoolings = ['none', 'preschool', 'compulsory', 'seniorHigh', 'vocational', 'college'] as const;
export const occupations = ['farming', 'employed', 'casual', 'selfEmployed', 'unemployed', 'student', 'retired', 'none'] as const;
export const housingKinds = ['own', 'rented', 'public', 'shared', 'unsafe', 'none'] as const;

/** Values of a whole household, yuan a year for money. Each is stored as `Sourced`. */
export type HouseholdValues = {
  readonly incomeYuan: number;
  readonly medicalYuan: number;
  readonly schoolingYuan: number;
  readonly otherRigidYuan: number;
  readonly housing: (typeof housingKinds)[number];
  readonly causes: readonly HardshipCause[];
  readonly needs: readonly CareNeed[];
  readonly skills: string;
  readonly livingWords: string;
};
/** Values of one member. */
export type MemberValues = {
  readonly health: (typeof healthStates)[number];
  readonly disability: 0 | 1 | 2 | 3 | 4;
  readonly ability: (typeof workAbilities)[number];
  readonly schooling: (typeof schoolings)[number];
  readonly occupation: (typeof occupations)[number];
  readonly flags: readonly WatchFlag[];
};
export type SourcedValues<Values> = { readonly [Field in keyof Values]?: Sourced<Values[Field]> };

/** `idNumber` and `phone` exist only sealed in the store; the name is masked for most viewers. `birthday`: yyyy-mm-dd. */
export type Member = {
  readonly memberId: string;
  readonly personId?: string;
  readonly name: string;
  readonly relation: FamilyRelation;
  readonly birthday: string;
  readonly values: SourcedValues<MemberValues>;
  readonly leftOn?: string;
};

/** Who reads a note or document: the office, the grid workers too, or everybody of the case, the family among them. */
export const noteVisibilities = ['office', 'grid', 'case'] as const;
export type NoteVisibility = (typeof noteVisibilities)[number];

/** Days; `tellOn`: when its end is spoken of, by the county's rules. */
export type CategoryHeld = {
  readonly category: IncomeCategory;
  readonly from: string;
  readonly validUntil?: string;
  readonly tellOn?: string;
};

/** A level was proposed by rules that show their reasons (names of `riskReasons`), and decided by a person. */
export type LevelProposal = { readonly level: RiskLevel; readonly reasons: readonly string[]; readonly at: string };
export type LevelDecision = {
  readonly level: RiskLevel;
  readonly reasons: readonly string[];
  readonly words?: string;
  readonly at: string;
  readonly byLabel: string;
  /** Review by category: red monthly, yellow quarterly, blue half-yearly. */
  readonly reviewBy: string;
};

type HouseholdFacts = {
  readonly id: string;
  readonly version: number;
  readonly countyId: string;
  /** The cell's path. */
  readonly areaPath: string;
  /** Where they live, to about 100 metres, for who walks there. */
  readonly point?: Point;
  /** The address itself lies sealed beside the state and is opened one by one. */
  readonly hasAddress?: boolean;
  /** 周** 家 */
  readonly headLabel: string;
  readonly members: number;
  readonly values: SourcedValues<HouseholdValues>;
  readonly categories: readonly Sourced<CategoryHeld>[];
  readonly flags: readonly WatchFlag[];
  readonly watched: boolean;
  readonly level?: LevelDecision;
  readonly proposal?: LevelProposal;
  readonly nextVisitBy?: string;
  readonly lastVisitAt?: string;
  /** Sets of findings that wait to be confirmed. */
  readonly waiting: number;
  /** What the clock has spoken of already: `review <day>`, `<category> <day>`. */
  readonly told: readonly string[];
  /** Other files that were merged into this one; their chains belong to it. */
  readonly mergedFrom: readonly string[];
  readonly splitFrom?: string;
  readonly consent: { readonly given: boolean; readonly at: string; readonly by: string };
  readonly openedAt: string;
  readonly changedAt: string;
};

/** 一户一档. `merged`: its members and values live in `into` now, until the merge is undone. */
export type Household =
  | (HouseholdFacts & { readonly status: 'active' })
  | (HouseholdFacts & { readonly status: 'merged'; readonly into: string; readonly undoUntil: string })
  | (HouseholdFacts & { readonly status: 'closed'; readonly reason: string; readonly closedAt: string });

/** What somebody saw on a visit and proposes for the file; it changes nothing until an officer confirms it. */
export type Finding =
  | { readonly field: keyof HouseholdValues; readonly value: unknown }
  | { readonly memberId: string; readonly field: keyof MemberValues; readonly value: unknown };
