import { LogHelp } from '@shared/help/help-commands.contracts';
import { refused } from '@shared/result';
import { numberIn } from '../core/chain-command';
import { logHelp } from './doing.decisions';
import { helpCommand } from './help.command';

export const logHelpRoute = helpCommand(LogHelp, 'log', 'volunteer', async ({ help, caller, call, rules, now, deps }) => {
  const unfit = numberIn({ '/words': call.body.words });
  if (unfit) return refused(unfit.reason, unfit);
  if (!(await deps.media.ownedBy(call.body.media, caller.personId))) return refused('mediaUnknown', { field: '/media' });
  return logHelp(help, caller.personId, call.body, rules, now);
});
