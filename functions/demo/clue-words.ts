import type { ClueOutcome } from '@shared/clues/clue';

/** Left in a voice note's stead, when somebody says one sentence. */
export const shortWords: readonly string[] = ['平房区最里头那家，烟囱两天没冒烟了。', '看见有人在翻垃圾箱找吃的，天冷了。'];
export const shortPhoto = 'snow';
export const returnReasons: readonly string[] = [
  '是哪一排、哪一家？说个大概的位置，我们好上门。',
  '是您自己看到的，还是听人说的？什么时候的事？',
];
export const moreWords: readonly string[] = ['是第三排东头，门口有棵枣树。', '我昨天傍晚亲眼看到的。'];
export const dispatchWords: readonly string[] = ['去之前先打个招呼，老人耳背。', '尽快去看一眼，回来说说情况。'];

/** What was done about it, for the people of the case. */
export const outcomeWords: Readonly<Record<ClueOutcome, string>> = {
  nothingFound: '家里一切正常，是出门走亲戚了。',
  policyExplained: '当面讲了临时救助怎么办，要带的材料写在纸上留下了。',
  disputeSettled: '两家坐下来说开了，约好周末一起动手。',
  helpedOnSpot: '当场帮着收拾好了，送去了米面和热饭。',
  wishOpened: '替他许了一个心愿，等认领。',
  helpOpened: '替他发了求助，等志愿者来。',
  applicationOpened: '符合条件，帮着备好材料递了申请。',
  watched: '情况不稳，先列入日常关注，一个月上门一次。',
  handedToPolice: '怀疑遇到了骗子，陪着一起去派出所报了案。',
  handedToMedical: '人很虚弱，当场联系村医送去了卫生院。',
};
/** What the reporter reads, and whoever has the code. */
export const feedbackWords: Readonly<Record<ClueOutcome, string>> = {
  nothingFound: '去看过了，人平安，谢谢您惦记。',
  policyExplained: '去看过了，能办的政策都讲清楚了，谢谢您告诉我们。',
  disputeSettled: '两边都谈过了，已经说好一起动手，谢谢您提醒。',
  helpedOnSpot: '当天就去了，眼前的难处已经帮着解决，谢谢您。',
  wishOpened: '去看过了，许下的心愿已经有人圆上，谢谢您。',
  helpOpened: '去看过了，家里人接了回去照看，暂时不用志愿者了，谢谢您。',
  applicationOpened: '去看过了，申请已经递上去，谢谢您。',
  watched: '去看过了，以后我们会常去，谢谢您留心。',
  handedToPolice: '已经陪着报了案，多亏您说得及时。',
  handedToMedical: '人已经送到卫生院，医生看着，多亏您说得及时。',
};
