import type { MessageTemplate, Topic } from '@shared/notifications/settings.contracts';
import type { NoticeName, NoticeTo } from './telling';

/**
 * What a notice is to its reader: `topic` is what one chooses by, `template` which of WeChat's messages carries it. `callAfterHours`: it matters;
 * when it can't be pushed and is not read for so long, a grid worker should ring.
 */
export type NoticeShape = { readonly topic: Topic; readonly template: MessageTemplate; readonly callAfterHours?: number };

const own = (template: MessageTemplate, callAfterHours?: number): NoticeShape => ({
  topic: 'ownAffairs',
  template,
  ...(callAfterHours && { callAfterHours }),
});
const promise = (template: MessageTemplate, callAfterHours?: number): NoticeShape => ({
  topic: 'promises',
  template,
  ...(callAfterHours && { callAfterHours }),
});
const offer: NoticeShape = { topic: 'offers', template: 'offer' };
const desk = (template: MessageTemplate = 'progress'): NoticeShape => ({ topic: 'desk', template });
const mustKnow = (template: MessageTemplate, callAfterHours?: number): NoticeShape => ({
  topic: 'mustKnow',
  template,
  ...(callAfterHours && { callAfterHours }),
});

export const noticeShapes: Readonly<Record<NoticeName, NoticeShape>> = {
  suggestionArrived: desk(),
  suggestionDueSoon: desk('reminder'),
  suggestionRaised: desk('reminder'),
  suggestionOverdue: desk('reminder'),
  suggestionHandedOn: own('progress'),
  suggestionAnswered: own('result'),
  proofToCheck: desk(),
  proofAccepted: own('result'),
  proofRefused: own('result'),
  leadingBegun: own('progress'),
  leadingEnded: own('progress'),
  wishToVerify: desk(),
  wishReturned: own('result', 48),
  wishRefused: own('result'),
  wishPublished: own('progress'),
  wishUnpublished: own('result'),
  wishVerifiedPrivate: own('progress'),
  wishClaimed: own('progress'),
  claimDueSoon: promise('reminder'),
  claimDue: promise('reminder'),
  claimReleasedOverdue: promise('result'),
  claimReleased: own('progress'),
  progressNoted: own('progress'),
  claimExtended: own('progress'),
  offeredToYou: offer,
  offerExpired: offer,
  wishDelivered: own('reminder', 48),
  wishConfirmed: promise('result'),
  wishDisputed: promise('result', 24),
  disputeSettled: promise('result'),
  wishThanked: promise('result'),
  wishWithdrawn: promise('result'),
  verificationOverdue: desk('reminder'),
  confirmationOverdue: own('reminder'),
  settlementOverdue: desk('reminder'),
  offeredToUnits: offer,
  flaggedUnclaimed: desk(),
  helpToTriage: desk(),
  helpReturned: own('result', 24),
  helpRefused: own('result', 24),
  helpConverted: own('result'),
  helpCancelled: own('result'),
  helpCalledOff: mustKnow('result', 2),
  helpOpened: own('progress'),
  helpOffered: offer,
  helpOfferedAt: offer,
  helpReachWidened: own('progress'),
  helpFlagged: desk(),
  helpTaken: own('progress', 12),
  helpAssigned: promise('offer', 6),
  helpStoodDown: offer,
  helpGivenBack: own('progress', 6),
  helpNoShow: promise('result'),
  helpReplacing: own('progress', 2),
  helpNoShowDesk: desk(),
  helpArrived: own('progress'),
  helpLogged: own('reminder', 24),
  helpConfirmed: promise('result'),
  helpConfirmedForYou: own('result'),
  helpDisputed: promise('result', 24),
  helpSettled: promise('result'),
  helpReopened: own('progress'),
  helpThanked: promise('result'),
  safetyReported: mustKnow('reminder'),
  helpTriageOverdue: desk('reminder'),
  helpTomorrow: promise('reminder', 3),
  helpTomorrowForYou: own('reminder', 3),
  helpSoon: promise('reminder'),
  helpLogDue: promise('reminder'),
  helpConfirmationOverdue: own('reminder'),
  helpSettlementOverdue: desk('reminder'),
  helpUnmet: own('result', 24),
  helpUnmetDesk: desk(),
  helpNextOpened: own('progress'),
  findingsToConfirm: desk(),
  levelProposed: desk(),
  levelReviewDue: desk('reminder'),
  categoryExpiring: desk('reminder'),
  clueToTriage: desk(),
  clueReturned: own('result', 48),
  clueTaken: own('progress'),
  clueGiven: desk(),
  clueDueSoon: desk('reminder'),
  clueRaised: desk('reminder'),
  clueSettled: desk('reminder'),
  clueFeedback: own('result'),
  visitAssigned: promise('offer'),
  visitPostponed: promise('progress'),
  visitDropped: promise('result'),
  visitOverdue: promise('reminder'),
};

/** The shape of one notice to one reader: what the office hears is the desk's matter, and nobody rings an office. */
export const shapeFor = ({ name, desk, callAfterHours }: NoticeTo): NoticeShape => {
  const { topic, template, callAfterHours: usual } = noticeShapes[name];
  const hours = callAfterHours ?? usual;
  if (desk) return { topic: topic === 'mustKnow' ? topic : 'desk', template };
  return { topic, template, ...(hours !== undefined && { callAfterHours: hours }) };
};
