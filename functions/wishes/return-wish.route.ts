import { ReturnWish } from '@shared/wishes/wish-steps.contracts';
import { wishCommand } from './wish.command';
import { returnWish } from './wish.decisions';

export const returnWishRoute = wishCommand(ReturnWish, 'return', 'officer', ({ wish, call, now }) =>
  returnWish(wish, call.body.reason, now),
);
