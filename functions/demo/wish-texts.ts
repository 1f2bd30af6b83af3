import type { Campaign, Urgency, WishCategory } from '@shared/terms';
import type { ForWhom } from '@shared/wishes/wish';

export type WishText = {
  readonly title: string;
  readonly story: string;
  readonly campaign: Campaign;
  readonly category: WishCategory;
  readonly urgency: Urgency;
  readonly yuan: number;
  readonly forWhom: ForWhom;
};

type Row = readonly [title: string, story: string, category: WishCategory, urgency: Urgency, yuan: number, forWhom: ForWhom];

const rows: Record<Campaign, readonly Row[]> = {
  goodwill: [
    ['一台老人用的收音机', '一个人住，晚上太静了，想听听戏和天气预报。', 'goods', 'normal', 120, 'adult'],
    ['想有人陪着说说话', '老伴走了两年，孩子在外地，盼着每周有人来坐一坐。', 'company', 'normal', 0, 'adult'],
    ['给孙女过一次生日', '从没给她买过蛋糕，想让她和小伙伴一起吹蜡烛。', 'goods', 'soon', 150, 'family'],
    ['教我用手机视频', '儿子在外打工，想自己学会视频，看看小孙子。', 'service', 'normal', 0, 'adult'],
    ['一副老花镜', '报纸上的字看不清了，针也穿不上。', 'goods', 'normal', 90, 'adult'],
    ['拍一张全家福', '一家人难得聚齐，想留一张像样的照片。', 'service', 'soon', 200, 'family'],
    ['一双防滑棉鞋', '冬天院子里结冰，出门总怕滑倒。', 'goods', 'soon', 130, 'adult'],
    ['理一次发', '腿脚不便，下不了楼，头发长了三个月。', 'service', 'normal', 20, 'adult'],
    ['一辆小推车', '买菜提不动，想要一辆能上台阶的小推车。', 'goods', 'normal', 110, 'adult'],
    ['想去看看新修的河堤', '年轻时修过那条河，坐轮椅出门要人推。', 'company', 'normal', 0, 'adult'],
    ['一个足球', '放学后和同学踢球，用的是旧布团。', 'goods', 'normal', 80, 'child'],
    ['帮忙写一封家书', '不识字，想给远方的战友写封信。', 'service', 'normal', 0, 'adult'],
    ['一床厚被子', '天冷了，家里的棉被又薄又硬。', 'goods', 'urgent', 220, 'adult'],
    ['学做月饼', '社区里几位老姐妹想一起学，缺一位师傅。', 'company', 'normal', 100, 'adult'],
  ],
  schooling: [
    ['一张能写字的书桌', '现在趴在炕沿上写作业，想要一张有抽屉的桌子。', 'goods', 'soon', 320, 'child'],
    ['一套初中数学辅导书', '想把落下的课补上来，考进县一中。', 'study', 'soon', 160, 'child'],
    ['每周一次英语辅导', '村里没有英语老师，想有人教发音。', 'study', 'normal', 0, 'child'],
    ['护眼台灯', '家里灯暗，写作业时眼睛总是酸。', 'goods', 'normal', 130, 'child'],
    ['一个新书包', '书包带子断了两次，是奶奶缝上的。', 'goods', 'soon', 110, 'child'],
    ['一盒水彩和画纸', '喜欢画家乡的胡杨和芦花。', 'study', 'normal', 90, 'child'],
    ['大学报到的行李箱', '考上了师范，第一次出远门。', 'goods', 'urgent', 260, 'adult'],
    ['一本汉语大词典', '班里只有老师有一本，想自己查。', 'study', 'normal', 100, 'child'],
    ['一双运动鞋', '被选进校队，想穿合脚的鞋跑步。', 'goods', 'soon', 180, 'child'],
    ['一台复读机', '练英语听力用，旧的也可以。', 'study', 'normal', 150, 'child'],
    ['想去县里的科技馆', '从课本上看到航天展，想亲眼看看。', 'company', 'normal', 120, 'child'],
    ['一辆上学骑的自行车', '家到学校七里路，每天走着去。', 'goods', 'soon', 400, 'child'],
  ],
  medicalCare: [
    ['一台血压计', '两口子血压都高，想在家自己量。', 'health', 'soon', 230, 'adult'],
    ['一副腋下拐杖', '腿做了手术，下地要有个支撑。', 'health', 'urgent', 150, 'adult'],
    ['陪我去市里复查', '一个人看不懂医院的机器，怕误了号。', 'health', 'urgent', 100, 'adult'],
    ['一张护理床垫', '母亲卧床半年，想换一张防压疮的垫子。', 'health', 'urgent', 450, 'adult'],
    ['一把洗澡椅', '洗澡站不稳，想坐着洗。', 'health', 'soon', 160, 'adult'],
    ['一台雾化器', '孩子换季就咳，跑医院要走很远。', 'health', 'soon', 260, 'child'],
    ['一对助听器电池', '助听器没有电池，听不见门铃。', 'health', 'normal', 80, 'adult'],
    ['教家人怎样翻身护理', '父亲瘫痪在床，我们都不会护理。', 'service', 'soon', 0, 'family'],
    ['一个坐便椅', '夜里去院外的厕所太难了。', 'health', 'soon', 190, 'adult'],
    ['一台血糖仪', '查出血糖高，想在家里记一记。', 'health', 'soon', 210, 'adult'],
    ['轮椅轮胎换新', '轮椅跑不动了，两个轮子都裂了。', 'repair', 'soon', 170, 'adult'],
    ['成人护理垫两包', '长期卧床，每天都要换。', 'health', 'urgent', 140, 'adult'],
  ],
  housing: [
    ['修一修漏雨的屋顶', '西屋一下雨就滴水，用盆接着。', 'repair', 'urgent', 480, 'family'],
    ['换一扇窗玻璃', '大风吹破了一块，现在用纸板挡着。', 'repair', 'urgent', 120, 'adult'],
    ['装一个扶手', '卫生间太滑，摔过一次。', 'repair', 'soon', 160, 'adult'],
    ['通一通下水', '厨房的水下不去，邻居也帮不上。', 'repair', 'urgent', 100, 'adult'],
    ['换几个亮一点的灯泡', '灯坏了半年，够不着。', 'repair', 'soon', 60, 'adult'],
    ['修门锁', '门锁坏了，晚上用椅子顶着睡。', 'repair', 'urgent', 90, 'adult'],
    ['一台电暖器', '平房冬天冷，炕烧不热。', 'goods', 'urgent', 280, 'adult'],
    ['粉刷一面发霉的墙', '孩子的小床就靠着那面墙。', 'repair', 'normal', 240, 'family'],
    ['收拾一下院子', '杂物堆了一院，自己搬不动。', 'service', 'normal', 0, 'adult'],
    ['一套门窗密封条', '四面透风，想在入冬前贴上。', 'goods', 'soon', 70, 'adult'],
    ['修一修旧洗衣机', '不转了，冬天手洗太凉。', 'repair', 'soon', 120, 'adult'],
    ['一个结实的衣柜', '衣服都放在纸箱里，受潮了。', 'goods', 'normal', 380, 'family'],
  ],
  jobs: [
    ['一套理发工具', '学会了理发，想在社区摆个小摊。', 'goods', 'normal', 300, 'adult'],
    ['帮我改改简历', '在家带孩子五年，想重新上班。', 'service', 'normal', 0, 'adult'],
    ['一台二手缝纫机', '会做鞋垫，想做了去集上卖。', 'goods', 'normal', 420, 'adult'],
    ['学电焊', '想跟师傅学门手艺，在家门口干活。', 'study', 'normal', 200, 'adult'],
    ['三十只鸡苗', '院子大，想养鸡下蛋补贴家里。', 'goods', 'soon', 240, 'family'],
    ['面试穿的一身衣服', '下周去超市面试，想穿得整齐些。', 'goods', 'urgent', 260, 'adult'],
    ['教我在网上卖沙枣', '自家沙枣甜，就是不知道怎么卖出去。', 'service', 'normal', 0, 'adult'],
    ['一辆小三轮的链条', '靠它拉货，链条断了。', 'repair', 'urgent', 100, 'adult'],
    ['一套保洁工具', '找到了保洁的活，要自己带工具。', 'goods', 'soon', 180, 'adult'],
    ['考驾照的理论书', '想去开公交，先把理论学会。', 'study', 'normal', 60, 'adult'],
  ],
  disasterRelief: [
    ['换洗衣物两身', '夜里起火烧了半间房，人没事，衣服没了。', 'goods', 'urgent', 300, 'family'],
    ['一个煤气灶', '水淹了厨房，灶打不着了。', 'goods', 'urgent', 260, 'family'],
    ['一口锅和几副碗筷', '搬到临时住处，先能做口热饭。', 'goods', 'urgent', 180, 'family'],
    ['帮忙清理淤泥', '院子被水泡过，家里只有两个老人。', 'service', 'urgent', 0, 'adult'],
    ['孩子的课本一套', '大水泡坏了课本，下周开学。', 'study', 'urgent', 160, 'child'],
    ['一张折叠床', '房子在修，暂住亲戚家，缺一张床。', 'goods', 'soon', 190, 'adult'],
    ['修一修被风掀的棚', '大风把羊棚顶掀了。', 'repair', 'urgent', 450, 'family'],
    ['一箱饮用水和方便面', '路断了三天，家里吃的不多了。', 'goods', 'urgent', 120, 'family'],
  ],
};

