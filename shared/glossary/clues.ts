import type { Actor } from '../actor';
import type { ClueAction, ClueKind, ClueOutcome, ClueStatus, FoundBy, Verification } from '../clues/clue';
import type { ClueEventType } from '../clues/clue.events';
import type { ClueDesk, ClueOwnerView, SimilarReason } from '../clues/clue.views';
import type { Labels, Words } from './shape';
import { vocabulary } from './vocabulary';

/** The way of a clue: what it is about, where it stands, what one can do, what happened. `clueEvent` follows the name of who did it. */
export const clueWords = {
  'clueKind.livelihood': { zh: '生活困难', en: 'Making ends meet' },
  'clueKind.illness': { zh: '生病就医', en: 'Illness' },
  'clueKind.schooling': { zh: '孩子上学', en: 'Schooling' },
  'clueKind.housing': { zh: '住房', en: 'Housing' },
  'clueKind.disaster': { zh: '受灾', en: 'A disaster' },
  'clueKind.elderCare': { zh: '老人照料', en: 'Care of the elderly' },
  'clueKind.childCare': { zh: '孩子照看', en: 'Care of a child' },
  'clueKind.disability': { zh: '残疾人生活', en: 'Living with a disability' },
  'clueKind.jobs': { zh: '就业', en: 'Work' },
  'clueKind.dispute': { zh: '矛盾纠纷', en: 'A dispute' },
  'clueKind.mind': { zh: '心里难受', en: 'State of mind' },
  'clueKind.other': { zh: '其他', en: 'Something else' },
  'foundBy.gridWorker': { zh: '网格员', en: 'A grid worker' },
  'foundBy.buildingHead': { zh: '楼栋长', en: 'A building head' },
  'foundBy.groupLeader': { zh: '党小组长', en: 'A party group leader' },
  'foundBy.cadre': { zh: '干部', en: 'A cadre' },
  'foundBy.neighbour': { zh: '邻居', en: 'A neighbour' },
  'foundBy.relative': { zh: '亲戚朋友', en: 'A relative or friend' },
  'foundBy.public': { zh: '热心群众', en: 'Somebody who noticed' },
  'clueStatus.reported': { zh: '已收到，等分拣', en: 'Received' },
  'clueStatus.returned': { zh: '请补充一下', en: 'Needs a little more' },
  'clueStatus.dispatched': { zh: '等上门核查', en: 'To be verified at home' },
  'clueStatus.inHand': { zh: '正在帮', en: 'Help is under way' },
  'clueStatus.settled': { zh: '有结果，待反馈', en: 'Settled, to be told' },
  'clueStatus.closed': { zh: '已反馈', en: 'Told, all done' },
  'clueStatus.withdrawn': { zh: '已撤回', en: 'Taken back' },
  'clueStatus.duplicate': { zh: '并入另一条', en: 'Joined to another one' },
  'clueStep.report': { zh: '上报', en: 'Reported' },
  'clueStep.triage': { zh: '分拣', en: 'Sorted' },
  'clueStep.verify': { zh: '核查', en: 'Verified' },
  'clueStep.aid': { zh: '救助', en: 'Helped' },
  'clueStep.feedback': { zh: '反馈', en: 'Told' },
  'clueOutcome.nothingFound': { zh: '没有发现困难', en: 'Nothing was found' },
  'clueOutcome.policyExplained': { zh: '讲清了政策', en: 'The rules were explained' },
  'clueOutcome.disputeSettled': { zh: '矛盾调解好了', en: 'The dispute was settled' },
  'clueOutcome.helpedOnSpot': { zh: '当场帮上了', en: 'Helped on the spot' },
  'clueOutcome.wishOpened': { zh: '提了微心愿', en: 'A micro-wish was opened' },
  'clueOutcome.helpOpened': { zh: '发了求助', en: 'A request for help was opened' },
  'clueOutcome.applicationOpened': { zh: '转去申请救助', en: 'Passed on as an application for aid' },
  'clueOutcome.watched': { zh: '列入关注', en: 'Kept in view' },
  'clueOutcome.handedToPolice': { zh: '交给公安', en: 'Handed to the police' },
  'clueOutcome.handedToMedical': { zh: '交给医院', en: 'Handed to the hospital' },
  'clueMet.personMet': { zh: '见到本人', en: 'Met the person' },
  'clueMet.familyMet': { zh: '见到家人', en: 'Met the family' },
  'clueMet.neighbourAsked': { zh: '问了邻居', en: 'Asked neighbours' },
  'clueMet.nobodyHome': { zh: '家里没人', en: 'Nobody at home' },
  'clueLevel.cell': { zh: '网格', en: 'Cell' },
  'clueLevel.community': { zh: '社区（村）', en: 'Community' },
  'clueLevel.town': { zh: '乡镇', en: 'Town' },
  'clueLevel.county': { zh: '县', en: 'County' },
  'clueLevel.department': { zh: '部门', en: 'Department' },
  'clueAction.addMore': { zh: '再补充一点', en: 'Add something' },
  'clueAction.withdraw': { zh: '撤回', en: 'Take it back' },
  'clueAction.return': { zh: '请补充', en: 'Ask for more' },
  'clueAction.dispatch': { zh: '分类交办', en: 'Sort and hand over' },
  'clueAction.handOn': { zh: '转给别人办', en: 'Hand on' },
  'clueAction.linkHousehold': { zh: '关联家庭', en: 'Link a household' },
  'clueAction.markDuplicate': { zh: '和另一条是一回事', en: 'Same as another one' },
  'clueAction.verify': { zh: '填核查情况', en: 'Write down the visit' },
  'clueAction.settle': { zh: '记下结果', en: 'Settle it' },
  'clueAction.giveFeedback': { zh: '反馈给上报人', en: 'Tell the reporter' },
  'clueAction.reopen': { zh: '重新核查', en: 'Look once more' },
  'clueAction.openContact': { zh: '查看联系方式', en: 'Show contact details' },
  'clueEvent.ClueReported': { zh: '上报了', en: 'reported it' },
  'clueEvent.ClueAddedTo': { zh: '作了补充', en: 'added something' },
  'clueEvent.ClueReturned': { zh: '请上报人补充', en: 'asked for a little more' },
  'clueEvent.ClueWithdrawn': { zh: '撤回了', en: 'took it back' },
  'clueEvent.ClueDispatched': { zh: '分类交办', en: 'sorted it and handed it over' },
  'clueEvent.ClueHandedOn': { zh: '转给别人办', en: 'handed it on' },
  'clueEvent.ClueReminded': { zh: '快到期了，提醒过', en: 'reminded before it is due' },
  'clueEvent.ClueEscalated': { zh: '到期未办，报上一级', en: 'not done in time, it goes one level up' },
  'clueEvent.ClueLinked': { zh: '关联了家庭', en: 'linked a household' },
  'clueEvent.ClueMarkedDuplicate': { zh: '并入另一条线索', en: 'joined it to another one' },
  'clueEvent.ClueVerified': { zh: '上门核查了', en: 'verified it at home' },
  'clueEvent.ClueSettled': { zh: '有了结果', en: 'it has come to a result' },
  'clueEvent.FeedbackGiven': { zh: '反馈给上报人', en: 'told the reporter what came of it' },
  'clueEvent.ClueReopened': { zh: '要重新核查', en: 'asked for another look' },
  'clueEvent.ClueContactOpened': { zh: '查看了联系方式', en: 'looked at the contact details' },
  'clueActor.resident': { zh: '居民', en: 'Resident' },
  'clueActor.reporter': { zh: '上报人', en: 'Reporter' },
  'clueActor.helper': { zh: '帮扶人', en: 'Helper' },
  'clueActor.cadre': { zh: '干部', en: 'Cadre' },
  'clueActor.gridWorker': { zh: '网格员', en: 'Grid worker' },
  'clueActor.officer': { zh: '社区', en: 'Office' },
  'clueActor.owner': { zh: '承办人', en: 'Who has it' },
  'clueActor.administrator': { zh: '管理员', en: 'Administrator' },
  'clueActor.guest': { zh: '热心人', en: 'Somebody who noticed' },
  'clueActor.clock': { zh: '到点提醒', en: 'On time' },
  'clueDesk.triage': { zh: '待分拣', en: 'To sort' },
  'clueDesk.verify': { zh: '待核查', en: 'To verify' },
  'clueDesk.inHand': { zh: '救助中', en: 'Under way' },
  'clueDesk.feedback': { zh: '待反馈', en: 'To be told' },
  'clueDesk.ended': { zh: '已办结', en: 'Ended' },
  'similarReason.samePerson': { zh: '说的像是同一个人', en: 'About the same person, it seems' },
  'similarReason.sameHousehold': { zh: '同一户', en: 'The same household' },
  'similarReason.near': { zh: '相距约 {metres} 米', en: 'About {metres} metres apart' },
  'similarReason.sameWords': { zh: '都提到“{words}”', en: 'Both mention “{words}”' },
  'similarReason.sameKind': { zh: '同一类', en: 'The same kind' },
  'clueSeen.byNobody': {
    zh: '这是匿名上报。谁报的，社区看不到，也查不到。请记好查询码，凭它看进展。',
    en: 'You reported anonymously. Nobody, not even the office, can see or look up who it was. Keep the code to see how it goes.',
  },
  'clueSeen.byOffice': {
    zh: '只有承办的人能看到是您报的，每次查看联系方式都有记录。',
    en: 'Only those who deal with it see that it was you; each look at your contact is recorded.',
  },
  'clueSeen.noContact': {
    zh: '没有留下您的联系方式，社区没法回电话。请记好查询码，凭它看进展。',
    en: 'You left no contact, so the office cannot call back. Keep the code to see how it goes.',
  },
} satisfies Words &
  Labels<'clueKind', ClueKind> &
  Labels<'foundBy', FoundBy> &
  Labels<'clueStatus', ClueStatus> &
  Labels<'clueOutcome', ClueOutcome> &
  Labels<'clueMet', Verification['met']> &
  Labels<'clueLevel', ClueOwnerView['level']> &
  Labels<'clueAction', ClueAction> &
  Labels<'clueEvent', ClueEventType> &
  Labels<'clueActor', Actor['as']> &
  Labels<'clueDesk', ClueDesk> &
  Labels<'similarReason', SimilarReason>;

const its = vocabulary(clueWords);
export const clueLabel = its.label;
export const isClueTerm = its.isTerm;
