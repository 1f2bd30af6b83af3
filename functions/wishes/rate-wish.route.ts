import { refused } from '@shared/result';
import { checkPublicText } from '@shared/text-check';
import { RateWish } from '@shared/wishes/wish-steps.contracts';
import { rateWish } from './delivery.decisions';
import { wishCommand } from './wish.command';

export const rateWishRoute = wishCommand(RateWish, 'rate', 'wisher', ({ wish, call, now }) => {
  const [finding] = checkPublicText({ '/thanks': call.body.thanks ?? '' });
  return finding ? refused(finding.reason, { field: finding.field }) : rateWish(wish, call.body, now);
});
