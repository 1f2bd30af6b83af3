import type { householdNoticeNames } from '../notifications/inbox.contracts';
import type { Labels, Words } from './shape';

/** What the inbox says of household files. {title} is the household by masked name. */
export const householdNoticeWords = {
  'notice.findingsToConfirm': {
    zh: '{title}有新的走访发现，请逐条看看，对的就记进档案。',
    en: 'There are new findings about {title}. Please look at each.',
  },
  'notice.levelProposed': {
    zh: '{title}的情况有变化，建议调整关注等级，请您定。',
    en: 'Things changed for {title}. Another level is proposed: please decide.',
  },
  'notice.levelReviewDue': { zh: '{title}该复核关注等级了。', en: 'The level of {title} is due for review.' },
  'notice.categoryExpiring': {
    zh: '{title}的救助类别快到期了，请提前看看。',
    en: 'A category of {title} is about to end. Please look in time.',
  },
} satisfies Words & Labels<'notice', (typeof householdNoticeNames)[number]>;
