import type { Route } from '../../core/route';
import { changeNotificationSettingsRoute } from '../../notifications/change-notification-settings.route';
import { closeCallRoute } from '../../notifications/close-call.route';
import { getCallListRoute } from '../../notifications/get-call-list.route';
import { getDeadLettersRoute } from '../../notifications/get-dead-letters.route';
import { getInboxRoute } from '../../notifications/get-inbox.route';
import { getNotificationSettingsRoute } from '../../notifications/get-notification-settings.route';
import { getUnreadRoute } from '../../notifications/get-unread.route';
import { markNoticesReadRoute } from '../../notifications/mark-notices-read.route';
import { openCallNumberRoute } from '../../notifications/open-call-number.route';
import { recordMessageConsentsRoute } from '../../notifications/record-message-consents.route';
import { retryDeadLetterRoute } from '../../notifications/retry-dead-letter.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
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
];
