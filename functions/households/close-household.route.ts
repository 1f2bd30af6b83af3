import { CloseHousehold } from '@shared/households/household-commands.contracts';
import { fileCommand } from './household.command';
import { closeHousehold } from './split.decisions';

export const closeHouseholdRoute = fileCommand(CloseHousehold, 'close', ({ file, call: { body }, rules, now }) =>
  closeHousehold(file, body.reason, rules, now),
);
