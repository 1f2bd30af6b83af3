import { PublishWish } from '@shared/wishes/wish-steps.contracts';
import { wishCommand } from './wish.command';
import { publishWish } from './wish.decisions';

export const publishWishRoute = wishCommand(PublishWish, 'publish', 'wisher', ({ wish, now }) => publishWish(wish, now));
