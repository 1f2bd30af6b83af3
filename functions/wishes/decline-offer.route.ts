import { refused } from '@shared/result';
import { DeclineOffer } from '@shared/wishes/wish-steps.contracts';
import { declineOffer } from './claim.decisions';
import { wishCommand } from './wish.command';
import { myOffer } from './wish.relations';

export const declineOfferRoute = wishCommand(DeclineOffer, 'declineOffer', 'helper', ({ wish, caller, rules, now }) => {
  const offer = myOffer(wish, caller);
  return offer ? declineOffer(wish, offer, rules, now) : refused('noOffer');
});
