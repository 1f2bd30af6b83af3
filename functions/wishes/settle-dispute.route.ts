import { SettleDispute } from '@shared/wishes/wish-steps.contracts';
import { settleDispute } from './delivery.decisions';
import { wishCommand } from './wish.command';

export const settleDisputeRoute = wishCommand(SettleDispute, 'settleDispute', 'officer', ({ wish, call, rules, now }) =>
  settleDispute(wish, call.body.outcome, call.body.reason, rules, now),
);
