import { UnpublishWish } from '@shared/wishes/wish-steps.contracts';
import { wishCommand } from './wish.command';
import { unpublishWish } from './wish.decisions';
import { wisherOrOfficer } from './wish.relations';

export const unpublishWishRoute = wishCommand(UnpublishWish, 'unpublish', wisherOrOfficer, ({ wish, now }) => unpublishWish(wish, now));
