import type { clueNoticeNames } from '../notifications/inbox.contracts';
import type { Labels, Words } from './shape';

/** What the inbox says of clues. {title} names no person. */
export const clueNoticeWords = {
  'notice.clueToTriage': { zh: '收到“{title}”，请尽快分拣。', en: '“{title}” came in. Please sort it soon.' },
  'notice.clueReturned': { zh: '“{title}”想请您补充：{reason}。', en: '“{title}” needs a little more: {reason}.' },
  'notice.clueTaken': { zh: '您反映的“{title}”已交办，会有人上门看看。', en: '“{title}” was passed on; somebody will go and look.' },
  'notice.clueGiven': { zh: '“{title}”交给您核查，请在 {dueAt} 前上门看看。', en: '“{title}” is yours to verify at home by {dueAt}.' },
  'notice.clueDueSoon': { zh: '“{title}”快到期了：{dueAt}。', en: '“{title}” is due soon: {dueAt}.' },
  'notice.clueRaised': {
    zh: '“{title}”到期没办，报到您这里，请在 {dueAt} 前处理。',
    en: '“{title}” was not done in time and comes to you. Please act by {dueAt}.',
  },
  'notice.clueSettled': { zh: '“{title}”有了结果，请告诉上报的人。', en: '“{title}” has come to a result. Please tell who reported it.' },
  'notice.clueFeedback': {
    zh: '您反映的“{title}”有结果了，点开看看。谢谢您的热心。',
    en: 'There is an answer to “{title}”. Have a look, and thank you.',
  },
} satisfies Words & Labels<'notice', (typeof clueNoticeNames)[number]>;
