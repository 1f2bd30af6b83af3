import { BeginWatch } from '@shared/households/household-commands.contracts';
import { fileCommand } from './household.command';
import { setWatch } from './level.decisions';

export const beginWatchRoute = fileCommand(BeginWatch, 'watch', ({ file, call: { body }, rules, now }) =>
  setWatch(file, true, body.reason, rules, now),
);
