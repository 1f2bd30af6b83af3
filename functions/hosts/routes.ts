import { getAreasRoute } from '../areas/get-areas.route';
import type { Route } from '../core/route';
import { getMediaRoute } from '../media/get-media.route';
import { uploadMediaRoute } from '../media/upload-media.route';
import { changeNotificationSettingsRoute } from '../notifications/change-notification-settings.route';
import { closeCallRoute } from '../notifications/close-call.route';
import { getCallListRoute } from '../notifications/get-call-list.route';
import { getDeadLettersRoute } from '../notifications/get-dead-letters.route';
import { getInboxRoute } from '../notifications/get-inbox.route';
import { getNotificationSettingsRoute } from '../notifications/get-notification-settings.route';
import { getUnreadRoute } from '../notifications/get-unread.route';
import { markNoticesReadRoute } from '../notifications/mark-notices-read.route';
import { openCallNumberRoute } from '../notifications/open-call-number.route';
import { recordMessageConsentsRoute } from '../notifications/record-message-consents.route';
import { retryDeadLetterRoute } from '../notifications/retry-dead-letter.route';
import { changeMeRoute } from '../people/change-me.route';
import { endSessionRoute } from '../people/end-session.route';
import { getMeRoute } from '../people/get-me.route';
import { renewSessionRoute } from '../people/renew-session.route';
import { changeWishRulesRoute } from '../rules/change-wish-rules.route';
import { getWishRulesRoute } from '../rules/get-wish-rules.route';
import { checkCertificateRoute } from '../service/check-certificate.route';
import { correctServiceRoute } from '../service/correct-service.route';
import { getCertificatePdfRoute } from '../service/get-certificate-pdf.route';
import { getMyCertificatesRoute } from '../service/get-my-certificates.route';
import { getMyServiceRoute } from '../service/get-my-service.route';
import { issueCertificateRoute } from '../service/issue-certificate.route';
import { createGroupRoute } from '../volunteers/create-group.route';
import { decideSkillProofRoute } from '../volunteers/decide-skill-proof.route';
import { getGroupRoute } from '../volunteers/get-group.route';
import { getGroupsRoute } from '../volunteers/get-groups.route';
import { getMyVolunteeringRoute } from '../volunteers/get-my-volunteering.route';
import { getSkillProofsRoute } from '../volunteers/get-skill-proofs.route';
import { joinGroupRoute } from '../volunteers/join-group.route';
import { leaveGroupRoute } from '../volunteers/leave-group.route';
import { pauseVolunteeringRoute } from '../volunteers/pause-volunteering.route';
import { saveVolunteeringRoute } from '../volunteers/save-volunteering.route';
import { claimWishRoute } from '../wishes/claim-wish.route';
import { confirmWishRoute } from '../wishes/confirm-wish.route';
import { declineOfferRoute } from '../wishes/decline-offer.route';
import { deliverWishRoute } from '../wishes/deliver-wish.route';
import { disputeWishRoute } from '../wishes/dispute-wish.route';
import { extendClaimRoute } from '../wishes/extend-claim.route';
import { getMyPromisesRoute } from '../wishes/get-my-promises.route';
import { getMyWishesRoute } from '../wishes/get-my-wishes.route';
import { getWallRoute } from '../wishes/get-wall.route';
import { getWishRoute } from '../wishes/get-wish.route';
import { getWishFormRoute } from '../wishes/get-wish-form.route';
import { getWishQueueRoute } from '../wishes/get-wish-queue.route';
import { joinWaitingListRoute } from '../wishes/join-waiting-list.route';
import { leaveWaitingListRoute } from '../wishes/leave-waiting-list.route';
import { noteProgressRoute } from '../wishes/note-progress.route';
import { openContactRoute } from '../wishes/open-contact.route';
import { publishWishRoute } from '../wishes/publish-wish.route';
import { rateWishRoute } from '../wishes/rate-wish.route';
import { refuseWishRoute } from '../wishes/refuse-wish.route';
import { releaseClaimRoute } from '../wishes/release-claim.route';
import { resubmitWishRoute } from '../wishes/resubmit-wish.route';
import { returnWishRoute } from '../wishes/return-wish.route';
import { settleDisputeRoute } from '../wishes/settle-dispute.route';
import { submitWishRoute } from '../wishes/submit-wish.route';
import { unpublishWishRoute } from '../wishes/unpublish-wish.route';
import { verifyWishRoute } from '../wishes/verify-wish.route';
import { withdrawWishRoute } from '../wishes/withdraw-wish.route';
import type { RouteDeps } from './wiring';

/** Every route of the API, as every host serves it; what only the local host serves stands in local/local-routes.ts. */
export const routes: readonly Route<RouteDeps>[] = [
  getAreasRoute,
  getMediaRoute,
  uploadMediaRoute,
  getInboxRoute,
  getUnreadRoute,
  markNoticesReadRoute,
  getNotificationSettingsRoute,
  changeNotificationSettingsRoute,
  recordMessageConsentsRoute,
  getCallListRoute,
  openCallNumberRoute,
  closeCallRoute,
  getDeadLettersRoute,
  retryDeadLetterRoute,
  changeMeRoute,
  endSessionRoute,
  getMeRoute,
  renewSessionRoute,
  changeWishRulesRoute,
  getWishRulesRoute,
  checkCertificateRoute,
  correctServiceRoute,
  getCertificatePdfRoute,
  getMyCertificatesRoute,
  getMyServiceRoute,
  issueCertificateRoute,
  createGroupRoute,
  decideSkillProofRoute,
  getGroupRoute,
  getGroupsRoute,
  getMyVolunteeringRoute,
  getSkillProofsRoute,
  joinGroupRoute,
  leaveGroupRoute,
  pauseVolunteeringRoute,
  saveVolunteeringRoute,
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
