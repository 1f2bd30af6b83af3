import type { ClueKind, ClueOutcome } from '@shared/clues/clue';
import type { Urgency } from '@shared/terms';
import type { ClueSceneName } from './clue-scenes';

/** What was told, what it is called once sorted, and what the visit found. No text has a name or a number in it. */
export type ClueText = {
  readonly kind: ClueKind;
  readonly urgency: Urgency;
  readonly title: string;
  readonly words: string;
  readonly seen: string;
  /** What a photo of it shows. */
  readonly photo: ClueSceneName;
};

export const clueTexts: readonly ClueText[] = [
  {
    kind: 'elderCare',
    urgency: 'soon',
    title: '独居老人几天没下楼',
    words: '三楼的老人好几天没下楼，窗户也没开，平时天天出来晒太阳。',
    seen: '老人在家，膝盖肿了下不了楼，屋里还有两天的菜。',
    photo: 'vegetables',
  },
  {
    kind: 'illness',
    urgency: 'soon',
    title: '透析的人没人接送',
    words: '一周要去三次县医院透析，儿子出门打工了，这两次都是邻居骑车送的。',
    seen: '见到本人，每周一三五透析，家里没有车，来回要一个半小时。',
    photo: 'medicine',
  },
  {
    kind: 'schooling',
    urgency: 'normal',
    title: '孩子住校费用有难处',
    words: '孩子考上了县一中，住校费和伙食费家里凑不齐，想先不念了。',
    seen: '和孩子、奶奶都谈了，孩子想念，差的是一学期的伙食费。',
    photo: 'books',
  },
  {
    kind: 'housing',
    urgency: 'normal',
    title: '平房后墙裂缝漏风',
    words: '平房区有一家后墙裂了缝，塑料布挡着，夜里灌风。',
    seen: '后墙有一道两米的裂缝，屋里生着煤炉，风大时倒烟。',
    photo: 'wall',
  },
  {
    kind: 'disaster',
    urgency: 'urgent',
    title: '厨房起火后没处做饭',
    words: '昨晚厨房着了火，人没事，灶和米面都烧没了，今天还没吃上热饭。',
    seen: '厨房烧毁，人都安全，先送去了热饭和米面，煤气已经关好。',
    photo: 'stove',
  },
  {
    kind: 'childCare',
    urgency: 'soon',
    title: '放学后没人照看的孩子',
    words: '父母都在外地，孩子放学一个人在小广场待到天黑。',
    seen: '孩子跟着奶奶，奶奶住院了，这几天由隔壁婶子管饭。',
    photo: 'snow',
  },
  {
    kind: 'disability',
    urgency: 'normal',
    title: '轮椅坏了出不了门',
    words: '轮椅的轮子坏了一个月，人一直没出过门。',
    seen: '轮椅轮轴断了，本人想先借一辆，卫生间也缺扶手。',
    photo: 'wheelchair',
  },
  {
    kind: 'livelihood',
    urgency: 'normal',
    title: '丢了活计的一家人',
    words: '两口子在砖厂干活，厂子停了两个月，家里还有两个上学的。',
    seen: '家里还有粮，欠着一季的电费，愿意去公益岗位。',
    photo: 'gate',
  },
  {
    kind: 'dispute',
    urgency: 'normal',
    title: '两家为排水沟争执',
    words: '两家为门前的排水沟吵了好几回，下雨就往人家院里倒。',
    seen: '两家都见了，沟是公用的，堵在中间一段，都同意一起清。',
    photo: 'ditch',
  },
  {
    kind: 'mind',
    urgency: 'soon',
    title: '失去老伴后少与人来往',
    words: '老伴走了以后不怎么出门，敲门也不爱应，大家都有点担心。',
    seen: '坐着说了一个小时，愿意去驿站下棋，女儿周末回来住。',
    photo: 'snow',
  },
  {
    kind: 'jobs',
    urgency: 'normal',
    title: '想找活的返乡青年',
    words: '刚从外地回来的小伙子，腰伤好了，想在家门口找个活。',
    seen: '见到本人，会开叉车，有证，想在县里找活照顾父亲。',
    photo: 'gate',
  },
  {
    kind: 'other',
    urgency: 'normal',
    title: '楼道灯坏了老人摔过',
    words: '二单元楼道灯坏了很久，上周有老人在台阶上滑了一下。',
    seen: '灯是线路老化，老人没有受伤，扶手也松了。',
    photo: 'stairs',
  },
];

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

/** What was opened for whom the visit met. */
export const openedWishes = [
  { title: '一辆能折叠的助行车', story: '膝盖不好走不远，想有一辆带座的助行车，走累了能歇脚。', category: 'goods', yuan: 260 },
  { title: '两扇不漏风的窗户', story: '后窗关不严，夜里灌风，想趁天冷前换上密封条和玻璃。', category: 'repair', yuan: 320 },
  { title: '一学期的伙食补贴', story: '孩子住校念书，想有人帮着把这学期的伙食费凑上。', category: 'study', yuan: 480 },
] as const;
export const openedHelp = ['errands', 'company'] as const;
