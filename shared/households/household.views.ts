import * as z from 'zod/mini';
import { actionsByResource } from '../access/access';
import { AreaPath, Day, Id, Instant } from '../fields';
import { noteVisibilities } from './household';
import {
  CategoryHeld,
  householdFields as H,
  HardshipCause,
  HouseholdField,
  IncomeCategory,
  memberFields as M,
  MemberField,
  Relation,
  RiskLevel,
  ValueSource,
  WatchFlag,
} from './household.values';
import { riskReasons } from './risk';

export const NoteVisibility = z.enum(noteVisibilities);
const RiskReason = z.enum(riskReasons);

const sourced = <Value extends z.ZodMiniType>(value: Value) =>
  z.strictObject({ value, source: ValueSource, on: Day, by: z.string(), record: z.optional(z.string()) });

const HouseholdValuesView = z.strictObject({
  incomeYuan: z.optional(sourced(H.incomeYuan)),
  medicalYuan: z.optional(sourced(H.medicalYuan)),
  schoolingYuan: z.optional(sourced(H.schoolingYuan)),
  otherRigidYuan: z.optional(sourced(H.otherRigidYuan)),
  housing: z.optional(sourced(H.housing)),
  causes: z.optional(sourced(H.causes)),
  needs: z.optional(sourced(H.needs)),
  skills: z.optional(sourced(H.skills)),
  livingWords: z.optional(sourced(H.livingWords)),
});
const MemberValuesView = z.strictObject({
  health: z.optional(sourced(M.health)),
  disability: z.optional(sourced(M.disability)),
  ability: z.optional(sourced(M.ability)),
  schooling: z.optional(sourced(M.schooling)),
  occupation: z.optional(sourced(M.occupation)),
  flags: z.optional(sourced(M.flags)),
});

/** A line of the ledger. A leader gets it without flags. */
export const HouseholdSummary = z.strictObject({
  id: Id,
  version: z.number(),
  status: z.enum(['active', 'merged', 'closed']),
  headLabel: z.string(),
  areaPath: AreaPath,
  areaName: z.string(),
  members: z.number(),
  causes: z.array(HardshipCause),
  categories: z.array(IncomeCategory),
  flags: z.optional(z.array(WatchFlag)),
  watched: z.boolean(),
  level: z.optional(RiskLevel),
  proposedLevel: z.optional(RiskLevel),
  reviewBy: z.optional(Day),
  reviewOverdue: z.boolean(),
  nextVisitBy: z.optional(Day),
  lastVisitAt: z.optional(Instant),
  /** Sets of findings that wait to be confirmed. */
  waiting: z.number(),
  changedAt: Instant,
});
export type HouseholdSummary = z.output<typeof HouseholdSummary>;

/** Somebody under age is there by relation alone until opened with a purpose. */
export const MemberView = z.strictObject({
  memberId: Id,
  relation: Relation,
  minor: z.boolean(),
  name: z.optional(z.string()),
  birthday: z.optional(Day),
  hasIdNumber: z.optional(z.boolean()),
  hasPhone: z.optional(z.boolean()),
  hasAccount: z.optional(z.boolean()),
  values: z.optional(MemberValuesView),
  /** Where name, relation and birthday come from. */
  from: z.optional(z.strictObject({ source: ValueSource, on: Day, by: z.string(), record: z.optional(z.string()) })),
  leftOn: z.optional(Day),
});
export type MemberView = z.output<typeof MemberView>;

/** What a field was before, newest first. */
export const FieldBefore = z.strictObject({
  field: z.string(),
  before: z.optional(sourced(z.unknown())),
  changedAt: Instant,
  changedBy: z.string(),
});
export type FieldBefore = z.output<typeof FieldBefore>;

const NoteView = z.strictObject({ id: Id, words: z.string(), visibility: NoteVisibility, at: Instant, by: z.string() });
const DocumentView = z.strictObject({
  id: Id,
  title: z.string(),
  visibility: NoteVisibility,
  at: Instant,
  by: z.string(),
  media: z.strictObject({ id: Id, kind: z.enum(['image', 'audio']), url: z.string() }),
});
/** `now` beside `value`: what the file says today. Findings about somebody under age come without values. */
const FindingView = z.strictObject({
  memberId: z.optional(Id),
  field: z.union([HouseholdField, MemberField]),
  value: z.optional(z.unknown()),
  now: z.optional(z.unknown()),
  minor: z.optional(z.boolean()),
});
const FindingsView = z.strictObject({
  id: Id,
  at: Instant,
  by: z.string(),
  source: ValueSource,
  record: z.optional(z.string()),
  words: z.optional(z.string()),
  findings: z.array(FindingView),
});

export const FileEntry = z.strictObject({
  version: z.number(),
  type: z.string(),
  at: Instant,
  who: z.string(),
  as: z.string(),
  /** Names of fields, reasons, levels, days and ids as the event has them; the words of them are the glossary's. */
  fields: z.optional(z.array(z.string())),
  level: z.optional(RiskLevel),
  reasons: z.optional(z.array(z.string())),
  reason: z.optional(z.string()),
  memberId: z.optional(Id),
  other: z.optional(Id),
  category: z.optional(IncomeCategory),
  day: z.optional(Day),
});
export type FileEntry = z.output<typeof FileEntry>;

const fileActions = actionsByResource.household;
export const FileAction = z.enum([...fileActions, 'undoMerge', 'endWatch'] as const);
export type FileAction = z.output<typeof FileAction>;

/** The file as this viewer may see it; what they may not see is not in it. */
export const HouseholdRecord = z.strictObject({
  ...HouseholdSummary.shape,
  openedAt: Instant,
  actions: z.array(FileAction),
  /** That there is an address, for who works with the file; the address itself is opened. */
  hasAddress: z.optional(z.boolean()),
  values: z.optional(HouseholdValuesView),
  categoriesHeld: z.optional(z.array(sourced(CategoryHeld))),
  consent: z.optional(z.strictObject({ given: z.boolean(), at: Instant, by: z.string() })),
  incomePerHead: z.optional(z.number()),
  levelDecision: z.optional(
    z.strictObject({
      level: RiskLevel,
      reasons: z.array(RiskReason),
      words: z.optional(z.string()),
      at: Instant,
      byLabel: z.string(),
      reviewBy: Day,
    }),
  ),
  levelProposal: z.optional(z.strictObject({ level: RiskLevel, reasons: z.array(RiskReason), at: Instant })),
  memberList: z.optional(z.array(MemberView)),
  findings: z.optional(z.array(FindingsView)),
  notes: z.optional(z.array(NoteView)),
  documents: z.optional(z.array(DocumentView)),
  /** The newest first, at most fifty. */
  entries: z.optional(z.array(FileEntry)),
  /** Merged into this one, and until when that can be undone. */
  merges: z.optional(z.array(z.strictObject({ id: Id, label: z.string(), undoUntil: Instant }))),
  into: z.optional(Id),
  splitFrom: z.optional(Id),
  closedReason: z.optional(z.string()),
});
export type HouseholdRecord = z.output<typeof HouseholdRecord>;
