import type { ClueKind, ClueOutcome } from '@shared/clues/clue';
import type { HelpKind } from '@shared/help/help-kinds';
import type { Urgency, WishCategory } from '@shared/terms';
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
  /** How it may end: what the visit found speaks for each of these. */
  readonly ends: readonly ClueOutcome[];
  /** What is opened from it, where it ends so. */
  readonly wish?: OpenedWish;
  readonly help?: HelpKind;
};
type OpenedWish = { readonly title: string; readonly story: string; readonly category: WishCategory; readonly yuan: number };

export const clueTexts: readonly ClueText[] = [
  {
    kind: 'elderCare',
    urgency: 'soon',
    title: '独居老人几天没下楼',
    words: '三楼的老人好几天没下楼，窗户也没开，平时天天出来晒太阳。',
    seen: '老人在家，膝盖肿了下不了楼，屋里还有两天的菜。',
    photo: 'vegetables',
    ends: ['helpedOnSpot', 'watched', 'wishOpened', 'helpOpened'],
    wish: { title: '一辆能折叠的助行车', story: '膝盖不好走不远，想有一辆带座的助行车，走累了能歇脚。', category: 'goods', yuan: 260 },
    help: 'errands',
  },
  {
    kind: 'illness',
    urgency: 'soon',
    title: '透析的人没人接送',
    words: '一周要去三次县医院透析，儿子出门打工了，这两次都是邻居骑车送的。',
    seen: '见到本人，每周一三五透析，家里没有车，来回要一个半小时。',
    photo: 'medicine',
    ends: ['policyExplained', 'applicationOpened', 'helpOpened', 'watched'],
    help: 'hospitalCompany',
  },
  {
    kind: 'schooling',
    urgency: 'normal',
    title: '孩子住校费用有难处',
    words: '孩子考上了县一中，住校费和伙食费家里凑不齐，想先不念了。',
    seen: '和孩子、奶奶都谈了，孩子想念，差的是一学期的伙食费。',
    photo: 'books',
    ends: ['policyExplained', 'applicationOpened', 'wishOpened'],
    wish: { title: '一学期的伙食补贴', story: '孩子住校念书，想有人帮着把这学期的伙食费凑上。', category: 'study', yuan: 480 },
  },
  {
    kind: 'housing',
    urgency: 'normal',
    title: '平房后墙裂缝漏风',
    words: '平房区有一家后墙裂了缝，塑料布挡着，夜里灌风。',
    seen: '后墙有一道两米的裂缝，屋里生着煤炉，风大时倒烟。',
    photo: 'wall',
    ends: ['policyExplained', 'wishOpened'],
    wish: { title: '补好后墙那道缝', story: '后墙裂了缝，夜里灌风，想趁天冷前补上，再换一副密封条。', category: 'repair', yuan: 320 },
  },
  {
    kind: 'disaster',
    urgency: 'urgent',
    title: '厨房起火后没处做饭',
    words: '昨晚厨房着了火，人没事，灶和米面都烧没了，今天还没吃上热饭。',
    seen: '厨房烧毁，人都安全，先送去了热饭和米面，煤气已经关好。',
    photo: 'stove',
    ends: ['helpedOnSpot', 'applicationOpened'],
  },
  {
    kind: 'childCare',
    urgency: 'soon',
    title: '放学后没人照看的孩子',
    words: '父母都在外地，孩子放学一个人在小广场待到天黑。',
    seen: '孩子跟着奶奶，奶奶住院了，这几天由隔壁婶子管饭。',
    photo: 'snow',
    ends: ['helpedOnSpot', 'watched', 'helpOpened'],
    help: 'company',
  },
  {
    kind: 'disability',
    urgency: 'normal',
    title: '轮椅坏了出不了门',
    words: '轮椅的轮子坏了一个月，人一直没出过门。',
    seen: '轮椅轮轴断了，本人想先借一辆，卫生间也缺扶手。',
    photo: 'wheelchair',
    ends: ['policyExplained', 'wishOpened'],
    wish: { title: '一辆能坐稳的轮椅', story: '轮椅的轮轴断了，一个月没出门，想坐着轮椅去晒晒太阳。', category: 'goods', yuan: 450 },
  },
  {
    kind: 'livelihood',
    urgency: 'normal',
    title: '丢了活计的一家人',
    words: '两口子在砖厂干活，厂子停了两个月，家里还有两个上学的。',
    seen: '家里还有粮，欠着一季的电费，愿意去公益岗位。',
    photo: 'gate',
    ends: ['policyExplained', 'applicationOpened'],
  },
  {
    kind: 'dispute',
    urgency: 'normal',
    title: '两家为排水沟争执',
    words: '两家为门前的排水沟吵了好几回，下雨就往人家院里倒。',
    seen: '两家都见了，沟是公用的，堵在中间一段，都同意一起清。',
    photo: 'ditch',
    ends: ['disputeSettled'],
  },
  {
    kind: 'mind',
    urgency: 'soon',
    title: '失去老伴后少与人来往',
    words: '老伴走了以后不怎么出门，敲门也不爱应，大家都有点担心。',
    seen: '坐着说了一个小时，愿意去驿站下棋，女儿周末回来住。',
    photo: 'snow',
    ends: ['watched', 'helpOpened'],
    help: 'company',
  },
  {
    kind: 'jobs',
    urgency: 'normal',
    title: '想找活的返乡青年',
    words: '刚从外地回来的小伙子，腰伤好了，想在家门口找个活。',
    seen: '见到本人，会开叉车，有证，想在县里找活照顾父亲。',
    photo: 'gate',
    ends: ['policyExplained'],
  },
  {
    kind: 'other',
    urgency: 'normal',
    title: '楼道灯坏了老人摔过',
    words: '二单元楼道灯坏了很久，上周有老人在台阶上滑了一下。',
    seen: '灯是线路老化，老人没有受伤，扶手也松了。',
    photo: 'stairs',
    ends: ['wishOpened'],
    wish: { title: '一盏声控的楼道灯', story: '楼道灯坏了，晚上上下楼看不清，想换一盏声控的。', category: 'repair', yuan: 80 },
  },
  {
    kind: 'elderCare',
    urgency: 'soon',
    title: '好几天没见着的大娘',
    words: '一楼的大娘好几天没出来晒太阳，敲门也没人应。',
    seen: '电话打通了，去女儿家住了几天，今天回来，人很精神。',
    photo: 'stairs',
    ends: ['nothingFound'],
  },
  {
    kind: 'other',
    urgency: 'soon',
    title: '有人上门推销保健品',
    words: '有人天天往独居老人家里送“免费体检”，已经让老人交了好几次钱。',
    seen: '老人交了两千多元，买的东西都没有厂名，收据都留着。',
    photo: 'medicine',
    ends: ['handedToPolice'],
  },
  {
    kind: 'illness',
    urgency: 'urgent',
    title: '咳了半个月不肯看病的老人',
    words: '隔壁老人咳了半个月，怕花钱不肯看病，这两天饭也吃不下。',
    seen: '发着烧，说话上不来气，人很虚弱。',
    photo: 'medicine',
    ends: ['handedToMedical'],
  },
];
