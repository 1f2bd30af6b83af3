import { ThankHelpers } from '@shared/help/help-commands.contracts';
import { refused } from '@shared/result';
import { numberIn } from '../core/chain-command';
import { thankHelpers } from './ending.decisions';
import { helpCommand } from './help.command';

export const thankHelpersRoute = helpCommand(ThankHelpers, 'thank', 'asker', ({ help, call, now }) => {
  const { stars, words } = call.body;
  const unfit = numberIn({ '/words': words ?? '' });
  return unfit ? refused(unfit.reason, unfit) : thankHelpers(help, { stars, ...(words && { words }) }, now);
});
