import type { volunteerNoticeNames } from '../notifications/inbox.contracts';
import type { Labels, Words } from './shape';

/** What the inbox says to volunteers of their proofs and groups, and to the office that looks at proofs. {title} is the group. */
export const volunteerNoticeWords = {
  'notice.proofToCheck': { zh: '有志愿者交来技能证明，请您看一看。', en: 'A volunteer handed in a proof of skill. Please have a look.' },
  'notice.proofAccepted': {
    zh: '您的技能证明通过了，以后会请您帮专业的忙。',
    en: 'Your proof of skill was accepted. You will be asked where that skill is needed.',
  },
  'notice.proofRefused': {
    zh: '您的技能证明还差一点：{reason}。补一张再交就行。',
    en: 'Your proof of skill needs a little more: {reason}. Add a picture and hand it in again.',
  },
  'notice.leadingBegun': {
    zh: '您当上了“{title}”的组长，可以替组员答应任务了。',
    en: 'You lead “{title}” now and may take on tasks for its members.',
  },
  'notice.leadingEnded': {
    zh: '“{title}”换了组长，谢谢您这段时间张罗。您还在组里。',
    en: '“{title}” is led by others now. Thank you for what you did; you are still in the group.',
  },
} satisfies Words & Labels<'notice', (typeof volunteerNoticeNames)[number]>;
