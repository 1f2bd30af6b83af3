import { ReopenClue } from '@shared/clues/clue-commands.contracts';
import { clueCommand } from './clue.command';
import { reopenClue } from './outcome.decisions';

export const reopenClueRoute = clueCommand(ReopenClue, 'reopen', ({ clue, call, rules, now }) =>
  reopenClue(clue, call.body.reason, rules, now),
);
