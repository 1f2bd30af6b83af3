import type { HelpKind } from '@shared/help/help-kinds';
import type { DayPart } from '@shared/help/when';
import type { Urgency } from '@shared/terms';

export type HelpText = {
  readonly kind: HelpKind;
  readonly title: string;
  readonly words: string;
  readonly urgency: Urgency;
  readonly minutes: number;
  readonly people: number;
  readonly forWhom: 'adult' | 'child' | 'family';
  readonly part: DayPart;
};

type Row = readonly [
  title: string,
  words: string,
  urgency: Urgency,
  minutes: number,
  people: number,
  forWhom: HelpText['forWhom'],
  part: DayPart,
];

const rows: Record<HelpKind, readonly Row[]> = {
  hospitalCompany: [
    ['陪去县医院复查血压', '每月复查一次，挂号机不会用，走路也慢，想有人陪着去。', 'soon', 180, 1, 'adult', 'morning'],
    ['陪做一次胃镜', '医生说要有人陪，孩子在外地赶不回来。', 'soon', 240, 1, 'adult', 'morning'],
    ['陪老人看眼科', '眼睛看不清，一个人坐车不放心。', 'normal', 180, 1, 'adult', 'morning'],
    ['陪去做康复训练', '腿做了手术，去康复科要有人扶一把。', 'normal', 150, 1, 'adult', 'afternoon'],
    ['陪孕检跑上跑下', '家里人出工了，身子重，楼上楼下跑不动。', 'normal', 180, 1, 'adult', 'morning'],
  ],
  errands: [
    ['代取邮局的包裹', '包裹在镇上邮局，腿脚不便走不到。', 'normal', 60, 1, 'adult', 'anyTime'],
    ['每周买一次菜', '住六楼没电梯，米面提不上来。', 'normal', 60, 1, 'adult', 'morning'],
    ['帮忙取洗好的被子', '被子送去洗了，太重拿不回来。', 'normal', 45, 1, 'adult', 'afternoon'],
    ['买两袋米一桶油', '摔了一跤正养着，家里米快吃完了。', 'soon', 60, 1, 'adult', 'anyTime'],
    ['给住院的老伴送饭', '自己也感冒了，怕传给他，想请人送两天饭。', 'soon', 60, 1, 'adult', 'afternoon'],
  ],
  repair: [
    ['水龙头关不严', '滴了半个月，用盆接着，夜里听着心疼。', 'normal', 60, 1, 'adult', 'anyTime'],
    ['灯不亮了够不着', '客厅灯坏了，凳子不敢上。', 'soon', 45, 1, 'adult', 'afternoon'],
    ['门锁转不动了', '钥匙要拧半天，怕哪天关在门外。', 'soon', 60, 1, 'adult', 'anyTime'],
    ['修一修电饭锅和风扇', '两样都是老物件，扔了舍不得。', 'normal', 90, 1, 'adult', 'afternoon'],
    ['给卫生间装扶手', '扶手买好了，没人会打孔。', 'normal', 90, 1, 'adult', 'anyTime'],
    ['窗户漏风贴密封条', '西北风一刮屋里凉，想入冬前贴好。', 'normal', 120, 2, 'family', 'anyTime'],
  ],
  tutoring: [
    ['初二数学补一补', '函数听不懂，在家没人能讲。', 'normal', 90, 2, 'child', 'evening'],
    ['陪三年级孩子写作业', '奶奶不识字，孩子作业总拖到很晚。', 'normal', 90, 2, 'child', 'evening'],
    ['英语发音请人带一带', '下月要考口语，一张嘴就慌。', 'normal', 60, 2, 'child', 'evening'],
    ['教老人用手机看病挂号', '想学会自己挂号和视频，多教两遍就行。', 'normal', 60, 1, 'adult', 'afternoon'],
  ],
  company: [
    ['每周来坐坐说说话', '老伴走后屋里静，盼着有人来拉拉家常。', 'normal', 60, 1, 'adult', 'afternoon'],
    ['陪着去河堤走一走', '坐轮椅出门要人推，想看看河水。', 'normal', 90, 1, 'adult', 'afternoon'],
    ['陪两位老姐妹去赶集', '腿脚都慢，想一人扶一个，去集上逛逛。', 'normal', 120, 2, 'adult', 'morning'],
    ['读读报纸下盘棋', '眼睛花了看不了报，会下象棋的更好。', 'normal', 60, 1, 'adult', 'anyTime'],
    ['照看半天老人', '要去市里办事，母亲一个人在家不放心。', 'soon', 180, 1, 'family', 'morning'],
    ['陪刚出院的老人两个上午', '刚出院，身边离不开人，家里人要上班。', 'soon', 180, 1, 'adult', 'morning'],
  ],
  haircut: [
    ['上门理一次发', '卧床下不了楼，头发长了两个月。', 'normal', 45, 1, 'adult', 'anyTime'],
    ['给两位老人理发', '老两口都八十多了，出门一趟不容易。', 'normal', 60, 1, 'family', 'afternoon'],
    ['过寿前理个发', '下周八十大寿，想精精神神拍张相。', 'soon', 45, 1, 'adult', 'morning'],
  ],
  moving: [
    ['把床和柜子搬到一楼', '爬不动楼了，换到一楼住，家里没有劳力。', 'normal', 180, 3, 'family', 'anyTime'],
    ['收拾院里的旧家具', '堆了好几年，想清出一条能走轮椅的路。', 'normal', 150, 3, 'adult', 'morning'],
    ['帮忙卸冬天的煤', '煤卸在巷口，推不进院子。', 'soon', 120, 3, 'adult', 'anyTime'],
    ['搬到新租的屋子', '东西不多，就是没车也没帮手。', 'normal', 180, 3, 'family', 'morning'],
  ],
  paperwork: [
    ['问问高龄补贴怎么办', '听说八十岁有补贴，不知道要带什么。', 'normal', 60, 1, 'adult', 'anyTime'],
    ['帮忙填残疾证换证的表', '表上的字小，填错了两回。', 'normal', 60, 1, 'adult', 'afternoon'],
    ['陪去办医保转移', '窗口多，跑了一趟没办成。', 'normal', 90, 1, 'adult', 'morning'],
    ['工伤的事想问问懂法律的人', '在工地伤了手，不知道能怎么办。', 'soon', 60, 1, 'adult', 'anyTime'],
  ],
  counselling: [
    ['夜里睡不着想找人说说', '家里出了事，心里堵得慌，想和懂的人聊聊。', 'soon', 60, 1, 'adult', 'anyTime'],
    ['孩子不肯上学想请人聊聊', '在家闷了两周，说什么都不听。', 'soon', 60, 2, 'child', 'evening'],
    ['照顾病人久了心里累', '照顾了三年，常常一个人掉眼泪。', 'normal', 60, 1, 'adult', 'anyTime'],
  ],
  urgentNeed: [
    ['家里跳闸屋里没有电', '屋里全黑了，老人怕黑，孩子还小。', 'urgent', 60, 1, 'family', 'anyTime'],
    ['水管裂了屋里进水', '阀门拧不动，水已经到门口了。', 'urgent', 90, 1, 'adult', 'anyTime'],
    ['轮椅坏在半路', '轮子卡住了，推不动也抬不起来。', 'urgent', 60, 1, 'adult', 'anyTime'],
  ],
};

