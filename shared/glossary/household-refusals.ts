import type { Words } from './shape';

/** Why something about a household's file did not work, and the way on. */
export const householdRefusalWords = {
  'refusal.memberInOtherFile': {
    zh: '这位家人已在{area}另一户的档案里。同一家人请合并两份档案，或请那边社区先办理迁出。',
    en: 'They stand in another file in {area}. Merge the two if it is one family, or ask that community to let them leave first.',
  },
  'refusal.memberAlreadyHere': { zh: '这个身份证号已经登记在这一户里了。', en: 'This ID number stands in this file already.' },
  'refusal.birthdayDiffers': {
    zh: '出生日期和身份证号上的不一样，请核对。',
    en: 'The birthday is not the one of the ID number. Please check.',
  },
  'refusal.birthdayInFuture': { zh: '出生日期还没到，请核对。', en: 'That birthday lies in the future. Please check.' },
  'refusal.badIdNumber': { zh: '身份证号不对，请照证件核对。', en: 'That is not an ID number. Copy it from the card.' },
  'refusal.tooManyMembers': {
    zh: '一份档案最多登记 {limit} 位家人，可以先分户。',
    en: 'A file holds at most {limit} people. Divide the household first.',
  },
  'refusal.headMissing': { zh: '请选好一位户主。', en: 'Please choose one head of the household.' },
  'refusal.headAlready': {
    zh: '这一户已有户主，请先登记为其他关系，再改户主。',
    en: 'There is a head already. Add them with another relation, then change the head.',
  },
  'refusal.newHeadNeeded': { zh: '户主不在了，请选一位新的户主。', en: 'The head leaves. Please choose a new one.' },
  'refusal.lastMember': {
    zh: '这是最后一位家人。不再需要档案时，请办理销户。',
    en: 'This is the last one. Close the file if it is not needed any more.',
  },
  'refusal.addressUnknown': { zh: '还没有记下这户的住址，可以在档案里写上。', en: 'No address is written down yet. Write it in the file.' },
  'refusal.memberUnknown': { zh: '没有找到这位家人，刷新再看。', en: 'That member is not there. Refresh and look again.' },
  'refusal.dayInFuture': { zh: '日期还没到，请选今天或以前的日子。', en: 'That day has not come. Choose today or earlier.' },
  'refusal.householdEnded': { zh: '这份档案已经合并或销户，不能再改。', en: 'This file was merged or closed and cannot be changed.' },
  'refusal.noHousehold': {
    zh: '还没有您家的档案。需要时请联系社区。',
    en: 'There is no file of your household yet. Please ask the community if you need one.',
  },
  'refusal.tooManyNotes': { zh: '备注已有 {limit} 条，写不下了。', en: 'There are {limit} notes already.' },
  'refusal.tooManyDocuments': { zh: '材料已有 {limit} 份，放不下了。', en: 'There are {limit} documents already.' },
  'refusal.findingUnfit': { zh: '这一条填得不对，请看看再报。', en: 'This finding does not fit its field. Please look again.' },
  'refusal.tooManyFindings': {
    zh: '还有 {limit} 组发现等着确认，请社区先看完。',
    en: '{limit} sets of findings wait already. The office has to look at them first.',
  },
  'refusal.findingsSettled': { zh: '这组发现已经处理过了，刷新看看。', en: 'These findings were settled already. Refresh and look.' },
  'refusal.reasonNeeded': { zh: '没有采纳的，请写一句原因。', en: 'Please say why the others are turned down.' },
  'refusal.wordsNeeded': { zh: '和规则建议的不一样，请写一句为什么。', en: 'This is not what the rules propose. Please say why.' },
  'refusal.otherUnknown': { zh: '没有找到要合并的档案，请核对。', en: 'The other file was not found. Please check.' },
  'refusal.otherEnded': { zh: '另一份档案已经合并或销户了。', en: 'The other file was merged or closed already.' },
  'refusal.otherNotYours': {
    zh: '另一份档案不归您这里管，请联系那边的社区。',
    en: 'The other file is not yours. Please ask its community.',
  },
  'refusal.sameHousehold': { zh: '这是同一份档案，不用合并。', en: 'It is the same file; there is nothing to merge.' },
  'refusal.nothingToUndo': { zh: '没有可以撤销的合并，刷新看看。', en: 'There is no merge to undo. Refresh and look.' },
  'refusal.undoTooLate': { zh: '撤销的期限过了，可以改用分户。', en: 'It is too late to undo. You can divide the household instead.' },
  'refusal.notAMinor': { zh: '这位家人已成年，不用另外打开。', en: 'They are of age; nothing needs opening.' },
  'refusal.numberUnknown': { zh: '没有登记这个号码。', en: 'That number is not written down.' },
} satisfies Words;
