import { refused } from '@shared/result';
import { LeaveWaitingList } from '@shared/wishes/wish-steps.contracts';
import { leaveWaitingList } from './claim.decisions';
import { wishCommand } from './wish.command';
import { myWait } from './wish.relations';

export const leaveWaitingListRoute = wishCommand(LeaveWaitingList, 'leaveWaitingList', 'helper', ({ wish, caller, now }) => {
  const waiting = myWait(wish, caller);
  return waiting ? leaveWaitingList(wish, waiting, now) : refused('notWaiting');
});
