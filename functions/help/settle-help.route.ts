import { SettleHelp } from '@shared/help/help-commands.contracts';
import { refused } from '@shared/result';
import { isOwnService, settleHelp } from './ending.decisions';
import { helpCommand } from './help.command';
import { isNear } from './help.relations';

export const settleHelpRoute = helpCommand(SettleHelp, 'settle', 'officer', ({ help, viewer, caller, call, rules, now }) => {
  if (isNear(help, viewer)) return refused('ownHelp');
  if (isOwnService(help, caller.personId)) return refused('ownService');
  return settleHelp(help, call.body, rules, now);
});