const kinds = Object.keys(rows) as HelpKind[];
const textsOf = (kind: HelpKind): readonly HelpText[] =>
  rows[kind].map(([title, words, urgency, minutes, people, forWhom, part]) => ({
    kind,
    title,
    words,
    urgency,
    minutes,
    people,
    forWhom,
    part,
  }));

/** Invented requests, kind after kind in turn. */
export const helpTexts: readonly HelpText[] = Array.from({ length: 6 }, (_, turn) => turn).flatMap((turn) =>
  kinds.flatMap((kind) => textsOf(kind)[turn] ?? []),
);

/** One sentence is enough to ask; the community sorts it. */
export const unsortedWords = [
  '家里的事忙不过来，能不能来个人搭把手。',
  '我也说不清找谁，腿疼得下不了楼。',
  '老人一个人在家，想请人去看看。',
  '孩子放学没人接，想问问社区。',
];

export const logWords: Readonly<Record<HelpKind, readonly string[]>> = {
  hospitalCompany: ['到得早，挂号检查都陪着，医嘱记在纸上，送回了家。', '慢慢走着去的，取了结果，路上聊得高兴。'],
  errands: ['东西买齐了，当面点清，小票留下了。', '按单子取回来的，放到了厨房。'],
  repair: ['修好了，试了几遍，用着没问题。', '换了个新零件，旧的也收拾走了。'],
  tutoring: ['讲完一章，留了三道题下次看。', '比上回专心，会的都自己做出来了。'],
  company: ['聊了一个多小时，老人心情不错，说下次还想见面。', '一起出去走了走，晒了太阳。'],
  haircut: ['理好了，碎头发都扫干净了。', '剪得短一些，照着镜子说精神。'],
  moving: ['几个人一起动手，比想的快，收拾干净才走。', '重的都搬完了，没磕没碰。'],
  paperwork: ['表填好了，要带的材料写在纸上。', '陪着跑了两个窗口，都办完了。'],
  counselling: ['听她说了很久，约好下周再来。', '情绪缓下来了，答应有事先打个招呼。'],
  urgentNeed: ['先处理了急的，人没事，剩下的约了白天再看。'],
};
export const partlyWords = '先做完了一半，缺一个零件，得买了再来。';
export const remainingWords = '零件买到了，还差最后一处没装好。';
export const helpThanks = [
  '谢谢，来得准时，人也和气。',
  '帮了大忙，心里暖和。',
  '做事细心，说话也耐心。',
  '老人念叨了好几天，说要再谢谢你们。',
];
export const helpReturns = ['请补充一下大概哪天方便。', '请说明需要几个人、东西有多重。', '请补充监护人是否同意。'];
export const helpRefusals = [
  '这件事物业有专人负责，社区已帮您联系上。',
  '需要有资质的师傅来做，社区帮您联系了燃气公司。',
  '同一件事昨天已经登记过，就按那一件办。',
];
export const helpConversions = ['属于临时困难，转给救助窗口，材料不用再写一遍。', '这是路灯和井盖的事，转成线索请主管部门去看。'];
export const helpCancels = ['亲戚来帮忙了，谢谢大家。', '改了日子，下次再麻烦你们。'];
export const giveBacks = ['单位临时加班，实在走不开。', '孩子发烧了，怕耽误你们。'];
export const helpDisputes = ['说的时间不对，只来了半个小时。', '活只干了一半，东西还堆在院里。', '记的时间比实际长。'];
