import * as z from 'zod/mini';
import type { actionsByResource } from '../access/access';
import { contract } from '../contract';
import { AreaPath, Day, Id, text } from '../fields';
import { Point } from '../place';
import { numberRefusals } from '../wishes/wish.refusals';
import {
  Address,
  CategoryHeld,
  FindingForm,
  From,
  HouseholdValues,
  MemberForm,
  MemberValues,
  Relation,
  RiskLevel,
} from './household.values';
import { HouseholdRecord, NoteVisibility } from './household.views';
import { memberRefusals } from './households.contracts';

const HouseholdId = z.strictObject({ householdId: Id });
const MemberId = z.strictObject({ householdId: Id, memberId: Id });
const Reason = z.strictObject({ reason: text(2, 200) });
type Action = (typeof actionsByResource.household)[number];

const command = <Name extends string, Body extends z.ZodMiniType, Params extends z.ZodMiniType>(
  name: Name,
  path: string,
  action: Action,
  summary: string,
  params: Params,
  body: Body,
  refusals: readonly string[],
  method: 'POST' | 'PUT' = 'POST',
) =>
  contract({
    name,
    method,
    path: `/api/households/{householdId}${path}`,
    summary,
    write: true,
    edits: true,
    who: { resource: 'household', action },
    params,
    body,
    answer: HouseholdRecord,
    refusals: ['householdEnded', ...numberRefusals, ...refusals],
  });

/** Only what is sent changes. `categories` is the whole list as it is to be. */
export const ChangeHousehold = command(
  'ChangeHousehold',
  '/values',
  'change',
  'Change values of the file, with their source and date',
  HouseholdId,
  z.strictObject({
    from: From,
    values: HouseholdValues,
    categories: z.optional(z.array(CategoryHeld).check(z.maxLength(6, { error: 'tooLong' }))),
    consent: z.optional(z.boolean()),
    areaPath: z.optional(AreaPath),
  }),
  ['dayInFuture', 'endsBeforeStart', 'areaUnknown', 'areaNotYours'],
  'PUT',
);
/** The address is replaced, never read. `point` goes with it: a new address without one has none. */
export const SetAddress = command(
  'SetAddress',
  '/address',
  'setAddress',
  'Write down where they live',
  HouseholdId,
  z.strictObject({ address: Address, point: z.optional(Point) }),
  [],
  'PUT',
);
export const AddMember = command(
  'AddMember',
  '/members',
  'change',
  'Add a member',
  HouseholdId,
  z.strictObject({ from: From, member: MemberForm }),
  ['dayInFuture', 'headAlready', ...memberRefusals],
);
/** Only what is sent changes; numbers are replaced, never read. */
export const ChangeMember = command(
  'ChangeMember',
  '/members/{memberId}',
  'change',
  'Change what is written about a member',
  MemberId,
  z.strictObject({
    from: From,
    name: z.optional(MemberForm.shape.name),
    relation: z.optional(Relation),
    birthday: z.optional(Day),
    idNumber: MemberForm.shape.idNumber,
    phone: MemberForm.shape.phone,
    values: MemberValues,
  }),
  ['dayInFuture', 'memberUnknown', ...memberRefusals],
  'PUT',
);
export const MemberLeaves = command(
  'MemberLeaves',
  '/members/{memberId}/leave',
  'change',
  'A member has left or died',
  MemberId,
  z.strictObject({ reason: text(2, 200), on: Day, newHeadId: z.optional(Id) }),
  ['memberUnknown', 'dayInFuture', 'newHeadNeeded', 'lastMember'],
);
export const AddNote = command(
  'AddNote',
  '/notes',
  'note',
  'Add a note for the office, the grid or everybody of the case',
  HouseholdId,
  z.strictObject({ words: text(1, 500), visibility: NoteVisibility }),
  ['tooManyNotes'],
);
export const AddDocument = command(
  'AddDocument',
  '/documents',
  'addDocument',
  'Add a document to the file',
  HouseholdId,
  z.strictObject({ title: text(1, 40), mediaId: Id, visibility: NoteVisibility }),
  ['mediaUnknown', 'tooManyDocuments'],
);
/** What somebody saw; the file stays as it is until an officer confirms it. */
export const ProposeFindings = command(
  'ProposeFindings',
  '/findings',
  'propose',
  'Propose what was found for the file',
  HouseholdId,
  z.strictObject({
    from: From,
    findings: z.array(FindingForm).check(z.minLength(1, { error: 'chooseOne' }), z.maxLength(30, { error: 'tooLong' })),
    words: z.optional(text(0, 300)),
  }),
  ['findingUnfit', 'memberUnknown', 'tooManyFindings', 'dayInFuture'],
);
/** `accept`: places in the list of findings; the others are turned down, for a reason. */
export const SettleFindings = command(
  'SettleFindings',
  '/findings/{proposalId}',
  'confirmFindings',
  'Confirm findings one by one, or turn them down',
  z.strictObject({ householdId: Id, proposalId: Id }),
  z.strictObject({
    accept: z.array(z.number().check(z.int(), z.gte(0), z.lte(29))).check(z.maxLength(30)),
    reason: z.optional(text(2, 200)),
  }),
  ['findingsSettled', 'reasonNeeded'],
);
/** A person decides; `words` say why when it is not what the rules propose. */
export const DecideLevel = command(
  'DecideLevel',
  '/level',
  'decideLevel',
  'Decide the level of risk; the day of review follows from it',
  HouseholdId,
  z.strictObject({ level: RiskLevel, words: z.optional(text(2, 300)) }),
  ['wordsNeeded'],
);
export const BeginWatch = command('BeginWatch', '/watch', 'watch', 'Include in watching', HouseholdId, Reason, []);
export const EndWatch = command('EndWatch', '/watch/end', 'watch', 'End the watching', HouseholdId, Reason, []);
/** `same`: members who stand in both files; of the other file's they do not move. */
export const MergeHouseholds = command(
  'MergeHouseholds',
  '/merge',
  'merge',
  'Merge another file of the same household into this one',
  HouseholdId,
  z.strictObject({
    other: Id,
    same: z.array(z.strictObject({ here: Id, there: Id })).check(z.maxLength(15, { error: 'tooLong' })),
    reason: text(2, 200),
  }),
  ['otherUnknown', 'sameHousehold', 'otherEnded', 'tooManyMembers', 'memberUnknown', 'otherNotYours'],
);
export const UndoMerge = command(
  'UndoMerge',
  '/merge/undo',
  'merge',
  'Undo a merge: both files are as they were, with what changed since',
  HouseholdId,
  z.strictObject({ other: Id }),
  ['nothingToUndo', 'undoTooLate', 'lastMember', 'headMissing', 'memberInOtherFile'],
);
/** Members move to a file of their own; both change in one transaction. `HouseholdSplit.other` is the new file. */
export const SplitHousehold = command(
  'SplitHousehold',
  '/split',
  'split',
  'Divide the household: members move to a file of their own',
  HouseholdId,
  z.strictObject({
    memberIds: z.array(Id).check(z.minLength(1, { error: 'chooseOne' }), z.maxLength(14, { error: 'tooLong' })),
    headId: Id,
    /** The head of those who stay, when the head goes. */
    newHeadId: z.optional(Id),
    areaPath: AreaPath,
    reason: text(2, 200),
  }),
  ['memberUnknown', 'lastMember', 'headMissing', 'newHeadNeeded', 'areaUnknown', 'areaNotYours'],
);
export const CloseHousehold = command(
  'CloseHousehold',
  '/close',
  'close',
  'Close the file: nothing is needed any more',
  HouseholdId,
  Reason,
  [],
);
