import { addAreaRoute } from '../areas/add-area.route';
import { getAreaHistoryRoute } from '../areas/get-area-history.route';
import { getAreasRoute } from '../areas/get-areas.route';
import { getAreasBelowRoute } from '../areas/get-areas-below.route';
import { moveAreaRoute } from '../areas/move-area.route';
import { renameAreaRoute } from '../areas/rename-area.route';
import { retireAreaRoute } from '../areas/retire-area.route';
import { getAidChainRoute } from '../chain/get-aid-chain.route';
import { getAidChainEntriesRoute } from '../chain/get-aid-chain-entries.route';
import { getAidChainPdfRoute } from '../chain/get-aid-chain-pdf.route';
import { getBrokenChainsRoute } from '../chain/get-broken-chains.route';
import { getChainOfRoute } from '../chain/get-chain-of.route';
import { getWorkLogRoute } from '../chain/get-work-log.route';
import { getWorkRecordsRoute } from '../chain/get-work-records.route';
import { printAidChainRoute } from '../chain/print-aid-chain.route';
import { addMoreToClueRoute } from '../clues/add-more-to-clue.route';
import { addToTrackedClueRoute } from '../clues/add-to-tracked-clue.route';
import { dispatchClueRoute } from '../clues/dispatch-clue.route';
import { getClueRoute } from '../clues/get-clue.route';
import { getClueOwnersRoute } from '../clues/get-clue-owners.route';
import { getClueQueueRoute } from '../clues/get-clue-queue.route';
import { getCluesUnderRoute } from '../clues/get-clues-under.route';
import { getMyCluesRoute } from '../clues/get-my-clues.route';
import { getSimilarCluesRoute } from '../clues/get-similar-clues.route';
import { giveClueFeedbackRoute } from '../clues/give-clue-feedback.route';
import { handOnClueRoute } from '../clues/hand-on-clue.route';
import { linkClueRoute } from '../clues/link-clue.route';
import { markDuplicateClueRoute } from '../clues/mark-duplicate-clue.route';
import { openClueContactRoute } from '../clues/open-clue-contact.route';
import { reopenClueRoute } from '../clues/reopen-clue.route';
import { reportClueRoute } from '../clues/report-clue.route';
import { returnClueRoute } from '../clues/return-clue.route';
import { settleClueRoute } from '../clues/settle-clue.route';
import { trackClueRoute } from '../clues/track-clue.route';
import { verifyClueRoute } from '../clues/verify-clue.route';
import { withdrawClueRoute } from '../clues/withdraw-clue.route';
import type { Route } from '../core/route';
import { addStationRoute } from '../grid/add-station.route';
import { changeMyNamingRoute } from '../grid/change-my-naming.route';
import { changePostRoute } from '../grid/change-post.route';
import { changeStationRoute } from '../grid/change-station.route';
import { closeStationRoute } from '../grid/close-station.route';
import { getPostRoute } from '../grid/get-post.route';
import { getPostFormRoute } from '../grid/get-post-form.route';
import { getPostsBelowRoute } from '../grid/get-posts-below.route';
import { getStationRoute } from '../grid/get-station.route';
import { getStationsRoute } from '../grid/get-stations.route';
import { acceptForGroupRoute } from '../help/accept-for-group.route';
import { acceptHelpRoute } from '../help/accept-help.route';
import { arriveAtHelpRoute } from '../help/arrive-at-help.route';
import { cancelHelpRoute } from '../help/cancel-help.route';
import { closeSafetyRoute } from '../help/close-safety.route';
import { confirmHelpRoute } from '../help/confirm-help.route';
import { convertHelpRoute } from '../help/convert-help.route';
import { declineHelpRoute } from '../help/decline-help.route';
import { disputeHelpRoute } from '../help/dispute-help.route';
import { getHelpRoute } from '../help/get-help.route';
import { getHelpFormRoute } from '../help/get-help-form.route';
import { getHelpQueueRoute } from '../help/get-help-queue.route';
import { getMyCalendarRoute } from '../help/get-my-calendar.route';
import { getMyCalendarFileRoute } from '../help/get-my-calendar-file.route';
import { getMyHelpRoute } from '../help/get-my-help.route';
import { getMyTasksRoute } from '../help/get-my-tasks.route';
import { getOpenHelpRoute } from '../help/get-open-help.route';
import { getSafetyReportsRoute } from '../help/get-safety-reports.route';
import { giveBackHelpRoute } from '../help/give-back-help.route';
import { logHelpRoute } from '../help/log-help.route';
import { offerHelpToRoute } from '../help/offer-help-to.route';
import { openHelpContactRoute } from '../help/open-help-contact.route';
import { refuseHelpRoute } from '../help/refuse-help.route';
import { reopenHelpRoute } from '../help/reopen-help.route';
import { reportNoShowRoute } from '../help/report-no-show.route';
import { reportSafetyRoute } from '../help/report-safety.route';
import { resubmitHelpRoute } from '../help/resubmit-help.route';
import { returnHelpRoute } from '../help/return-help.route';
import { settleHelpRoute } from '../help/settle-help.route';
import { submitHelpRoute } from '../help/submit-help.route';
import { thankHelpersRoute } from '../help/thank-helpers.route';
import { triageHelpRoute } from '../help/triage-help.route';
import { addDocumentRoute } from '../households/add-document.route';
import { addMemberRoute } from '../households/add-member.route';
import { addNoteRoute } from '../households/add-note.route';
import { beginWatchRoute } from '../households/begin-watch.route';
import { changeHouseholdRoute } from '../households/change-household.route';
import { changeMemberRoute } from '../households/change-member.route';
import { closeHouseholdRoute } from '../households/close-household.route';
import { decideLevelRoute } from '../households/decide-level.route';
import { endWatchRoute } from '../households/end-watch.route';
import { findHouseholdRoute } from '../households/find-household.route';
import { getFieldHistoryRoute } from '../households/get-field-history.route';
import { getHouseholdRoute } from '../households/get-household.route';
import { getHouseholdsRoute } from '../households/get-households.route';
import { getMyHouseholdRoute } from '../households/get-my-household.route';
import { getPossibleDoublesRoute } from '../households/get-possible-doubles.route';
import { memberLeavesRoute } from '../households/member-leaves.route';
import { mergeHouseholdsRoute } from '../households/merge-households.route';
import { openHouseholdRoute } from '../households/open-household.route';
import { openMinorRoute } from '../households/open-minor.route';
import { openNumberRoute } from '../households/open-number.route';
import { proposeFindingsRoute } from '../households/propose-findings.route';
import { settleFindingsRoute } from '../households/settle-findings.route';
import { splitHouseholdRoute } from '../households/split-household.route';
import { undoMergeRoute } from '../households/undo-merge.route';
import { dropImportRoute } from '../imports/drop-import.route';
import { getExportRoute } from '../imports/get-export.route';
import { getExportFileRoute } from '../imports/get-export-file.route';
import { getExportsRoute } from '../imports/get-exports.route';
import { getImportRoute } from '../imports/get-import.route';
import { getImportReportRoute } from '../imports/get-import-report.route';
import { getImportRowsRoute } from '../imports/get-import-rows.route';
import { getImportTemplateRoute } from '../imports/get-import-template.route';
import { getImportsRoute } from '../imports/get-imports.route';
import { runImportRoute } from '../imports/run-import.route';
import { startExportRoute } from '../imports/start-export.route';
import { startImportRoute } from '../imports/start-import.route';
import { stopExportRoute } from '../imports/stop-export.route';
import { stopImportRoute } from '../imports/stop-import.route';
import { uploadImportPartRoute } from '../imports/upload-import-part.route';
import { changeMatchWeightsRoute } from '../matching/change-match-weights.route';
import { getCandidatesRoute } from '../matching/get-candidates.route';
import { getMatchWeightsRoute } from '../matching/get-match-weights.route';
import { getWishesForMeRoute } from '../matching/get-wishes-for-me.route';
import { tryMatchWeightsRoute } from '../matching/try-match-weights.route';
import { completeUploadRoute } from '../media/complete-upload.route';
import { getMediaRoute } from '../media/get-media.route';
import { getUploadRoute } from '../media/get-upload.route';
import { putUploadPartRoute } from '../media/put-upload-part.route';
import { startUploadRoute } from '../media/start-upload.route';
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
import { changeClueRulesRoute } from '../rules/change-clue-rules.route';
import { changeHelpRulesRoute } from '../rules/change-help-rules.route';
import { changeHouseholdRulesRoute } from '../rules/change-household-rules.route';
import { changeSuggestionRulesRoute } from '../rules/change-suggestion-rules.route';
import { changeWishRulesRoute } from '../rules/change-wish-rules.route';
import { getClueRulesRoute } from '../rules/get-clue-rules.route';
import { getHelpRulesRoute } from '../rules/get-help-rules.route';
import { getHouseholdRulesRoute } from '../rules/get-household-rules.route';
import { getSuggestionRulesRoute } from '../rules/get-suggestion-rules.route';
import { getWishRulesRoute } from '../rules/get-wish-rules.route';
import { checkCertificateRoute } from '../service/check-certificate.route';
import { correctServiceRoute } from '../service/correct-service.route';
import { getCertificatePdfRoute } from '../service/get-certificate-pdf.route';
import { getMyCertificatesRoute } from '../service/get-my-certificates.route';
import { getMyServiceRoute } from '../service/get-my-service.route';
import { issueCertificateRoute } from '../service/issue-certificate.route';
import { answerSuggestionRoute } from '../suggestions/answer-suggestion.route';
import { getMySuggestionsRoute } from '../suggestions/get-my-suggestions.route';
import { getSuggestionRoute } from '../suggestions/get-suggestion.route';
import { getSuggestionQueueRoute } from '../suggestions/get-suggestion-queue.route';
import { handOnSuggestionRoute } from '../suggestions/hand-on-suggestion.route';
import { sayHelpedRoute } from '../suggestions/say-helped.route';
import { sayHelpedByCodeRoute } from '../suggestions/say-helped-by-code.route';
import { submitSuggestionRoute } from '../suggestions/submit-suggestion.route';
import { trackSuggestionRoute } from '../suggestions/track-suggestion.route';
import { assignVisitRoute } from '../visits/assign-visit.route';
import { dropVisitRoute } from '../visits/drop-visit.route';
import { endDriveRoute } from '../visits/end-drive.route';
import { getDriveRoute } from '../visits/get-drive.route';
import { getDriveVisitsRoute } from '../visits/get-drive-visits.route';
import { getDrivesRoute } from '../visits/get-drives.route';
import { getHouseholdVisitsRoute } from '../visits/get-household-visits.route';
import { getSheetStartRoute } from '../visits/get-sheet-start.route';
import { getVisitRoute } from '../visits/get-visit.route';
import { getVisitRouteRoute } from '../visits/get-visit-route.route';
import { getVisitorsRoute } from '../visits/get-visitors.route';
import { getVisitsRoute } from '../visits/get-visits.route';
import { nobodyMetRoute } from '../visits/nobody-met.route';
import { openDriveRoute } from '../visits/open-drive.route';
import { planVisitRoute } from '../visits/plan-visit.route';
import { postponeVisitRoute } from '../visits/postpone-visit.route';
import { recordVisitRoute } from '../visits/record-visit.route';
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
  getAidChainEntriesRoute,
  getAidChainPdfRoute,
  getAidChainRoute,
  getBrokenChainsRoute,
  getChainOfRoute,
  getWorkLogRoute,
  getWorkRecordsRoute,
  printAidChainRoute,
  acceptForGroupRoute,
  acceptHelpRoute,
  arriveAtHelpRoute,
  cancelHelpRoute,
  closeSafetyRoute,
  confirmHelpRoute,
  convertHelpRoute,
  declineHelpRoute,
  disputeHelpRoute,
  getHelpFormRoute,
  getHelpQueueRoute,
  getHelpRoute,
  getMyCalendarFileRoute,
  getMyCalendarRoute,
  getMyHelpRoute,
  getMyTasksRoute,
  getOpenHelpRoute,
  getSafetyReportsRoute,
  giveBackHelpRoute,
  logHelpRoute,
  offerHelpToRoute,
  openHelpContactRoute,
  refuseHelpRoute,
  reopenHelpRoute,
  reportNoShowRoute,
  reportSafetyRoute,
  resubmitHelpRoute,
  returnHelpRoute,
  settleHelpRoute,
  submitHelpRoute,
  thankHelpersRoute,
  triageHelpRoute,
  changeMatchWeightsRoute,
  getCandidatesRoute,
  getMatchWeightsRoute,
  getWishesForMeRoute,
  tryMatchWeightsRoute,
  addDocumentRoute,
  addMemberRoute,
  addNoteRoute,
  beginWatchRoute,
  changeHouseholdRoute,
  changeMemberRoute,
  closeHouseholdRoute,
  decideLevelRoute,
  endWatchRoute,
  findHouseholdRoute,
  getFieldHistoryRoute,
  getHouseholdRoute,
  getHouseholdsRoute,
  getMyHouseholdRoute,
  getPossibleDoublesRoute,
  memberLeavesRoute,
  mergeHouseholdsRoute,
  openHouseholdRoute,
  openMinorRoute,
  openNumberRoute,
  proposeFindingsRoute,
  settleFindingsRoute,
  splitHouseholdRoute,
  undoMergeRoute,
  changeHouseholdRulesRoute,
  getHouseholdRulesRoute,
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
  changeHelpRulesRoute,
  getHelpRulesRoute,
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
  assignVisitRoute,
  dropVisitRoute,
  endDriveRoute,
  getDriveRoute,
  getDriveVisitsRoute,
  getDrivesRoute,
  getHouseholdVisitsRoute,
  getSheetStartRoute,
  getVisitRoute,
  getVisitRouteRoute,
  getVisitorsRoute,
  getVisitsRoute,
  nobodyMetRoute,
  openDriveRoute,
  planVisitRoute,
  postponeVisitRoute,
  recordVisitRoute,
  addAreaRoute,
  getAreaHistoryRoute,
  getAreasBelowRoute,
  moveAreaRoute,
  renameAreaRoute,
  retireAreaRoute,
  addStationRoute,
  changeMyNamingRoute,
  changePostRoute,
  changeStationRoute,
  closeStationRoute,
  getPostRoute,
  getPostFormRoute,
  getPostsBelowRoute,
  getStationRoute,
  getStationsRoute,
  changeSuggestionRulesRoute,
  getSuggestionRulesRoute,
  answerSuggestionRoute,
  getMySuggestionsRoute,
  getSuggestionRoute,
  getSuggestionQueueRoute,
  handOnSuggestionRoute,
  sayHelpedRoute,
  sayHelpedByCodeRoute,
  submitSuggestionRoute,
  trackSuggestionRoute,
  dropImportRoute,
  getExportRoute,
  getExportFileRoute,
  getExportsRoute,
  getImportRoute,
  getImportReportRoute,
  getImportRowsRoute,
  getImportTemplateRoute,
  getImportsRoute,
  runImportRoute,
  startExportRoute,
  startImportRoute,
  stopExportRoute,
  stopImportRoute,
  uploadImportPartRoute,
  addMoreToClueRoute,
  addToTrackedClueRoute,
  dispatchClueRoute,
  getClueOwnersRoute,
  getClueQueueRoute,
  getClueRoute,
  getCluesUnderRoute,
  getMyCluesRoute,
  getSimilarCluesRoute,
  giveClueFeedbackRoute,
  handOnClueRoute,
  linkClueRoute,
  markDuplicateClueRoute,
  openClueContactRoute,
  reopenClueRoute,
  reportClueRoute,
  returnClueRoute,
  settleClueRoute,
  trackClueRoute,
  verifyClueRoute,
  withdrawClueRoute,
  startUploadRoute,
  putUploadPartRoute,
  getUploadRoute,
  completeUploadRoute,
  getClueRulesRoute,
  changeClueRulesRoute,
];
