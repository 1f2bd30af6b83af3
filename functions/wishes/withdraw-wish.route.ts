import { WithdrawWish } from '@shared/wishes/wish-steps.contracts';
import { wishCommand } from './wish.command';
import { withdrawWish } from './wish.decisions';
import { wisherOrOfficer } from './wish.relations';

export const withdrawWishRoute = wishCommand(WithdrawWish, 'withdraw', wisherOrOfficer, ({ wish, call, now }) =>
  withdrawWish(wish, call.body.reason, now),
);
