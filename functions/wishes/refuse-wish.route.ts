import { RefuseWish } from '@shared/wishes/wish-steps.contracts';
import { wishCommand } from './wish.command';
import { refuseWish } from './wish.decisions';

export const refuseWishRoute = wishCommand(RefuseWish, 'refuse', 'officer', ({ wish, call, now }) =>
  refuseWish(wish, call.body.reason, now),
);
