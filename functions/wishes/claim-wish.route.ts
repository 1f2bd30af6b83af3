import { refused } from '@shared/result';
import { ClaimWish } from '@shared/wishes/wish-steps.contracts';
import { claimWish } from './claim.decisions';
import { wishCommand } from './wish.command';
import { holderFor } from './wish.relations';
import { holderKey } from './wish.step';

/** The limit of open claims is a condition of the write; they are counted only to say why it failed. */
export const claimWishRoute = wishCommand(ClaimWish, 'claim', 'helper', async ({ wish, call, caller, rules, now, deps }) => {
  const holder = holderFor(caller, call.body.orgId);
  if (!holder) return refused('notYourUnit', { field: '/orgId' });
  const openClaims = call.contested ? await deps.wishes.openClaims(holderKey(holder)) : 0;
  return claimWish(wish, { ...holder, openClaims, ...(caller.householdId && { householdId: caller.householdId }) }, rules, now);
});
