import { CancelHelp } from '@shared/help/help-commands.contracts';
import { cancelHelp } from './asking.decisions';
import { helpCommand } from './help.command';
import { askerOrOfficer } from './help.relations';

export const cancelHelpRoute = helpCommand(
  CancelHelp,
  'cancel',
  ({ help, viewer }) => askerOrOfficer(help, viewer),
  ({ help, viewer, call, now }) => cancelHelp(help, askerOrOfficer(help, viewer) === 'asker' ? 'asker' : 'office', call.body.reason, now),
);
