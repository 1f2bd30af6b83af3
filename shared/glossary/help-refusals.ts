import type { Words } from './shape';

/** Why something about help did not work, and the way on. Placeholders come from the refusal's `details`. */
export const helpRefusalWords = {
  'refusal.whenPast': { zh: '这个时间已经过了，换个以后的时间吧。', en: 'That time has passed. Choose a later one.' },
  'refusal.whenTooFar': { zh: '时间有点远，请选三个月以内的日子。', en: 'That is far ahead. Choose a day within three months.' },
  'refusal.tooManyPeople': {
    zh: '一次最多请 {limit} 个人。人不够可以分两次求助。',
    en: 'At most {limit} people at a time. Ask twice if you need more.',
  },
  'refusal.similarHelpOpen': {
    zh: '您已经有一件差不多的求助“{title}”，社区正在办。先看看那一件，还要另办就再发一次。',
    en: 'You have asked for much the same: “{title}” is being seen to. Look at that one first, or send this one all the same.',
  },
  'refusal.helpNotReturned': {
    zh: '这件求助不用补充了，刷新看看办到哪一步。',
    en: 'Nothing needs amending now. Refresh to see how it stands.',
  },
  'refusal.helpNotSubmitted': {
    zh: '这件求助已经受理过了，刷新看看最新情况。',
    en: 'This has been sorted already. Refresh to see how it stands.',
  },
  'refusal.twoPersonRule': {
    zh: '上门帮孩子要两个人一起。请等同伴到齐，或请社区再找一位。',
    en: 'Two people go together to a child. Wait for the other one, or ask the community for another.',
  },
  'refusal.ownHelp': {
    zh: '这是您自己或家里的求助，要请别人来办。',
    en: 'This is your own or your family’s, so someone else has to do it.',
  },
  'refusal.wishPartMissing': {
    zh: '转成心愿还要写明想要什么、大约多少钱。',
    en: 'To make it a wish, say what is wanted and what it costs.',
  },
  'refusal.alreadyAccepted': {
    zh: '已经有人答应来了，不好再转。请先和来的人说一声。',
    en: 'Somebody has said they will come. Speak with them before passing it on.',
  },
  'refusal.helpEnded': {
    zh: '这件求助已经结束了。还需要帮忙，可以再求助一次。',
    en: 'This is over. If you still need help, just ask again.',
  },
  'refusal.helpUnderWay': {
    zh: '已经在帮了，现在不能取消或退出。有事请打电话说一声。',
    en: 'It is under way and cannot be called off now. Please call if something is wrong.',
  },
  'refusal.helpNotOpen': { zh: '这件求助现在不找人了，看看别的吧。', en: 'Nobody is being looked for here now. Have a look at others.' },
  'refusal.placesTaken': {
    zh: '人手刚刚够了，谢谢您的心意。看看别的吧。',
    en: 'There are enough hands now; thank you. Have a look at others.',
  },
  'refusal.volunteerPaused': {
    zh: '您正在休息。想帮忙时，先在“我的服务”里恢复。',
    en: 'You are taking a break. Come back under “My service” first.',
  },
  'refusal.skillMissing': {
    zh: '这件事要会的人来。您若也会，请在“我的服务”里加上这一项。',
    en: 'This needs a skill you have not named. If you have it, add it under “My service”.',
  },
  'refusal.proofMissing': {
    zh: '这件事要先看过证书。请在“我的服务”里上传，社区看过就可以。',
    en: 'This needs a proof of skill. Upload it under “My service”; the community will look at it.',
  },
  'refusal.busyThen': {
    zh: '这个时间已经有别的安排了，换个时间或看看别的。',
    en: 'That time is taken already. Choose another, or look at others.',
  },
  'refusal.handsFull': {
    zh: '手上已有 {limit} 件，先办好一件再接。',
    en: 'There are {limit} in hand already. Finish one first, then take the next.',
  },
  'refusal.keptApart': {
    zh: '这件事另请了别人，看看别的吧，谢谢。',
    en: 'Somebody else is asked for this one. Have a look at others, thank you.',
  },
  'refusal.startNeeded': { zh: '请说一声几点来。', en: 'Please say at what time you will come.' },
  'refusal.startOutside': {
    zh: '这个时间对方不方便，请在约好的日子里选。',
    en: 'That does not suit them. Choose an hour within the days given.',
  },
  'refusal.notYourGroup': {
    zh: '您不是这个队的队长，可以用自己的名义来。',
    en: 'You do not lead this group. You can come in your own name.',
  },
  'refusal.notInGroup': { zh: '选的人里有不在队里的，请重新选。', en: 'Somebody chosen is not in the group. Please choose again.' },
  'refusal.notInCrew': {
    zh: '您现在不在这件事里，刷新看看最新情况。',
    en: 'You are not among those who come. Refresh to see how it stands.',
  },
  'refusal.tooEarly': { zh: '还没到时候，{dueAt}以后再点。', en: 'It is too early. Try again from {dueAt}.' },
  'refusal.helpOver': { zh: '这次已经记好了，不用再记。', en: 'This has been logged already.' },
  'refusal.arriveFirst': {
    zh: '人还没找齐。到了请先点“我到了”，再记一笔。',
    en: 'Some places are free still. Say “I am here” first, then log it.',
  },
  'refusal.logInFuture': { zh: '结束时间还没到，请帮好了再记。', en: 'That time has not come yet. Log it when it is done.' },
  'refusal.logBeforeAccepted': {
    zh: '开始时间早于您答应来的时候，请改一改。',
    en: 'It begins before you said you would come. Please change it.',
  },
  'refusal.logTooLong': {
    zh: '最多 {minutes} 分钟，请改成实际的时间。',
    en: 'At most {minutes} minutes. Please give the real time.',
  },
  'refusal.dayTooLong': {
    zh: '这一天加起来超过 {minutes} 分钟了，请核对时间，也歇一歇。',
    en: 'That makes more than {minutes} minutes in one day. Please check, and have a rest.',
  },
  'refusal.acrossMidnight': { zh: '过了半夜的请分两天记。', en: 'Past midnight it counts as two days; log it up to midnight.' },
  'refusal.logOverlaps': {
    zh: '这段时间已经记在另一件事上了，请改一改。',
    en: 'Those hours are logged for something else already. Please change them.',
  },
  'refusal.placeUnknown': { zh: '没有找到这个人，刷新再看。', en: 'That person is not there any more. Refresh and look again.' },
  'refusal.alreadyLogged': {
    zh: '对方已经记了一笔。不是这样，可以点“不是这样”。',
    en: 'They have logged it. If it was otherwise, say “It was not like that”.',
  },
  'refusal.helpNotLogged': { zh: '还没有记这次帮助，等来的人记好再确认。', en: 'It has not been logged yet. Confirm it once it is.' },
  'refusal.ownService': { zh: '这是您自己的服务，要请别人来确认。', en: 'This is your own service; somebody else has to confirm it.' },
  'refusal.whenNeeded': { zh: '剩下的事，什么时候方便？请选个时间。', en: 'When would the rest suit? Please choose a time.' },
  'refusal.helpNotDisputed': { zh: '这件事没有在了解中，刷新看看。', en: 'There is nothing to settle here. Refresh to see how it stands.' },
  'refusal.minutesNeeded': { zh: '请写明各位实际帮了多少分钟。', en: 'Please give the minutes that count for each.' },
  'refusal.helpNotUnmet': { zh: '这件事不用重新找人，刷新看看。', en: 'No new search is needed here. Refresh to see how it stands.' },
  'refusal.helpNotConfirmed': { zh: '确认帮好了，才能评一评。', en: 'Confirm that it was done first, then rate it.' },
  'refusal.tooManyReports': {
    zh: '已经收到好几份报告，社区正在处理。着急请直接打社区电话，危险请打 110。',
    en: 'Several reports have come in and are being dealt with. If it is pressing call the community; in danger call 110.',
  },
  'refusal.reportUnknown': { zh: '没有找到这份报告，刷新再看。', en: 'That report is not there. Refresh and look again.' },
} satisfies Words;
