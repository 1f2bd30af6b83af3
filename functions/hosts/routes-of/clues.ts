import { addMoreToClueRoute } from '../../clues/add-more-to-clue.route';
import { addToTrackedClueRoute } from '../../clues/add-to-tracked-clue.route';
import { dispatchClueRoute } from '../../clues/dispatch-clue.route';
import { getClueRoute } from '../../clues/get-clue.route';
import { getClueOwnersRoute } from '../../clues/get-clue-owners.route';
import { getClueQueueRoute } from '../../clues/get-clue-queue.route';
import { getCluesUnderRoute } from '../../clues/get-clues-under.route';
import { getMyCluesRoute } from '../../clues/get-my-clues.route';
import { getSimilarCluesRoute } from '../../clues/get-similar-clues.route';
import { giveClueFeedbackRoute } from '../../clues/give-clue-feedback.route';
import { handOnClueRoute } from '../../clues/hand-on-clue.route';
import { linkClueRoute } from '../../clues/link-clue.route';
import { markDuplicateClueRoute } from '../../clues/mark-duplicate-clue.route';
import { openClueContactRoute } from '../../clues/open-clue-contact.route';
import { reopenClueRoute } from '../../clues/reopen-clue.route';
import { reportClueRoute } from '../../clues/report-clue.route';
import { returnClueRoute } from '../../clues/return-clue.route';
import { settleClueRoute } from '../../clues/settle-clue.route';
import { trackClueRoute } from '../../clues/track-clue.route';
import { verifyClueRoute } from '../../clues/verify-clue.route';
import { withdrawClueRoute } from '../../clues/withdraw-clue.route';
import type { Route } from '../../core/route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
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
];