/** Invented wishes, campaign after campaign in turn. */
export const wishTexts: readonly WishText[] = Array.from({ length: 14 }, (_, turn) => turn).flatMap((turn) =>
  (Object.keys(rows) as Campaign[]).flatMap((campaign) => {
    const row = rows[campaign][turn];
    if (!row) return [];
    const [title, story, category, urgency, yuan, forWhom] = row;
    return [{ title, story, campaign, category, urgency, yuan, forWhom }];
  }),
);

export const deliveryWords = [
  '上午送到家里，当面试过，能用。',
  '和社区的同志一起送去的，老人很高兴。',
  '东西买好送到了，还帮着装上了。',
  '陪着去了一趟，都办好了。',
  '修好了，试了三遍，放心用。',
];
export const thanksWords = [
  '谢谢你们，心里热乎乎的。',
  '太好了，正是我想要的。',
  '孩子高兴得一晚上没睡着。',
  '谢谢好心人，还陪我聊了半天。',
  '用上了，真方便，谢谢。',
];
export const returnReasons = ['请补充尺寸，好买到合适的。', '请写明大概什么时候在家。', '请补充监护人是否同意公开。'];
export const refuseReasons = ['已有民政项目提供同样的物品，社区帮您办理。', '同一个心愿上周已经登记过。'];
export const withdrawReasons = ['亲戚已经送来了。', '暂时用不上了。', '已经修好了。'];
export const extendReasons = ['货要从市里调，晚几天到。', '老人这几天住院，出院再送。'];
export const releaseReasons = ['临时出差，怕耽误老人。', '买不到合适的型号。'];
export const disputeReasons = ['送来的型号不对，用不了。', '只修了一半，雨天还漏。', '一直没有收到。'];
