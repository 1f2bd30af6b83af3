import { describe, expect, it } from '@jest/globals';
import { checkPublicText } from './text-check';

const reasonsIn = (text: string, field = '/story') => checkPublicText({ [field]: text }).map((finding) => finding.reason);

const luhn = (body: string) => {
  const sum = [...`${body}0`].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
};
const card = luhn('621700123456789012');
const short = luhn('400012345678901');
const id = (() => {
  const body = '99990119541203123';
  const sum = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
})();
const phone = '19900001234';
const inSigns = (number: string, signs: string) => [...number].map((digit) => [...signs][Number(digit)] ?? digit).join('');
const disguises: readonly (readonly [string, (number: string) => string])[] = [
  ['plain', (number) => number],
  ['full width', (number) => inSigns(number, '０１２３４５６７８９')],
  ['circled', (number) => inSigns(number, '⓪①②③④⑤⑥⑦⑧⑨')],
  ['black circled', (number) => inSigns(number, '⓿❶❷❸❹❺❻❼❽❾')],
  ['superscript', (number) => inSigns(number, '⁰¹²³⁴⁵⁶⁷⁸⁹')],
  ['spoken Chinese', (number) => inSigns(number, '零一二三四五六七八九')],
  ['round zero', (number) => inSigns(number, '〇幺两三四五六七八九')],
  ['banker Chinese', (number) => inSigns(number, '零壹贰叁肆伍陆柒捌玖')],
  ['Arabic-Indic', (number) => inSigns(number, '٠١٢٣٤٥٦٧٨٩')],
  ['Devanagari', (number) => inSigns(number, '०१२३४५६७८९')],
  ['mathematical', (number) => inSigns(number, '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗')],
  ['keycaps', (number) => [...number].map((digit) => `${digit}\ufe0f\u20e3`).join('')],
  ['letters that look like digits', (number) => number.replace(/0/g, 'O').replace(/1/g, 'l')],
  ['Cyrillic letters', (number) => number.replace(/0/g, 'О')],
  ['spaces', (number) => [...number].join(' ')],
  ['dashes', (number) => number.replace(/(.{4})/g, '$1-')],
  ['dots', (number) => number.replace(/(.{3})/g, '$1·')],
  ['commas between all', (number) => [...number].join('，')],
  ['commas by four', (number) => number.replace(/(.{4})(?=.)/g, '$1,')],
  ['zero width', (number) => [...number].join('\u200b')],
  ['the word 号', (number) => [...number].join('号')],
  [
    'mixed',
    (number) =>
      `${inSigns(number.slice(0, 4), '零一二三四五六七八九')} ${inSigns(number.slice(4, 8), '０１２３４５６７８９')}-${number.slice(8)}`,
  ],
  ['in a sentence', (number) => `请记下${number}，谢谢`],
  ['after a list number', (number) => `1. ${number}`],
];

describe('numbers that must not be public', () => {
  it.each(disguises)('finds a card number: %s', (_, disguise) => expect(reasonsIn(disguise(card))).toEqual(['bankCardNumber']));
  it.each(disguises)('finds a phone number: %s', (_, disguise) => expect(reasonsIn(disguise(phone))).toEqual(['phoneInPublicText']));
  it.each(disguises)('finds an ID number: %s', (_, disguise) => expect(reasonsIn(disguise(id))).toEqual(['idNumberInPublicText']));

  it.each([
    ['a 16 digit card', short, 'bankCardNumber'],
    ['a card within a longer row', `99${card}77`, 'bankCardNumber'],
    ['with the country code', `+86 ${phone}`, 'phoneInPublicText'],
    ['with 0086', `0086-${phone}`, 'phoneInPublicText'],
    ['in 3-4-4 with commas', '199，0000，1234', 'phoneInPublicText'],
    ['two in a row', `${phone}${phone}`, 'phoneInPublicText'],
    ['after letters', `tel${phone}`, 'phoneInPublicText'],
    ['a landline', '0999-8123456', 'phoneInPublicText'],
    ['a landline in one', '01081234567', 'phoneInPublicText'],
    ['a landline in brackets', '(0999) 8123456', 'phoneInPublicText'],
    ['a local number with its word', '电话：8123456', 'phoneInPublicText'],
    ['an account', '微信号 lianxin_test', 'phoneInPublicText'],
    ['an account by letters', '加vx：lianxin2026', 'phoneInPublicText'],
    ['an ID with x', '99990119541203131x 的家人'.replace('99990119541203131x', id.toLowerCase()), 'idNumberInPublicText'],
  ])('finds %s', (_, text, reason) => expect(reasonsIn(text)).toEqual([reason]));

  it.each([
    '想要38、39、40、41、42、43码的鞋',
    '尺码 38，39，40，41，42，43，44，45',
    '2026-07-01 15:30 之前送到',
    '1954年12月3日生',
    '身高165，体重60，鞋码41',
    '住在3栋2单元501室',
    '型号 XH-2026-0001',
    '需要100本书，每本20元，一共2000元',
    '孩子今年六年级，二〇一四年出生',
    '一二三四五六七八九十',
    '三五个人，七八天',
    '6217001234567890129 '.replace(
      '6217001234567890129',
      card.replace(/.$/, (last) => String((Number(last) + 1) % 10)),
    ),
    '00000000000000000',
    '10000000000',
    '12345678901',
    '教我用微信视频',
  ])('lets %s stand', (text) => expect(reasonsIn(text)).toEqual([]));
});

