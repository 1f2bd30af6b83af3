import { RefuseHelp } from '@shared/help/help-commands.contracts';
import { helpCommand } from './help.command';
import { refuseHelp } from './triage.decisions';

export const refuseHelpRoute = helpCommand(RefuseHelp, 'refuse', 'officer', ({ help, call, now }) =>
  refuseHelp(help, call.body.reason, now),
);
