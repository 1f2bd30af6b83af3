import { ReturnHelp } from '@shared/help/help-commands.contracts';
import { helpCommand } from './help.command';
import { returnHelp } from './triage.decisions';

export const returnHelpRoute = helpCommand(ReturnHelp, 'return', 'officer', ({ help, call, now }) =>
  returnHelp(help, call.body.reason, now),
);