const said: Readonly<Record<string, readonly string[]>> = {
  paymentCode: [
    '这是我的收款码',
    '可以微信支付给我',
    '支付宝也行',
    '扫码付款就好',
    '扫二维码付',
    '二维码收款',
    '请发个红包',
    '转账给我',
    '轉賬給我',
    '转 账 给 我',
    '转·账',
    '收-款-码',
    '支\u200b付宝',
    '我的银行卡号',
    '开户行是县支行',
    'my Alipay',
    'https://qr.alipay.com/abc',
  ],
  asksForCash: [
    '想要现金',
    '現金',
    '现 金',
    '借钱看病',
    '帮我打钱',
    '请汇款',
    '给点钱',
    '给我一点钱',
    '给我转500',
    '帮我转点',
    '请给我500元',
    '资助1000元',
    '想贷款',
    '帮我还债',
    '希望大家捐款',
    '众筹',
    '借我500块',
    '打款到卡上',
    '给些人民币',
    '想要点零花钱',
    '给我20块',
    '给我20块钱',
    'I need cash',
    'lend me money',
    'ｃａｓｈ',
  ],
  bannedGoods: [
    '处方药两盒',
    '想要降压药',
    '帮我买药',
    '买点感冒藥',
    '需要一瓶药',
    '两瓶白酒',
    '想要一箱酒',
    '啤酒',
    '送我一条香烟',
    '给我一包烟',
    '电子煙',
    '买几张彩票',
    '刮 刮 乐',
    '一把匕首',
    '管制刀具',
    '气枪',
    '想要一把枪',
    '手槍',
    '想借网贷',
    'a bottle of wine',
    'some beer please',
  ],
};

const innocent = [
  '想要一个零钱包',
  '钱包丢了，想要个新钱包',
  '人民币图案的书签',
  '人民币收藏册',
  '得了奖金很高兴',
  '没钱买书包',
  '家里没什么钱',
  '不收现金，只要一床棉被',
  '不要现金',
  '不需要捐款',
  '发现金色的叶子很美',
  '实现金秋助学的心愿',
  '存钱罐',
  '父亲在外打工还债，孩子想要书包',
  '因治病欠下借款，想要一台收音机',
  '想了解助学贷款怎么办理',
  '教我用微信支付',
  '想学会用手机扫码付款',
  '教老人用支付宝缴电费',
  '红包袋',
  '请帮忙转告社区',
  '帮我转动轮椅',
  '给我们读读报',
  '家用小药箱',
  '分药盒一个',
  '药柜',
  '奶奶常年吃药，想要一把轮椅',
  '每天要吃药，记不住，想要一个闹钟',
  '每月买药花光了积蓄，想要棉被',
  '想吃山药',
  '芍药花苗',
  '酒精棉片',
  '75%酒精喷雾',
  '酒店用的床单',
  '父亲酗酒，孩子想要书桌',
  '料酒和盐',
  '脸上有酒窝的孩子',
  '清洗油烟机',
  '抽油烟机坏了',
  '抽烟机修理',
  '疏通烟囱',
  '看一次烟花',
  '爷爷爱抽烟，咳嗽，想要加湿器',
  '炊烟袅袅',
  '菜刀一把',
  '剪刀和水果刀',
  '厨房刀具一套',
  '玩具水枪',
  '热熔胶枪',
  '额温枪',
  '想要一辆轮椅，方便出门',
  '给奶奶买一台助听器',
  '想要一床 1.5 米的棉被，冬天冷',
  '孩子上六年级，想要一套课外书 📚',
  'A wheelchair for grandmother, please',
  'winery visit, cashmere scarf',
  '不想给大家添大麻烦',
  '天津大麻花',
  '一套现代家具',
  '家里主要钱都花在看病上',
  '她把零花钱都给了奶奶',
  '给她20块积木',
  '打气枪一把',
  '胰岛素冷藏盒',
  '手机1000-1500元左右就行',
  '希望有人陪我去买菜',
  '帮忙扫码挂号',
];

describe('words', () => {
  const cases = Object.entries(said).flatMap(([reason, texts]) => texts.map((text) => [reason, text] as const));
  it.each(cases)('%s: %s', (reason, text) => expect(reasonsIn(text)).toEqual([reason]));
  it.each(innocent)('lets "%s" stand, in a story and in a title', (text) => {
    expect(reasonsIn(text)).toEqual([]);
    expect(reasonsIn(text, '/title')).toEqual([]);
  });
  it.each(['止咳的药', '好酒', '两条好烟', '打鸟的枪'])('holds a title to be what is wished for: %s', (text) => {
    expect(reasonsIn(text, '/title')).toEqual(['bannedGoods']);
    expect(reasonsIn(`家里有${text}`)).toEqual([]);
  });
});

describe('findings', () => {
  it('names every field and every reason once', () => {
    expect(checkPublicText({ '/title': '现金和现金', '/story': `支付宝，电话${phone}，还有${phone}`, '/words': '' })).toEqual([
      { reason: 'asksForCash', field: '/title' },
      { reason: 'phoneInPublicText', field: '/story' },
      { reason: 'paymentCode', field: '/story' },
    ]);
  });
  it('answers a long hostile text quickly enough to be typed against', () => {
    const long = '1 '.repeat(5000) + '买'.repeat(5000) + '，'.repeat(5000);
    expect(reasonsIn(long)).toEqual([]);
  });
});
