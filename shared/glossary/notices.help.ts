import type { helpNoticeNames } from '../notifications/inbox.contracts';
import type { Labels, Words } from './shape';

/** What the inbox says of help requests. {title} is the request, {who} a masked name, {area} a place's name, {startAt} and {dueAt} times as people say them. */
export const helpNoticeWords = {
  'notice.helpToTriage': { zh: '新求助“{title}”等您受理，请看一看。', en: 'A new request, “{title}”, waits for you to sort it.' },
  'notice.helpReturned': {
    zh: '您的求助“{title}”还差一点：{reason}。补充后再提交就好。',
    en: 'Your request “{title}” needs a little more: {reason}. Amend it and send it again.',
  },
  'notice.helpRefused': {
    zh: '很抱歉，“{title}”这里帮不上：{reason}。可以打电话问问社区。',
    en: 'Sorry, we cannot help with “{title}” here: {reason}. Your community can tell you more.',
  },
  'notice.helpConverted': {
    zh: '“{title}”换个办法更合适：{reason}。已替您转过去，不用重写。',
    en: '“{title}” is better served another way: {reason}. We passed it on; no need to write it again.',
  },
  'notice.helpCancelled': { zh: '求助“{title}”已取消。需要时随时再来。', en: '“{title}” was cancelled. Ask again whenever you need to.' },
  'notice.helpCalledOff': {
    zh: '“{title}”取消了，您不用去了。谢谢您愿意来。',
    en: '“{title}” was called off, so you need not go. Thank you for being ready.',
  },
  'notice.helpOpened': { zh: '“{title}”已受理，正在找人来帮您。', en: '“{title}” is sorted. We are looking for someone to help.' },
  'notice.helpOffered': {
    zh: '{area}有人需要帮忙：“{title}”，时间可以商量。方便的话请在{dueAt}前答复，不方便也没关系。',
    en: 'Someone in {area} could use a hand: “{title}”, at a time you agree on. Answer by {dueAt} if you can; it is fine if not.',
  },
  'notice.helpOfferedAt': {
    zh: '{area}有人需要帮忙：“{title}”，{startAt}开始。方便的话请在{dueAt}前答复，不方便也没关系。',
    en: 'Someone in {area} could use a hand: “{title}”, from {startAt}. Answer by {dueAt} if you can; it is fine if not.',
  },
  'notice.helpReachWidened': {
    zh: '附近一时没人有空，我们到更远一点的地方替“{title}”找人。',
    en: 'Nobody nearby is free yet, so we are asking further out for “{title}”.',
  },
  'notice.helpFlagged': {
    zh: '“{title}”问遍了还没人能去，请亲自想想办法。',
    en: 'Everybody was asked and nobody can take “{title}”. Please find a way yourself.',
  },
  'notice.helpTaken': { zh: '{who}会来帮忙“{title}”，{startAt}到。', en: '{who} will come for “{title}”, {startAt}.' },
  'notice.helpAssigned': {
    zh: '{who}替您接下了“{title}”，{startAt}开始。去不了请早点说。',
    en: '{who} took on “{title}” for you, from {startAt}. If you cannot go, please say so early.',
  },
  'notice.helpStoodDown': {
    zh: '“{title}”已有人去了，这次不用您跑。谢谢您愿意来。',
    en: 'Someone is going for “{title}” already, so you need not. Thank you for being ready.',
  },
  'notice.helpGivenBack': {
    zh: '{who}临时来不了“{title}”，我们马上接着找人。',
    en: '{who} cannot come for “{title}” after all. We are looking for someone else now.',
  },
  'notice.helpNoShow': {
    zh: '有人说“{title}”没等到您，已请别人去。要是弄错了，请告诉社区一声。',
    en: 'We hear that you did not come for “{title}” and asked someone else. If that is a mistake, tell your community.',
  },
  'notice.helpReplacing': {
    zh: '“{title}”没等到人，抱歉让您久等，正在换人来。',
    en: 'Nobody came for “{title}”. Sorry for the wait; we are finding someone else.',
  },
  'notice.helpNoShowDesk': {
    zh: '“{title}”约好的人没到，正在换人，请留意。',
    en: 'The one who was to come for “{title}” did not. A replacement is sought; please keep an eye on it.',
  },
  'notice.helpArrived': { zh: '{who}到了，“{title}”开始了。', en: '{who} is there; “{title}” has begun.' },
  'notice.helpLogged': {
    zh: '{who}记下了“{title}”办好的情况。没问题请确认，没办好也请说一声。',
    en: '{who} wrote down what was done for “{title}”. Please confirm, or say if it isn’t so.',
  },
  'notice.helpConfirmed': {
    zh: '“{title}”已确认，服务时间已记上。谢谢您搭把手。',
    en: '“{title}” is confirmed and your hours are recorded. Thank you for lending a hand.',
  },
  'notice.helpConfirmedForYou': {
    zh: '社区替您确认了“{title}”。要是不对，请告诉社区。',
    en: 'The community confirmed “{title}” for you. If it is not right, please tell them.',
  },
  'notice.helpDisputed': {
    zh: '有人说“{title}”不是这样：{reason}。社区会了解情况，请别急。',
    en: 'It was not quite like that with “{title}”, we hear: {reason}. The community looks into it; no need to worry.',
  },
  'notice.helpSettled': { zh: '社区了解了“{title}”的情况，结果是：{reason}。', en: 'The community has looked into “{title}”: {reason}.' },
  'notice.helpReopened': { zh: '“{title}”重新开始找人了。', en: 'We are looking for someone for “{title}” again.' },
  'notice.helpThanked': { zh: '“{title}”的主人谢谢您。点开看看。', en: 'You have been thanked for “{title}”. Have a look.' },
  'notice.safetyReported': {
    zh: '有一条安全情况要您马上看。',
    en: 'A safety report needs you at once.',
  },
  'notice.helpTriageOverdue': {
    zh: '求助“{title}”还没受理，已过时限，请尽快看一看。',
    en: '“{title}” is still not sorted and is late. Please see to it.',
  },
  'notice.helpTomorrow': {
    zh: '别忘了“{title}”，{startAt}开始。去不了请现在就说。',
    en: 'Please remember “{title}”, from {startAt}. If you cannot go, say so now.',
  },
  'notice.helpTomorrowForYou': {
    zh: '“{title}”约好了，{startAt}有人来，请留个门。',
    en: 'Somebody comes for “{title}”, {startAt}. Please be there.',
  },
  'notice.helpSoon': { zh: '“{title}”{startAt}开始，路上小心。', en: '“{title}” begins {startAt}. Take care on the way.' },
  'notice.helpLogDue': {
    zh: '“{title}”办完了吗？请记一笔几点到几点，做了什么。',
    en: 'Is “{title}” done? Please note from when to when, and what you did.',
  },
  'notice.helpConfirmationOverdue': {
    zh: '“{title}”办完了，还没确认。没问题请点确认；不方便时社区可以代为确认。',
    en: '“{title}” is done but not confirmed. Please confirm; the community may do so instead.',
  },
  'notice.helpSettlementOverdue': {
    zh: '“{title}”的情况还没裁定，已过时限，请尽快处理。',
    en: 'The question about “{title}” is still open and late. Please settle it.',
  },
  'notice.helpUnmet': {
    zh: '很抱歉，“{title}”这次没找到人。可以再发一次，或请社区想办法。',
    en: 'We are sorry: nobody was found for “{title}”. Open it again, or ask your community.',
  },
  'notice.helpUnmetDesk': {
    zh: '“{title}”没等到人，请联系求助的人看看怎么办。',
    en: 'Nobody came for “{title}”. Please get in touch with who asked.',
  },
  'notice.helpNextOpened': {
    zh: '“{title}”下一次已在安排，先问上次来的人。',
    en: 'The next “{title}” is being arranged; we ask who came last time first.',
  },
} satisfies Words & Labels<'notice', (typeof helpNoticeNames)[number]>;
