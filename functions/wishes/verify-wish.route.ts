import { maskName } from '@shared/people/mask';
import { VerifyWish } from '@shared/wishes/wish-steps.contracts';
import { wishCommand } from './wish.command';
import { verifyWish } from './wish.decisions';

export const verifyWishRoute = wishCommand(VerifyWish, 'verify', 'officer', ({ wish, call, caller, now }) =>
  verifyWish(
    wish,
    { personId: caller.personId, label: maskName(caller.name), ...(caller.householdId && { householdId: caller.householdId }) },
    call.body.consentToPublish,
    now,
  ),
);
