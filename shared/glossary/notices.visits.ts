import type { visitNoticeNames } from '../notifications/inbox.contracts';
import type { Labels, Words } from './shape';

/** What the inbox says of visits. {title} is the household by masked name. */
export const visitNoticeWords = {
  'notice.visitAssigned': { zh: '请您去{title}走访，点开看看哪天去。', en: 'Please visit {title}. Open it to see by when.' },
  'notice.visitPostponed': { zh: '{title}的走访改了日子，点开看看。', en: 'The visit to {title} was moved. Open it to see the day.' },
  'notice.visitDropped': { zh: '{title}的走访不用去了，谢谢您。', en: 'The visit to {title} is not needed any more. Thank you.' },
  'notice.visitOverdue': { zh: '{title}还没走访到，请安排个时间。', en: '{title} is still to be visited. Please find a time.' },
} satisfies Words & Labels<'notice', (typeof visitNoticeNames)[number]>;
