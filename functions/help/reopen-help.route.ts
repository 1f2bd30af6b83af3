import { ReopenHelp } from '@shared/help/help-commands.contracts';
import { reopenHelp } from './ending.decisions';
import { helpCommand } from './help.command';
import { askerOrOfficer } from './help.relations';

export const reopenHelpRoute = helpCommand(
  ReopenHelp,
  'reopen',
  ({ help, viewer }) => askerOrOfficer(help, viewer),
  ({ help, call, now }) => reopenHelp(help, call.body.when, now),
);
