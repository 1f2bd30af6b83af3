import type { Actor } from '../actor';
import type { ChainKind, ChainStage, WorkKind } from '../chain/aid-chain';
import type { HelpActor } from '../help/help.events';
import type { Actor as WishActor } from '../wishes/wish.events';
import type { Labels, Words } from './shape';
import { vocabulary } from './vocabulary';

/** Words of the aid chain, of broken chains and of the work log. What happened is said by the glossary of each kind of thing. */
export const chainWords = {
  'chainStage.warning': { zh: '预警', en: 'Warning' },
  'chainStage.verification': { zh: '核查', en: 'Verification' },
  'chainStage.dispatch': { zh: '推送', en: 'Dispatch' },
  'chainStage.aid': { zh: '救助', en: 'Aid' },
  'chainStage.feedback': { zh: '反馈', en: 'Feedback' },
  'chainKind.household': { zh: '家庭档案', en: 'Household file' },
  'chainKind.clue': { zh: '线索', en: 'Clue' },
  'chainKind.visit': { zh: '走访', en: 'Visit' },
  'chainKind.wish': { zh: '微心愿', en: 'Micro-wish' },
  'chainKind.help': { zh: '互助', en: 'Request for help' },
  'chainBroken.nobody': { zh: '还没有人接', en: 'Nobody has it yet' },
  'chainBroken.overdue': { zh: '过了时限', en: 'Past its date' },
  'chainEvent.ChainPrinted': { zh: '打印了救助链', en: 'printed the aid chain' },
  'chainEvent.VisitPlanned': { zh: '安排了走访', en: 'planned a visit' },
  'chainEvent.VisitAssigned': { zh: '定了谁去走访', en: 'said who makes the visit' },
  'chainEvent.VisitPostponed': { zh: '改了走访的日期', en: 'moved the visit' },
  'chainEvent.VisitOverdue': { zh: '走访过了日期，接着安排', en: 'the visit is late and still to be made' },
  'chainEvent.happened': { zh: '有新进展', en: 'it moved on' },
  'chainActor.wisher': { zh: '许愿人', en: 'Wisher' },
  'chainActor.holder': { zh: '认领人', en: 'Claimer' },
  'chainActor.helper': { zh: '帮扶人', en: 'Helper' },
  'chainActor.asker': { zh: '求助人', en: 'Asker' },
  'chainActor.volunteer': { zh: '志愿者', en: 'Volunteer' },
  'chainActor.leader': { zh: '队长', en: 'Group leader' },
  'chainActor.resident': { zh: '居民', en: 'Resident' },
  'chainActor.reporter': { zh: '上报人', en: 'Who reported it' },
  'chainActor.cadre': { zh: '帮扶干部', en: 'Cadre' },
  'chainActor.gridWorker': { zh: '网格员', en: 'Grid worker' },
  'chainActor.officer': { zh: '工作人员', en: 'Office' },
  'chainActor.owner': { zh: '承办人', en: 'Who has it in hand' },
  'chainActor.administrator': { zh: '管理员', en: 'Administrator' },
  'chainActor.guest': { zh: '群众', en: 'Member of the public' },
  'chainActor.clock': { zh: '到点提醒', en: 'On time' },
  'workKind.served': { zh: '上门服务', en: 'Served' },
  'workKind.aidedOnInitiative': { zh: '主动救助', en: 'Aided on own initiative' },
  'workKind.policyExplained': { zh: '政策宣讲', en: 'Policy explained' },
  'workKind.disputesSettled': { zh: '矛盾化解', en: 'Disputes settled' },
  'workKind.visits': { zh: '走访', en: 'Visits' },
  'workKind.solved': { zh: '解决问题', en: 'Solved' },
  'refusal.badMonth': { zh: '月份不对，请重新选。', en: 'That is not a month. Please choose again.' },
} satisfies Words &
  Labels<'chainStage', ChainStage> &
  Labels<'chainKind', ChainKind> &
  Labels<'chainActor', (Actor | HelpActor | WishActor)['as']> &
  Labels<'workKind', WorkKind>;

export const chainTerms = vocabulary(chainWords);
