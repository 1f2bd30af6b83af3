import { DeclineHelp } from '@shared/help/help-commands.contracts';
import { helpCommand } from './help.command';
import { declineHelp } from './looking.decisions';

export const declineHelpRoute = helpCommand(DeclineHelp, 'decline', 'volunteer', ({ help, caller, now }) =>
  declineHelp(help, caller.personId, now),
);
