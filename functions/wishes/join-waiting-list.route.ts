import { refused } from '@shared/result';
import { JoinWaitingList } from '@shared/wishes/wish-steps.contracts';
import { joinWaitingList } from './claim.decisions';
import { wishCommand } from './wish.command';
import { holderFor } from './wish.relations';

export const joinWaitingListRoute = wishCommand(JoinWaitingList, 'joinWaitingList', 'helper', ({ wish, call, caller, rules, now }) => {
  const holder = holderFor(caller, call.body.orgId);
  if (!holder) return refused('notYourUnit', { field: '/orgId' });
  return joinWaitingList(wish, { ...holder, ...(caller.householdId && { householdId: caller.householdId }) }, rules, now);
});
