import { GiveBackHelp } from '@shared/help/help-commands.contracts';
import { helpCommand } from './help.command';
import { giveBackHelp } from './taking.decisions';

export const giveBackHelpRoute = helpCommand(GiveBackHelp, 'giveBack', 'volunteer', ({ help, caller, call, now }) =>
  giveBackHelp(help, caller.personId, call.body.reason, now),
);
