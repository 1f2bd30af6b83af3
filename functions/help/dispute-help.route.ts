import { DisputeHelp } from '@shared/help/help-commands.contracts';
import { disputeHelp } from './ending.decisions';
import { helpCommand } from './help.command';
import { askerOrOfficer } from './help.relations';

export const disputeHelpRoute = helpCommand(
  DisputeHelp,
  'dispute',
  ({ help, viewer }) => askerOrOfficer(help, viewer),
  ({ help, call, rules, now }) => disputeHelp(help, call.body.reason, rules, now),
);
