import type { suggestionNoticeNames } from '../notifications/inbox.contracts';
import type { Labels, Words } from './shape';

/** What the inbox says of complaints and suggestions. {area} is the desk that has it, {dueAt} a time as people say it. */
export const suggestionNoticeWords = {
  'notice.suggestionArrived': {
    zh: '收到一件投诉建议，请在{dueAt}前答复。',
    en: 'A complaint or suggestion waits for an answer by {dueAt}.',
  },
  'notice.suggestionDueSoon': { zh: '一件投诉建议快到时间了，请在{dueAt}前答复。', en: 'An answer is due soon: by {dueAt}.' },
  'notice.suggestionRaised': {
    zh: '一件投诉建议升级到您这里，请在{dueAt}前答复。',
    en: 'A complaint or suggestion was raised to you. Answer by {dueAt}.',
  },
  'notice.suggestionOverdue': { zh: '一件投诉建议过了时间还没答复，请尽快办理。', en: 'An answer is overdue. Please see to it.' },
  'notice.suggestionHandedOn': {
    zh: '您反映的事转到{area}办理，{dueAt}前答复您。',
    en: 'What you wrote is with {area} now; you hear by {dueAt}.',
  },
  'notice.suggestionAnswered': { zh: '您反映的事有答复了，点开看看。', en: 'There is an answer to what you wrote. Have a look.' },
} satisfies Words & Labels<'notice', (typeof suggestionNoticeNames)[number]>;
