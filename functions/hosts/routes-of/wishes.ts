import type { Route } from '../../core/route';
import { claimWishRoute } from '../../wishes/claim-wish.route';
import { confirmWishRoute } from '../../wishes/confirm-wish.route';
import { declineOfferRoute } from '../../wishes/decline-offer.route';
import { deliverWishRoute } from '../../wishes/deliver-wish.route';
import { disputeWishRoute } from '../../wishes/dispute-wish.route';
import { extendClaimRoute } from '../../wishes/extend-claim.route';
import { getMyPromisesRoute } from '../../wishes/get-my-promises.route';
import { getMyWishesRoute } from '../../wishes/get-my-wishes.route';
import { getWallRoute } from '../../wishes/get-wall.route';
import { getWishRoute } from '../../wishes/get-wish.route';
import { getWishFormRoute } from '../../wishes/get-wish-form.route';
import { getWishQueueRoute } from '../../wishes/get-wish-queue.route';
import { joinWaitingListRoute } from '../../wishes/join-waiting-list.route';
import { leaveWaitingListRoute } from '../../wishes/leave-waiting-list.route';
import { noteProgressRoute } from '../../wishes/note-progress.route';
import { openContactRoute } from '../../wishes/open-contact.route';
import { publishWishRoute } from '../../wishes/publish-wish.route';
import { rateWishRoute } from '../../wishes/rate-wish.route';
import { refuseWishRoute } from '../../wishes/refuse-wish.route';
import { releaseClaimRoute } from '../../wishes/release-claim.route';
import { resubmitWishRoute } from '../../wishes/resubmit-wish.route';
import { returnWishRoute } from '../../wishes/return-wish.route';
import { settleDisputeRoute } from '../../wishes/settle-dispute.route';
import { submitWishRoute } from '../../wishes/submit-wish.route';
import { unpublishWishRoute } from '../../wishes/unpublish-wish.route';
import { verifyWishRoute } from '../../wishes/verify-wish.route';
import { withdrawWishRoute } from '../../wishes/withdraw-wish.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
  claimWishRoute,
  confirmWishRoute,
  declineOfferRoute,
  deliverWishRoute,
  disputeWishRoute,
  extendClaimRoute,
  getMyPromisesRoute,
  getMyWishesRoute,
  getWallRoute,
  getWishFormRoute,
  getWishQueueRoute,
  getWishRoute,
  joinWaitingListRoute,
  leaveWaitingListRoute,
  noteProgressRoute,
  openContactRoute,
  publishWishRoute,
  rateWishRoute,
  refuseWishRoute,
  releaseClaimRoute,
  resubmitWishRoute,
  returnWishRoute,
  settleDisputeRoute,
  submitWishRoute,
  unpublishWishRoute,
  verifyWishRoute,
  withdrawWishRoute,
];
