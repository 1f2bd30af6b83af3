import { refused } from '@shared/result';
import { ExtendClaim } from '@shared/wishes/wish-steps.contracts';
import { extendClaim } from './claim.decisions';
import { wishCommand } from './wish.command';
import { myClaim } from './wish.relations';

export const extendClaimRoute = wishCommand(ExtendClaim, 'extend', 'holder', ({ wish, call, caller, rules, now }) => {
  const holder = myClaim(wish, caller);
  return holder ? extendClaim(wish, holder, call.body.reason, rules, now) : refused('notHolder');
});
