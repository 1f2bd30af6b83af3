import type { ComplainedLevel, SuggestionAction, SuggestionDeskLevel, SuggestionKind, SuggestionStatus } from '../suggestions/suggestion';
import type { SuggestionEventType } from '../suggestions/suggestion.events';
import type { Labels, Words } from './shape';

/** Words about complaints and suggestions. */
export const suggestionWords = {
  'suggestionKind.service': { zh: '服务办得怎么样', en: 'How the service went' },
  'suggestionKind.conduct': { zh: '工作人员的态度、作风', en: 'How somebody behaved' },
  'suggestionKind.idea': { zh: '提个建议', en: 'An idea' },
  'suggestionStatus.open': { zh: '正在办理', en: 'Being looked at' },
  'suggestionStatus.answered': { zh: '已答复', en: 'Answered' },
  'suggestionStatus.ended': { zh: '已办结', en: 'Ended' },
  'suggestionAction.answer': { zh: '答复', en: 'Answer' },
  'suggestionAction.handOn': { zh: '转交', en: 'Hand on' },
  'suggestionAction.sayHelped': { zh: '说说有没有解决', en: 'Say whether it helped' },
  'complained.community': { zh: '社区（村）的人', en: 'The community’s people' },
  'complained.town': { zh: '镇里的人', en: 'The town’s people' },
  'complained.county': { zh: '县里的人', en: 'The county’s people' },
  'suggestionDesk.community': { zh: '社区（村）', en: 'Community' },
  'suggestionDesk.town': { zh: '镇', en: 'Town' },
  'suggestionDesk.county': { zh: '县服务台', en: 'County desk' },
  'suggestionDesk.oversight': { zh: '县平台监督', en: 'Oversight of the platform' },
  'suggestionEvent.SuggestionMade': { zh: '收到，{desk}办理', en: 'Received; {desk} looks at it' },
  'suggestionEvent.SuggestionHandedOn': { zh: '转交{desk}', en: 'Handed on to {desk}' },
  'suggestionEvent.SuggestionReminded': { zh: '提醒{desk}尽快答复', en: '{desk} was reminded' },
  'suggestionEvent.SuggestionRaised': { zh: '升级到{desk}', en: 'Raised to {desk}' },
  'suggestionEvent.SuggestionOverdue': { zh: '{desk}超期未答复', en: '{desk} is overdue' },
  'suggestionEvent.SuggestionAnswered': { zh: '{desk}已答复', en: '{desk} answered' },
  'suggestionEvent.SuggestionEnded': { zh: '办结', en: 'Ended' },
  'raisedCause.overdue': { zh: '到时间没有答复', en: 'Nobody answered in time' },
  'raisedCause.notHelped': { zh: '写的人说没有解决', en: 'The writer says it did not help' },
  'refusal.badTrackingCode': { zh: '查询码是 12 位字母和数字，请照着写。', en: 'A code has 12 letters and digits. Copy it as it is.' },
  'refusal.codeUnknown': { zh: '没有查到。请核对查询码。', en: 'Nothing found. Check the code.' },
  'refusal.complainedMissing': {
    zh: '请选是哪一级的工作人员，好让别处的人来办。',
    en: 'Say whose people it is about, so that somebody else looks at it.',
  },
  'refusal.suggestionNotOpen': { zh: '这件已经答复过了，刷新看看。', en: 'This has been answered already. Refresh to see.' },
  'refusal.suggestionNotAnswered': { zh: '还没有答复，等答复了再说。', en: 'There is no answer to judge yet.' },
  'refusal.deskComplainedOf': { zh: '不能交给被反映的一方来办。', en: 'It cannot go to those it is about.' },
  'refusal.deskUnknown': { zh: '没有这个办理单位，刷新再选。', en: 'There is no such desk. Refresh and choose again.' },
} satisfies Words &
  Labels<'suggestionKind', SuggestionKind> &
  Labels<'suggestionStatus', SuggestionStatus> &
  Labels<'suggestionAction', SuggestionAction> &
  Labels<'complained', ComplainedLevel> &
  Labels<'suggestionDesk', SuggestionDeskLevel> &
  Labels<'suggestionEvent', SuggestionEventType>;
