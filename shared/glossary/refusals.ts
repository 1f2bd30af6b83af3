import type { Words } from './shape';

/** Why something did not work, and the way on. Placeholders come from the refusal's `details`. */
export const refusalWords = {
  'refusal.wishNotOpen': {
    zh: '这个心愿现在不能认领，看看相近的几个吧。',
    en: 'This wish cannot be claimed now. Have a look at similar ones.',
  },
  'refusal.wishAlreadyClaimed': {
    zh: '这个心愿刚刚被别人认领了。可以排队，或看看相近的几个。',
    en: 'Someone has just claimed this wish. Join the line, or look at similar ones.',
  },
  'refusal.offeredToSomeoneElse': {
    zh: '现在轮到排队的人，{until}前没认领才轮到下一位。可以先排队。',
    en: 'It is offered to the next in line until {until}. You can join the line.',
  },
  'refusal.ownWish': { zh: '这是您自己的心愿，要请别人来办。', en: 'This wish is your own, so someone else has to do this.' },
  'refusal.tooManyClaims': {
    zh: '您手上已有 {limit} 个心愿，先办好一个再认领吧。',
    en: 'You already hold {limit} wishes. Finish one first, then take the next.',
  },
  'refusal.notYourUnit': {
    zh: '您没有登记在这个单位名下，请用自己的名义，或请管理员核对。',
    en: 'You are not listed for this unit. Claim it yourself, or ask the administrator.',
  },
  'refusal.wishNotClaimed': {
    zh: '这个心愿不用排队，刷新看看能不能直接认领。',
    en: 'There is no line for this wish. Refresh to see if you can claim it.',
  },
  'refusal.waitingListFull': { zh: '排队的人已经够多了，看看别的心愿吧。', en: 'The line is full. Have a look at other wishes.' },
  'refusal.alreadyHolder': { zh: '这个心愿就在您手上，不用排队。', en: 'You already have this wish, no need to wait.' },
  'refusal.notWaiting': { zh: '您不在这个心愿的队伍里。', en: 'You are not in this line.' },
  'refusal.noOffer': {
    zh: '这个心愿现在没有轮到您，可能已经问了下一位。',
    en: 'It is not your turn now. The next one may have been asked.',
  },
  'refusal.notHolder': { zh: '这个心愿不在您手上，刷新看看现在由谁负责。', en: 'You do not hold this wish. Refresh to see who does.' },
  'refusal.tooManyNotes': {
    zh: '已经说过 {limit} 次进展了。送到了记一笔就好；有急事请打电话。',
    en: 'You have said it {limit} times. Log the delivery when it is done; call if it is pressing.',
  },
  'refusal.alreadyExtended': {
    zh: '已经延过一次了。来不及的话，还回来让别人接着办。',
    en: 'It was extended once already. If it cannot be done, give it back for another.',
  },
  'refusal.claimOver': { zh: '这次认领已经结束，刷新看看现在到哪一步了。', en: 'This claim is over. Refresh to see where it stands.' },
  'refusal.saySomething': {
    zh: '请写一句话、拍张照片或说一段，让人知道送到了。',
    en: 'Write a line, take a photo or record a note to say it arrived.',
  },
  'refusal.mediaUnknown': { zh: '有照片或录音没传上来，请再传一次。', en: 'A photo or recording did not arrive. Please add it again.' },
  'refusal.wishNotDelivered': { zh: '还没记为送到，等认领人送到后再来。', en: 'It is not marked as delivered yet. Come back when it is.' },
  'refusal.wishNotDisputed': { zh: '这件事已经有结果了，刷新看看。', en: 'This is settled already. Refresh to see.' },
  'refusal.wishNotConfirmed': {
    zh: '确认收到后才能评价；已经结束的不能再评。',
    en: 'You can rate it once it is confirmed and not yet closed.',
  },
  'refusal.contactClosed': {
    zh: '联系方式只在办理期间给认领人看。有事请找社区。',
    en: 'Contact details are open only to the claimer while it is under way. Ask the community.',
  },
  'refusal.wishNotSubmitted': {
    zh: '这个心愿已经有人处理过了，刷新看看。',
    en: 'Someone has dealt with this wish already. Refresh to see.',
  },
  'refusal.wishNotVerified': { zh: '社区核实后才能上墙，请再等等。', en: 'It can go on the wall once it has been checked.' },
  'refusal.unpublishAfterDelivery': {
    zh: '送达以后才能单独收起来。现在不想公开，可以撤回心愿。',
    en: 'It can be hidden once it has been delivered. Until then you can take the wish back.',
  },
  'refusal.wishNotReturned': {
    zh: '这个心愿现在不用修改，刷新看看到哪一步了。',
    en: 'This wish needs no change now. Refresh to see where it stands.',
  },
  'refusal.wishEnded': { zh: '这个心愿已经结束了。需要的话可以再许一个。', en: 'This wish has ended. You can make a new one.' },
  'refusal.wishDelivered': {
    zh: '东西已经送到，不能撤回了。没办好请点“还没办好”。',
    en: 'It is delivered, so it cannot be taken back. If it isn’t done, say so.',
  },
  'refusal.bannedGoods': {
    zh: '药品、烟酒、彩票、借贷、管制刀枪不能当心愿。需要用药请问社区，有别的办法。',
    en: 'Medicine, alcohol, tobacco, lottery, loans and weapons cannot be wished for. For medicine, ask your community.',
  },
  'refusal.asksForCash': {
    zh: '心愿只能是东西或帮忙，不能要钱。写写您想要什么；缺钱可以申请救助。',
    en: 'A wish is goods or a service, not money. Say what you need; for money, apply for aid.',
  },
  'refusal.bankCardNumber': {
    zh: '请去掉银行卡号，这里不收钱也不转钱。',
    en: 'Please take out the bank card number. No money moves here.',
  },
  'refusal.paymentCode': {
    zh: '请去掉收款码、转账、红包这类话，这里不收钱也不转钱。',
    en: 'Please take out payment codes and transfers. No money moves here.',
  },
  'refusal.phoneInPublicText': {
    zh: '这段话大家都能看到，请别写电话和账号。联系方式另外填，只给认领人看。',
    en: 'Everybody can read this, so leave out phone numbers and accounts. Contact details have their own place.',
  },
  'refusal.idNumberInPublicText': {
    zh: '这段话大家都能看到，请别写身份证号。',
    en: 'Everybody can read this, so please leave out ID numbers.',
  },
  'refusal.nameInPublicText': {
    zh: '这段话大家都能看到，请别写姓名和住址。联系方式另外填，只给认领人看。',
    en: 'Everybody can read this, so leave out the name and address. Contact details have their own place.',
  },
  'refusal.overCap': {
    zh: '一个微心愿不超过 {cap} 元。可以分开许，大事请申请救助。',
    en: 'A micro-wish costs at most {cap} yuan. Split it, or apply for aid.',
  },
  'refusal.guardianConsentNeeded': {
    zh: '未满 18 岁，要家长或监护人同意。',
    en: 'Under 18, a parent or guardian has to agree.',
  },
  'refusal.areaUnknown': { zh: '没找到这个地方，请从列表里选。', en: 'We do not know this place. Please choose from the list.' },
  'refusal.areaNotYours': { zh: '这个地方不归您管，请选自己的社区。', en: 'This place is not in your care. Please choose your own.' },
  'refusal.chooseArea': { zh: '请先选一个社区或乡镇。', en: 'Please choose a community or town first.' },
  'refusal.neededByPast': { zh: '这个日子已经过了，请选今天或以后。', en: 'That day has passed. Choose today or later.' },
  'refusal.changedMeanwhile': {
    zh: '刚才有人改过了。您填的还在，刷新看看再提交。',
    en: 'Someone changed it just now. Yours is kept; refresh, look, and send again.',
  },
  'refusal.personaUnknown': { zh: '没有这位演示人物，请从列表里选。', en: 'There is no such demo person. Choose from the list.' },
  'refusal.fileTooLarge': { zh: '文件太大了，一个不超过 10 MB，请换小一点的。', en: 'The file is too large. Please keep it below 10 MB.' },
  'refusal.fileTypeNotAllowed': {
    zh: '只能传照片（JPG、PNG、WebP）或录音。',
    en: 'Only photos (JPEG, PNG, WebP) or recordings can be added.',
  },
  'refusal.fileMissing': { zh: '没有收到文件，请再选一次。', en: 'No file arrived. Please choose it again.' },
  'refusal.fileBroken': { zh: '这个文件打不开，请换一个。', en: 'This file cannot be read. Please choose another.' },
  'refusal.linkExpired': { zh: '链接过期了，刷新页面就好。', en: 'This link has expired. Refresh the page.' },
  'refusal.linkForged': { zh: '这个链接不对，请从页面里打开。', en: 'This link is not right. Please open it from the page.' },
} satisfies Words;
