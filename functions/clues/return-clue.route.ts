import { ReturnClue } from '@shared/clues/clue-commands.contracts';
import { clueCommand } from './clue.command';
import { returnClue } from './sorting.decisions';

export const returnClueRoute = clueCommand(ReturnClue, 'return', ({ clue, call, now }) => returnClue(clue, call.body.reason, now));
