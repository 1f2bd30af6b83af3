import type { wishNoticeNames } from '../notifications/inbox.contracts';
import { clueNoticeWords } from './notices.clues';
import { helpNoticeWords } from './notices.help';
import { householdNoticeWords } from './notices.households';
import { suggestionNoticeWords } from './notices.suggestions';
import { visitNoticeWords } from './notices.visits';
import { volunteerNoticeWords } from './notices.volunteers';
import type { Labels, Words } from './shape';

/** What the inbox says of wishes. {title} is the wish, {who} a masked name or a unit, {dueAt} a time as people say it, {reason} as it was written. */
const wishNoticeWords = {
  'notice.wishToVerify': { zh: '新心愿“{title}”等您核实，请看一看。', en: 'A new wish, “{title}”, waits for your check.' },
  'notice.wishReturned': {
    zh: '您的心愿“{title}”还差一点：{reason}。补充后再提交就好。',
    en: 'Your wish “{title}” needs a little more: {reason}. Amend it and send it again.',
  },
  'notice.wishRefused': {
    zh: '很抱歉，心愿“{title}”这次不能受理：{reason}。可以换个心愿，或问问社区。',
    en: 'Sorry, “{title}” could not be accepted: {reason}. Try another wish, or ask your community.',
  },
  'notice.wishPublished': {
    zh: '心愿“{title}”已上心愿墙，等热心人来认领。',
    en: '“{title}” is on the wish wall now, waiting for a helper.',
  },
  'notice.wishUnpublished': {
    zh: '心愿“{title}”不再公开了，只有您、认领人和社区能看到。想再公开，点开就行。',
    en: '“{title}” is not shown any more. Only you, the helper and the community see it; open it to show it again.',
  },
  'notice.wishVerifiedPrivate': {
    zh: '心愿“{title}”已核实。您同意后才会上墙，不写姓名。',
    en: '“{title}” is checked. It goes on the wall, without your name, only if you agree.',
  },
  'notice.wishClaimed': {
    zh: '{who}认领了心愿“{title}”，会在{dueAt}前办到。',
    en: '{who} has claimed “{title}” and will see to it by {dueAt}.',
  },
  'notice.claimDueSoon': {
    zh: '您认领的“{title}”快到期了，请在{dueAt}前送到；来不及可以申请多几天。',
    en: 'Your promise “{title}” is due by {dueAt}. If you need more days, just ask.',
  },
  'notice.claimDue': {
    zh: '您认领的“{title}”今天到期。送到了请记一笔，办不了请早点还回来。',
    en: 'Your promise “{title}” is due now. Log the delivery, or give it back in time for another.',
  },
  'notice.claimReleasedOverdue': {
    zh: '“{title}”已还回心愿墙，请别人接着办。谢谢您的心意。',
    en: '“{title}” is back on the wall for someone else. Thank you for meaning well.',
  },
  'notice.claimReleased': {
    zh: '{who}没能办成“{title}”，心意领了，我们接着找人。',
    en: '{who} had to give “{title}” back. We are looking for someone else.',
  },
  'notice.progressNoted': {
    zh: '{who}说了“{title}”的进展，点开看看。',
    en: '{who} says how “{title}” is going. Have a look.',
  },
  'notice.claimExtended': {
    zh: '{who}说“{title}”要多几天：{reason}。新的日期是{dueAt}。',
    en: '{who} needs more days for “{title}”: {reason}. The new date is {dueAt}.',
  },
  'notice.offeredToYou': {
    zh: '您排队的“{title}”轮到您了，请在{dueAt}前认领，或让给下一位。',
    en: 'It is your turn for “{title}”: claim it by {dueAt}, or let the next one have it.',
  },
  'notice.offerExpired': {
    zh: '“{title}”没等到您的答复，已问下一位。想帮忙可以再看看心愿墙。',
    en: 'We did not hear from you about “{title}” and asked the next. The wall has more.',
  },
  'notice.wishDelivered': {
    zh: '{who}说“{title}”已送到。收到了请确认，没办好也请说一声。',
    en: '{who} says “{title}” is delivered. Please confirm, or say if it isn’t done.',
  },
  'notice.wishConfirmed': {
    zh: '“{title}”已确认收到，谢谢您把这件事办成。',
    en: '“{title}” is confirmed. Thank you for making it happen.',
  },
  'notice.wishDisputed': {
    zh: '有人说“{title}”还没办好：{reason}。社区会了解情况，请别急。',
    en: '“{title}” isn’t done yet, we hear: {reason}. The community looks into it; no need to worry.',
  },
  'notice.disputeSettled': {
    zh: '社区了解了“{title}”的情况，结果是：{reason}。',
    en: 'The community has looked into “{title}”: {reason}.',
  },
  'notice.wishThanked': { zh: '“{title}”的主人谢谢您。点开看看。', en: 'You have been thanked for “{title}”. Have a look.' },
  'notice.wishWithdrawn': {
    zh: '心愿“{title}”已撤回，不用再办了。谢谢您的心意。',
    en: '“{title}” was taken back, so there is nothing left to do. Thank you.',
  },
  'notice.verificationOverdue': {
    zh: '心愿“{title}”还没核实，已过时限，请尽快看一看。',
    en: '“{title}” is still not checked and is late. Please see to it.',
  },
  'notice.confirmationOverdue': {
    zh: '“{title}”送到了，还没确认。收到了请点确认；不方便时社区可以代为确认。',
    en: '“{title}” was delivered but not confirmed. Please confirm; the community may do so for the wisher.',
  },
  'notice.settlementOverdue': {
    zh: '“{title}”的情况还没裁定，已过时限，请尽快处理。',
    en: 'The question about “{title}” is still open and late. Please settle it.',
  },
  'notice.offeredToUnits': {
    zh: '心愿“{title}”还没人认领，贵单位能不能帮一把？',
    en: 'Nobody has claimed “{title}” yet. Could your unit help?',
  },
  'notice.flaggedUnclaimed': {
    zh: '心愿“{title}”很久没人认领，请社区想想办法。',
    en: '“{title}” has waited long. Please find a way in the community.',
  },
} satisfies Words & Labels<'notice', (typeof wishNoticeNames)[number]>;

export const noticeWords = {
  ...wishNoticeWords,
  ...helpNoticeWords,
  ...householdNoticeWords,
  ...clueNoticeWords,
  ...visitNoticeWords,
  ...suggestionNoticeWords,
  ...volunteerNoticeWords,
};
