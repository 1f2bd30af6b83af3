import { DisputeWish } from '@shared/wishes/wish-steps.contracts';
import { disputeWish } from './delivery.decisions';
import { wishCommand } from './wish.command';
import { wisherOrOfficer } from './wish.relations';

export const disputeWishRoute = wishCommand(DisputeWish, 'dispute', wisherOrOfficer, ({ wish, call, rules, now }) =>
  disputeWish(wish, call.body.reason, rules, now),
);
