import type { Actor } from '../actor';
import type { DriveState, VisitAction, VisitDeed, VisitKind, VisitReason, VisitSheetKind, VisitStatus } from '../visits/visit';
import type { VisitEventType } from '../visits/visit.events';
import type { Labels, Words } from './shape';

/** Visits to households: why, who goes, what was done there. `visitEvent` follows the name of who did it. */
export const visitWords = {
  'visitKind.member': { zh: '党员走访', en: 'A party member’s visit' },
  'visitKind.cadre': { zh: '干部走访', en: 'A cadre’s visit' },
  'visitKind.gridWorker': { zh: '网格员走访', en: 'A grid worker’s visit' },
  'visitSheet.regular': { zh: '日常走访表', en: 'Regular sheet' },
  'visitSheet.festival': { zh: '节日走访表', en: 'Festival sheet' },
  'visitSheet.verification': { zh: '核查走访表', en: 'Verification sheet' },
  'visitReason.rhythm': { zh: '定期走访', en: 'Regular visit' },
  'visitReason.drive': { zh: '节日走访', en: 'Festival visit' },
  'visitReason.asked': { zh: '约定走访', en: 'Asked for' },
  'visitStatus.planned': { zh: '待走访', en: 'To be made' },
  'visitStatus.done': { zh: '已走访', en: 'Made' },
  'visitStatus.dropped': { zh: '不用去了', en: 'Not needed' },
  'visitDeed.served': { zh: '上门服务', en: 'Lent a hand' },
  'visitDeed.aidedOnInitiative': { zh: '主动帮扶', en: 'Helped without being asked' },
  'visitDeed.policyExplained': { zh: '讲解政策', en: 'Explained the rules' },
  'visitDeed.disputeSettled': { zh: '调解矛盾', en: 'Settled a dispute' },
  'visitDeed.solved': { zh: '解决问题', en: 'Solved a problem' },
  'visitAction.record': { zh: '填写走访表', en: 'Write down the visit' },
  'visitAction.nobodyMet': { zh: '没见到人', en: 'Nobody was met' },
  'visitAction.assign': { zh: '请谁去', en: 'Who goes' },
  'visitAction.postpone': { zh: '改个日子', en: 'Another day' },
  'visitAction.drop': { zh: '不用去了', en: 'Not needed' },
  'visitEvent.VisitPlanned': { zh: '安排了走访，{dueOn}前去看看', en: 'planned a visit by {dueOn}' },
  'visitEvent.VisitAssigned': { zh: '请{visitor}去', en: 'asked {visitor} to go' },
  'visitEvent.VisitDone': { zh: '上门走访了', en: 'made the visit' },
  'visitEvent.NobodyMet': { zh: '去了，没见到人', en: 'went and met nobody' },
  'visitEvent.VisitPostponed': { zh: '改到{dueOn}前', en: 'moved it to {dueOn}' },
  'visitEvent.VisitDropped': { zh: '取消了这次走访', en: 'struck the visit off' },
  'visitEvent.VisitOverdue': { zh: '过了{dueOn}，还没去成，接着安排', en: 'it was due by {dueOn} and is still to be made' },
  'visitActor.resident': { zh: '居民', en: 'Resident' },
  'visitActor.reporter': { zh: '上报人', en: 'Reporter' },
  'visitActor.helper': { zh: '帮扶人', en: 'Helper' },
  'visitActor.cadre': { zh: '干部', en: 'Cadre' },
  'visitActor.gridWorker': { zh: '网格员', en: 'Grid worker' },
  'visitActor.officer': { zh: '工作人员', en: 'Office' },
  'visitActor.owner': { zh: '走访人', en: 'Visitor' },
  'visitActor.administrator': { zh: '管理员', en: 'Administrator' },
  'visitActor.guest': { zh: '群众', en: 'Somebody' },
  'visitActor.clock': { zh: '按走访频次', en: 'By rhythm' },
  'visitList.due': { zh: '待走访', en: 'To visit' },
  'visitList.mine': { zh: '请我去的', en: 'Given to me' },
  'visitList.done': { zh: '走访过的', en: 'Made' },
  'driveState.filling': { zh: '正在列名单', en: 'List in the making' },
  'driveState.running': { zh: '走访中', en: 'Under way' },
  'driveState.ending': { zh: '正在收尾', en: 'Being closed' },
  'driveState.ended': { zh: '已结束', en: 'Over' },
  'struck.replaced': { zh: '走访日子有变，换成了另一次', en: 'The day changed; another visit takes its place' },
  'struck.fileEnded': { zh: '这户的档案已经结束或合并', en: 'The household’s file has ended or was merged' },
  'struck.driveEnded': { zh: '这次节日走访已经结束', en: 'The festival drive is over' },
} satisfies Words &
  Labels<'visitKind', VisitKind> &
  Labels<'visitSheet', VisitSheetKind> &
  Labels<'visitReason', VisitReason> &
  Labels<'visitStatus', VisitStatus> &
  Labels<'visitDeed', VisitDeed> &
  Labels<'visitAction', VisitAction> &
  Labels<'visitEvent', VisitEventType> &
  Labels<'visitActor', Actor['as']> &
  Labels<'driveState', DriveState>;

/** Why something about a visit did not work, and the way on. */
export const visitRefusalWords = {
  'refusal.visitNotPlanned': {
    zh: '这次走访已经办完了，刷新看看最新情况。',
    en: 'This visit has been seen to. Refresh to see how it stands.',
  },
  'refusal.addressUnknown': {
    zh: '还没有记下这户的住址，可以请社区在档案里写上。',
    en: 'No address is written down yet. The community can write it in the file.',
  },
  'refusal.visitPlanned': {
    zh: '这一户这一天已经有走访了，看看那一次，或换个日子。',
    en: 'There is a visit to this household for that day already. Look at that one, or choose another day.',
  },
  'refusal.visitInFuture': { zh: '走访时间还没到，请看看时间填对没有。', en: 'That time has not come yet. Please check it.' },
  'refusal.visitTooOld': {
    zh: '走访时间超过{days}天了，请核对；实在要补，可以在档案里写个备注。',
    en: 'That is more than {days} days ago. Please check it, or add a note to the file instead.',
  },
  'refusal.visitorUnknown': { zh: '请从名单里选一位。', en: 'Choose somebody from the list.' },
  'refusal.householdUnknown': { zh: '没找到这户，请重新选一次。', en: 'That household was not found. Choose again.' },
  'refusal.householdNotActive': {
    zh: '这户的档案已经结束，不用再安排走访。',
    en: 'The household’s file has ended; no visit is needed.',
  },
  'refusal.dayPast': { zh: '这一天已经过了，选今天或以后。', en: 'That day has passed. Choose today or later.' },
  'refusal.dayTooFar': { zh: '有点远，请选{days}天以内的日子。', en: 'That is far ahead. Choose a day within {days} days.' },
  'refusal.dayNotLater': { zh: '请选更晚的日子；要提前，直接去就好。', en: 'Choose a later day. To go earlier, just go.' },
  'refusal.findingTwice': { zh: '同一项填了两次，留一个就好。', en: 'The same thing stands there twice. Keep one.' },
  'refusal.nobodyChosen': { zh: '这样选下来一户也没有，换个范围试试。', en: 'That leaves no household. Choose more widely.' },
  'refusal.driveStillFilling': { zh: '名单还在列，稍等一会儿再结束。', en: 'The list is still being made. End it a little later.' },
} satisfies Words;
