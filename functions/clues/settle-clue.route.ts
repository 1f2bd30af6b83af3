import { SettleClue } from '@shared/clues/clue-commands.contracts';
import { numberIn } from '../core/chain-command';
import { clueCommand } from './clue.command';
import { settleClue } from './outcome.decisions';

export const settleClueRoute = clueCommand(SettleClue, 'settle', ({ clue, call, rules, now }) => {
  const unfit = numberIn({ '/outcomeWords': call.body.outcomeWords });
  return unfit ? { ok: false, refusal: unfit } : settleClue(clue, call.body, rules, now);
});
