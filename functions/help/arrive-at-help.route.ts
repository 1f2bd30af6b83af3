import { ArriveAtHelp } from '@shared/help/help-commands.contracts';
import { arriveAtHelp } from './doing.decisions';
import { helpCommand } from './help.command';

export const arriveAtHelpRoute = helpCommand(ArriveAtHelp, 'arrive', 'volunteer', ({ help, caller, rules, now }) =>
  arriveAtHelp(help, caller.personId, rules, now),
);
