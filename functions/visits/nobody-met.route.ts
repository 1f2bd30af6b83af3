import { refused } from '@shared/result';
import { NobodyMet } from '@shared/visits/visit-commands.contracts';
import { numberIn } from '../core/chain-command';
import { visitCommand } from './visit.command';
import { nobodyMet } from './visiting.decisions';

export const nobodyMetRoute = visitCommand(NobodyMet, 'record', ({ visit, call, now }) => {
  const unfit = numberIn({ '/words': call.body.words });
  return unfit ? refused(unfit.reason, unfit) : nobodyMet(visit, call.body.words, now);
});
