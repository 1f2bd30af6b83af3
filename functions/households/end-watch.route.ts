import { EndWatch } from '@shared/households/household-commands.contracts';
import { fileCommand } from './household.command';
import { setWatch } from './level.decisions';

export const endWatchRoute = fileCommand(EndWatch, 'watch', ({ file, call: { body }, rules, now }) =>
  setWatch(file, false, body.reason, rules, now),
);
