import type { WishAction } from '../wishes/wish';
import type { Actor, DisputeOutcome, WishEventType } from '../wishes/wish.events';
import type { Labels, Words } from './shape';
import { vocabulary } from './vocabulary';

/** What one can do on a wish's record, and what happened there. `event` follows the name of who did it. */
export const wishRecordWords = {
  'action.resubmit': { zh: '补充后再提交', en: 'Amend and send again' },
  'action.withdraw': { zh: '撤回心愿', en: 'Take it back' },
  'action.verify': { zh: '核实通过', en: 'It is true' },
  'action.return': { zh: '请补充', en: 'Ask for more' },
  'action.refuse': { zh: '不能受理', en: 'Cannot accept' },
  'action.publish': { zh: '同意上心愿墙', en: 'Show it on the wall' },
  'action.unpublish': { zh: '不再公开', en: 'Stop showing it' },
  'action.claim': { zh: '我来认领', en: 'I’ll take it' },
  'action.joinWaitingList': { zh: '我来排队', en: 'I’ll be next in line' },
  'action.leaveWaitingList': { zh: '不排了', en: 'Leave the line' },
  'action.declineOffer': { zh: '让给下一位', en: 'Let the next one have it' },
  'action.noteProgress': { zh: '说说进展', en: 'Say how it is going' },
  'action.extend': { zh: '多给我几天', en: 'I need more days' },
  'action.release': { zh: '我办不了了', en: 'I have to give it back' },
  'action.deliver': { zh: '我送到了', en: 'It is delivered' },
  'action.confirm': { zh: '确认收到', en: 'Yes, it is done' },
  'action.dispute': { zh: '还没办好', en: 'It isn’t done' },
  'action.settleDispute': { zh: '社区裁定', en: 'Settle it' },
  'action.rate': { zh: '评一评，道声谢', en: 'Rate and say thanks' },
  'action.openContact': { zh: '查看联系方式', en: 'Show contact details' },
  'event.WishSubmitted': { zh: '许下心愿', en: 'made the wish' },
  'event.WishResubmitted': { zh: '补充后又提交了', en: 'sent it again, amended' },
  'event.WishReturned': { zh: '请许愿人补充', en: 'asked for a little more' },
  'event.WishRefused': { zh: '没有受理', en: 'could not accept it' },
  'event.WishWithdrawn': { zh: '撤回了心愿', en: 'took the wish back' },
  'event.WishVerified': { zh: '核实属实', en: 'found it true' },
  'event.WishPublished': { zh: '上了心愿墙', en: 'put it on the wish wall' },
  'event.WishUnpublished': { zh: '收回了公开的同意', en: 'asked not to show it any more' },
  'event.WishClaimed': { zh: '认领了心愿', en: 'claimed the wish' },
  'event.WaitingListJoined': { zh: '排上了队', en: 'joined the line' },
  'event.WaitingListLeft': { zh: '离开了队伍', en: 'left the line' },
  'event.ProgressNoted': { zh: '说了说进展', en: 'said how it is going' },
  'event.ClaimExtended': { zh: '申请多几天', en: 'asked for more days' },
  'event.ClaimReleased': { zh: '把心愿还了回来', en: 'gave the wish back' },
  'event.OfferDeclined': { zh: '让给了下一位', en: 'let the next one have it' },
  'event.OfferExpired': { zh: '没有来得及答复', en: 'did not answer in time' },
  'event.ContactOpened': { zh: '查看了联系方式', en: 'looked at the contact details' },
  'event.WishDelivered': { zh: '送到了', en: 'delivered it' },
  'event.WishConfirmed': { zh: '确认收到', en: 'confirmed it is done' },
  'event.WishDisputed': { zh: '说还没办好', en: 'said it isn’t done yet' },
  'event.DisputeSettled': { zh: '了解后作了裁定', en: 'heard both and decided' },
  'event.WishRated': { zh: '道了谢', en: 'said thanks' },
  'event.WishClosed': { zh: '心愿圆满完成', en: 'the wish is complete' },
  'event.VerificationOverdue': { zh: '核实超时，已提醒社区', en: 'checking is late, reminded' },
  'event.DueSoonReminded': { zh: '快到期了，提醒过一次', en: 'reminded before the date' },
  'event.DueReminded': { zh: '到期了，又提醒一次', en: 'reminded on the date' },
  'event.ConfirmationOverdue': { zh: '还没确认，请社区帮忙', en: 'not yet confirmed, the community will help' },
  'event.SettlementOverdue': { zh: '裁定超时，已提醒社区', en: 'settling is late, reminded' },
  'event.OfferedToUnits': { zh: '请共建单位看一看', en: 'shown to partner units' },
  'event.FlaggedUnclaimed': { zh: '久无人认领，请社区想办法', en: 'unclaimed for long, the community will look' },
  'outcome.deliverAgain': { zh: '请再送一次', en: 'Deliver again' },
  'outcome.reopen': { zh: '重新找人认领', en: 'Find another helper' },
  'outcome.uphold': { zh: '已经办好', en: 'It has been done' },
  'actor.wisher': { zh: '许愿人', en: 'Wisher' },
  'actor.holder': { zh: '认领人', en: 'Claimer' },
  'actor.helper': { zh: '帮扶人', en: 'Helper' },
  'actor.officer': { zh: '社区', en: 'Community' },
  'actor.gridWorker': { zh: '网格员', en: 'Grid worker' },
  'actor.clock': { zh: '到点提醒', en: 'On time' },
} satisfies Words &
  Labels<'action', WishAction> &
  Labels<'event', WishEventType> &
  Labels<'outcome', DisputeOutcome> &
  Labels<'actor', Actor['as']>;

export const recordTerms = vocabulary(wishRecordWords);
