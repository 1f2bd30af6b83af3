import { ReleaseClaim } from '@shared/wishes/wish-steps.contracts';
import { releaseClaim } from './claim.decisions';
import { wishCommand } from './wish.command';
import { myClaim } from './wish.relations';

export const releaseClaimRoute = wishCommand(
  ReleaseClaim,
  'release',
  ({ wish, caller }) => (myClaim(wish, caller) ? 'holder' : 'officer'),
  ({ wish, call, caller, rules, now }) => releaseClaim(wish, myClaim(wish, caller) ?? 'community', call.body.reason, rules, now),
);
