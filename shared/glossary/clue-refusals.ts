import type { Words } from './shape';

/** Why something about clues and uploads did not work, and the way on. Placeholders come from the refusal's `details`. */
export const clueRefusalWords = {
  'refusal.anonymousWithContact': {
    zh: '匿名上报就不留自己的联系方式。要社区回电话，请关掉匿名。',
    en: 'An anonymous report carries no contact of yours. Turn anonymous off if the office may call back.',
  },
  'refusal.householdUnknown': { zh: '没有找到这一户，请重新选。', en: 'That household was not found. Please choose again.' },
  'refusal.deviceNeeded': {
    zh: '没有登录时，文件要由同一台手机提交。请重新选一次照片或录音。',
    en: 'Without an account files come from one and the same phone. Please choose them again.',
  },
  'refusal.badDevice': {
    zh: '这台手机的凭据不对，请退出再进来试一次。',
    en: 'This phone’s proof is not right. Please leave and come back.',
  },
  'refusal.voiceTooLong': {
    zh: '语音最长 {seconds} 秒，请分两次说。',
    en: 'A voice note may last {seconds} seconds. Please say it in two.',
  },
  'refusal.videoTooLong': {
    zh: '视频最长 {seconds} 秒，请剪短一点再传。',
    en: 'A video may last {seconds} seconds. Please send a shorter one.',
  },
  'refusal.tooMuchAdded': {
    zh: '已经补充了 {limit} 次。还有话说，请直接联系社区。',
    en: 'You added {limit} times. For more please call the community.',
  },
  'refusal.clueEnded': { zh: '这条线索已经办结，刷新看看结果。', en: 'This has ended. Refresh to see what came of it.' },
  'refusal.clueUnderWay': { zh: '已经上门核查过了，不能撤回。', en: 'Somebody has been there already, so it cannot be taken back.' },
  'refusal.clueNotReported': {
    zh: '这条线索已经分拣过了，刷新看看最新情况。',
    en: 'This has been sorted already. Refresh to see how it stands.',
  },
  'refusal.wholeNumber': { zh: '请填整数。', en: 'Please enter a whole number.' },
  'refusal.ownerUnknown': { zh: '没有这个承办单位或人员，请重新选。', en: 'Nobody like that can take it here. Please choose again.' },
  'refusal.duePast': { zh: '期限已经过了，请选以后的时间。', en: 'That time has passed. Please choose a later one.' },
  'refusal.dueTooFar': { zh: '期限最长 {days} 天，请选近一点的。', en: 'At most {days} days ahead. Please choose a nearer day.' },
  'refusal.clueNotDispatched': {
    zh: '这条线索现在不在核查阶段，刷新看看。',
    en: 'It does not wait for a visit now. Refresh to see how it stands.',
  },
  'refusal.clueUnknown': { zh: '没有找到那条线索，请重新选。', en: 'The other clue was not found. Please choose again.' },
  'refusal.duplicateOfItself': {
    zh: '那一条并到了这一条里，不能再反过来并。',
    en: 'The other one was joined to this one already; it cannot go both ways.',
  },
  'refusal.visitInFuture': { zh: '上门时间还没到，请改一改。', en: 'That visit lies ahead. Please correct the time.' },
  'refusal.visitBeforeReport': { zh: '上门时间比上报还早，请改一改。', en: 'That is before the report. Please correct the time.' },
  'refusal.nobodyMet': {
    zh: '家里没人，还不能下结论。改天再去，或问问邻居。',
    en: 'Nobody was at home, so nothing can be concluded yet. Go again, or ask the neighbours.',
  },
  'refusal.helpPartMissing': { zh: '请补上要什么帮助。', en: 'Please say what kind of help is needed.' },
  'refusal.contactNeeded': {
    zh: '要有姓名、电话和住址，才能替这家人提出。请补上。',
    en: 'Name, phone and address are needed to ask for them. Please add them.',
  },
  'refusal.householdNeeded': { zh: '列入关注要先关联到一户。请先选家庭。', en: 'To keep it in view, link the household first.' },
  'refusal.clueNotInHand': { zh: '这条线索没有在办的事，刷新看看。', en: 'Nothing is under way here. Refresh to see how it stands.' },
  'refusal.outcomeNotOpen': { zh: '请选一个已经办完的结果。', en: 'Please choose an outcome that is final.' },
  'refusal.clueNotSettled': { zh: '还没有结果，刷新看看办到哪一步。', en: 'There is no result yet. Refresh to see how it stands.' },
  'refusal.orgNotYours': { zh: '这不是您所在的部门。', en: 'That is not your department.' },
  'refusal.badDigest': { zh: '文件的校验码不对，请重新选文件。', en: 'The file’s check sum is not right. Please choose the file again.' },
  'refusal.digestWrong': { zh: '文件在路上有缺损，请重新传一次。', en: 'The file was damaged on its way. Please send it again.' },
  'refusal.fileChanged': { zh: '文件变了，请重新选一次。', en: 'The file has changed. Please choose it again.' },
  'refusal.partUnknown': { zh: '这一段不属于这个文件，请重新传。', en: 'That part does not belong to the file. Please send it again.' },
  'refusal.partSizeWrong': { zh: '这一段大小不对，请重新传。', en: 'That part has the wrong size. Please send it again.' },
  'refusal.partsMissing': { zh: '还差 {missing} 段没传到，会接着传。', en: '{missing} parts are still missing; sending goes on.' },
} satisfies Words;
