import type { contentRefusals } from './wishes/wish.refusals';

type Reason = (typeof contentRefusals)[number];

/**
 * What words may not say. `fine` and then `told` (a story told, nothing asked) are taken out of the text first; what is left is searched for `never`
 * (anywhere), for `title` (in titles, where one word is the wish) and for `asked` (asked for in one breath). `asked` is searched with `told` left in.
 */
export type WordRule = {
  readonly reason: Reason;
  readonly never?: RegExp;
  readonly title?: RegExp;
  readonly asked?: RegExp;
  readonly fine?: RegExp;
  readonly told?: RegExp;
};

const ask = '(?:买|购|送|捐|代|配|求|讨|缺|想要|急需|需要|希望有|希望得到|想喝|想抽|来|给我|给他|给她|给老人|一[点些瓶箱条包盒支把])';
const asked = (thing: string, butNot = '') => new RegExp(`${ask}[^，。；！？,;!?${butNot}]{0,8}(?:${thing})`);
const no = '(?:不|别|无需|拒绝|禁止|谢绝|杜绝)(?:要|收|用|是|需要|需|能|会|接受|涉及)?(?:给|任何|我|我们|用|直接|捐|谈|发)?';

export const wordRules: readonly WordRule[] = [
  {
    reason: 'paymentCode',
    fine: new RegExp(
      `红包[袋封壳纸]|(?:教|学|不会|不懂)[^，。；！？,;!?]{0,16}(?:扫码|支付|支付宝|转账|付款码?|收款码|红包)|${no}(?:转账|红包|收款码|扫码付款)`,
      'g',
    ),
    never:
      /[收付]款码|收钱码|[收付]款二维码|二维码[收付支转]|赞赏码|打赏|转账|微信支付|支付宝|扫(?:一扫|描|二维|我|下面|下方|图中|图片|的)*码?(?:付|支付|转|给钱|捐)|红包|银行卡号|银行账号|开户行|收款账|wxp:\/\/|qr\.alipay|payapp\.weixin|\balipay\b|\bpaypal\b|wechat ?pay/,
  },
  {
    reason: 'asksForCash',
    fine: new RegExp(
      `主要钱|[发实出呈体表]现金[^额钱]|零?钱[包夹袋币柜罐]|铜钱|[榆金]钱[树草榆]|还钱包|存钱罐|助学贷款|贷款政策|${no}(?:现金|现钱|钱|捐款|捐钱|汇款|打钱|贷款|借款)`,
      'g',
    ),
    told: /(?:打工|干活|挣钱|赚钱|努力|种地|上班|做工|在外|一直|慢慢|拼命|已经|忙着|欠|有|背着?|没|银行|当年|以前|买房|治病)[^，。；！？,;!?]{0,6}(?:还债|还钱|还款|还贷|贷款|借款|借钱|汇款|募捐|捐款)/g,
    never:
      /现金|现钱|借钱|借款|借[我他她]?\d+[元块]|[打汇转寄][点些]?[钱款](?!包)|还债|还钱|还款|还贷|贷款|[凑筹募捐]钱|[筹募捐]款|募捐|众筹|(?:想要|给|要|缺)[^，。；！？,;!?]{0,4}零花钱|[给要求讨][我你他她们点些家里咱一]{0,4}钱|[给帮替](?:我|我们|我家|他|她|家里)?转[点些账款钱\d一二三四五六七八九十几两百千]|[给捐打汇资][我他她们家助]{0,2}\d+(?:元|万|千元|块(?:钱|$|[^\u4e00-\u9fff]))|[给要求](?:点|些|我)?人民币(?!图|收藏|册)|v我\d|\bcash\b|\bmoney\b|\bloans?\b|bank transfer/,
  },
  {
    reason: 'bannedGoods',
    fine: /小?[医急家]?[庭用]?药[箱盒柜碗壶罐店房]|[分切磨]药器|农药喷雾器|打药[机桶]|山药|芍药|医药费|药费|胰岛素[^，。；！？,;!?]{0,3}[盒箱包袋]|(?:没钱|花钱|为了|每月|常年|天天|一直)[^，。；！？,;!?吃服]{0,4}药/g,
    told: /(?:吃|服|喝|用|靠|停|断|换|敷|熬|煎|打|注射)[^，。；！？,;!?]{0,5}(?:药物?|胰岛素)|[医制]药|药物?[治维过]/g,
    never:
      /处方药|抗生素|阿莫西林|头孢|布洛芬|安眠药|止[痛疼]药|降[压糖]药|感冒药|消炎药|救心丸|胰岛素|农药|买药|购药|开药|送药|\bmedicines?\b/,
    title: /药/,
    asked: asked('药|胰岛素', '吃服靠'),
  },
  {
    reason: 'bannedGoods',
    fine: /酒精|碘酒|酒[店窝家泉楼吧席渣]|酒糟鼻|料酒|酒红色?/g,
    told: /(?:喝|酗|嗜|戒|醉|敬|爱)[^，。；！？,;!?想要]{0,3}酒|酒后|酒驾|酒瘾/g,
    never: /[白啤红黄米药洋名烈烧喜]酒|葡萄酒|茅台|五粮液|二锅头|威士忌|伏特加|\bwine\b|\bbeer\b|\bliquor\b|\bwhisk/,
    title: /酒/,
    asked: asked('酒'),
  },
  {
    reason: 'bannedGoods',
    fine: /油烟|[抽吸排防]烟[机罩扇管道]|烟[囱筒道花火雾感台煤尘管灰]|[炊无]烟/g,
    told: /(?:抽|吸|戒)[^，。；！？,;!?想要]{0,2}烟|二手烟/g,
    never: /[香卷]烟|电子烟|雪茄|中华烟|烟[丝叶酒]|\bcigar|\btobacco\b|\bvapes?\b/,
    title: /烟/,
    asked: asked('烟'),
  },
  { reason: 'bannedGoods', never: /彩票|刮刮乐|双色球|大乐透|六合彩|\blottery\b/, told: /(?:赌|输|迷)[^，。；！？,;!?]{0,4}彩票/g },
  {
    reason: 'bannedGoods',
    never: /网贷|高利贷|借贷|花呗|借呗|套现(?![代成场做有])/,
    told: /(?:欠|被|陷)[^，。；！？,;!?]{0,4}(?:网贷|高利贷|借贷)/g,
  },
  {
    reason: 'bannedGoods',
    fine: /[水喷标胶钉焊]枪|[打充吹]气枪|玩具枪|筋膜枪|[额体测]温枪|[厨家][房用庭]刀具|子弹头/g,
    never:
      /[手步猎气火仿钢]枪|枪支|子弹|弹药|炸药|火药|手榴弹|匕首|刀具|[砍军]刀|弹簧刀|弓弩|弩箭|电击?棍|甩棍|毒品|冰毒|大麻(?![烦花袋将])|\bguns?\b|\bammo\b/,
    title: /枪/,
    asked: asked('枪'),
  },
];
