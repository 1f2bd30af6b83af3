import { refused } from '@shared/result';
import { checkPublicText } from '@shared/text-check';
import { DeliverWish } from '@shared/wishes/wish-steps.contracts';
import { deliverWish } from './delivery.decisions';
import { wishCommand } from './wish.command';
import { myClaim } from './wish.relations';

export const deliverWishRoute = wishCommand(DeliverWish, 'deliver', 'holder', async ({ wish, call, caller, rules, now, deps }) => {
  const holder = myClaim(wish, caller);
  if (!holder) return refused('notHolder');
  const [finding] = checkPublicText({ '/words': call.body.words });
  if (finding) return refused(finding.reason, { field: finding.field });
  if (!(await deps.media.ownedBy(call.body.media, caller.personId))) return refused('mediaUnknown', { field: '/media' });
  return deliverWish(wish, holder, call.body, rules, now);
});
