import type { Route } from '../../core/route';
import { acceptForGroupRoute } from '../../help/accept-for-group.route';
import { acceptHelpRoute } from '../../help/accept-help.route';
import { arriveAtHelpRoute } from '../../help/arrive-at-help.route';
import { cancelHelpRoute } from '../../help/cancel-help.route';
import { closeSafetyRoute } from '../../help/close-safety.route';
import { confirmHelpRoute } from '../../help/confirm-help.route';
import { convertHelpRoute } from '../../help/convert-help.route';
import { declineHelpRoute } from '../../help/decline-help.route';
import { disputeHelpRoute } from '../../help/dispute-help.route';
import { getHelpRoute } from '../../help/get-help.route';
import { getHelpFormRoute } from '../../help/get-help-form.route';
import { getHelpQueueRoute } from '../../help/get-help-queue.route';
import { getMyCalendarRoute } from '../../help/get-my-calendar.route';
import { getMyCalendarFileRoute } from '../../help/get-my-calendar-file.route';
import { getMyHelpRoute } from '../../help/get-my-help.route';
import { getMyTasksRoute } from '../../help/get-my-tasks.route';
import { getOpenHelpRoute } from '../../help/get-open-help.route';
import { getSafetyReportsRoute } from '../../help/get-safety-reports.route';
import { giveBackHelpRoute } from '../../help/give-back-help.route';
import { logHelpRoute } from '../../help/log-help.route';
import { offerHelpToRoute } from '../../help/offer-help-to.route';
import { openHelpContactRoute } from '../../help/open-help-contact.route';
import { refuseHelpRoute } from '../../help/refuse-help.route';
import { reopenHelpRoute } from '../../help/reopen-help.route';
import { reportNoShowRoute } from '../../help/report-no-show.route';
import { reportSafetyRoute } from '../../help/report-safety.route';
import { resubmitHelpRoute } from '../../help/resubmit-help.route';
import { returnHelpRoute } from '../../help/return-help.route';
import { settleHelpRoute } from '../../help/settle-help.route';
import { submitHelpRoute } from '../../help/submit-help.route';
import { thankHelpersRoute } from '../../help/thank-helpers.route';
import { triageHelpRoute } from '../../help/triage-help.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
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
];
