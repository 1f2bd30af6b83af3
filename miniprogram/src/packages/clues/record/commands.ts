import type { ClueAction } from '@shared/clues/clue';
import type { ClueRecord } from '@shared/clues/clue.views';
import {
  AddMoreToClue,
  DispatchClue,
  GiveClueFeedback,
  HandOnClue,
  LinkClueToHousehold,
  MarkDuplicateClue,
  ReopenClue,
  ReturnClue,
  SettleClue,
  VerifyClue,
  WithdrawClue,
} from '@shared/clues/clue-commands.contracts';
import type { AnyContract } from '@shared/contract';

/** Actions that answer with the clue as it is then. */
export type Command = Exclude<ClueAction, 'openContact'>;

export const commands: Readonly<Record<Command, AnyContract>> = {
  addMore: AddMoreToClue,
  withdraw: WithdrawClue,
  return: ReturnClue,
  dispatch: DispatchClue,
  handOn: HandOnClue,
  linkHousehold: LinkClueToHousehold,
  markDuplicate: MarkDuplicateClue,
  verify: VerifyClue,
  settle: SettleClue,
  giveFeedback: GiveClueFeedback,
  reopen: ReopenClue,
};

/** What stands out when it can be done, the most pressing first; whoever was asked for more answers first. */
const prominent: readonly ClueAction[] = ['dispatch', 'verify', 'settle', 'giveFeedback'];
export const dangerous: readonly ClueAction[] = ['withdraw'];

/** The one thing to do now and what else can be done; contact details have their place among the facts. */
export function sortActions({ actions, status }: Pick<ClueRecord, 'actions' | 'status'>): {
  main?: ClueAction;
  rest: readonly ClueAction[];
} {
  const all: readonly ClueAction[] = actions.filter((action) => action !== 'openContact');
  const first: readonly ClueAction[] = status === 'returned' ? ['addMore', ...prominent] : prominent;
  const main = first.find((action) => all.includes(action));
  return { ...(main && { main }), rest: all.filter((action) => action !== main) };
}
