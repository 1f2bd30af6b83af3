import { ConfirmWish } from '@shared/wishes/wish-steps.contracts';
import { confirmWish } from './delivery.decisions';
import { wishCommand } from './wish.command';
import { wisherOrOfficer } from './wish.relations';

export const confirmWishRoute = wishCommand(ConfirmWish, 'confirm', wisherOrOfficer, (deciding) =>
  confirmWish(deciding.wish, wisherOrOfficer(deciding) === 'wisher' ? 'wisher' : 'community', deciding.rules, deciding.now),
);
