import { WithdrawClue } from '@shared/clues/clue-commands.contracts';
import { clueCommand } from './clue.command';
import { withdrawClue } from './reporting.decisions';

export const withdrawClueRoute = clueCommand(WithdrawClue, 'withdraw', ({ clue, now }) => withdrawClue(clue, now));
