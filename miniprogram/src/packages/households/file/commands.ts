import type { AnyContract } from '@shared/contract';
import type { FileAction, HouseholdRecord } from '@shared/households/household.views';
import {
  AddDocument,
  AddMember,
  AddNote,
  BeginWatch,
  ChangeHousehold,
  ChangeMember,
  CloseHousehold,
  DecideLevel,
  EndWatch,
  MemberLeaves,
  MergeHouseholds,
  ProposeFindings,
  SetAddress,
  SettleFindings,
  SplitHousehold,
  UndoMerge,
} from '@shared/households/household-commands.contracts';

/** What a sheet does, each with the contract that does it and the action of the file that allows it. */
export const commands = {
  values: { contract: ChangeHousehold, action: 'change' },
  propose: { contract: ProposeFindings, action: 'propose' },
  setAddress: { contract: SetAddress, action: 'setAddress' },
  addMember: { contract: AddMember, action: 'change' },
  changeMember: { contract: ChangeMember, action: 'change' },
  leave: { contract: MemberLeaves, action: 'change' },
  note: { contract: AddNote, action: 'note' },
  addDocument: { contract: AddDocument, action: 'addDocument' },
  settle: { contract: SettleFindings, action: 'confirmFindings' },
  decideLevel: { contract: DecideLevel, action: 'decideLevel' },
  watch: { contract: BeginWatch, action: 'watch' },
  endWatch: { contract: EndWatch, action: 'endWatch' },
  merge: { contract: MergeHouseholds, action: 'merge' },
  undoMerge: { contract: UndoMerge, action: 'undoMerge' },
  split: { contract: SplitHousehold, action: 'split' },
  close: { contract: CloseHousehold, action: 'close' },
} as const satisfies Record<string, { contract: AnyContract; action: FileAction }>;
export type Command = keyof typeof commands;

/** Whether a level is the first thing to decide; then the button for it stands at the foot alone. */
export const levelPresses = ({ levelProposal, levelDecision, reviewOverdue }: HouseholdRecord): boolean =>
  levelProposal !== undefined || reviewOverdue || !levelDecision;

/** At the foot of the file, the most pressing first; the rest stands where it belongs in the file. */
export const atFoot = [
  'decideLevel',
  'values',
  'propose',
  'watch',
  'endWatch',
  'merge',
  'split',
  'close',
] as const satisfies readonly Command[];
export type FootCommand = (typeof atFoot)[number];
export const dangerous: readonly FootCommand[] = ['close'];
