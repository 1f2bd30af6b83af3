import { digitRuns, isCard, isIdNumber, isPhone, readings } from './text-check.digits';
import { wordRules } from './text-check.words';
import type { contentRefusals } from './wishes/wish.refusals';

export type Finding = { readonly reason: (typeof contentRefusals)[number]; readonly field: string };

const traditional = '現钱錢轉賬帳帐匯貸還債藥煙紅碼寶掃購賣籌捐銀號戶槍彈';
const simplified = '现钱钱转账账账汇贷还债药烟红码宝扫购卖筹捐银号户枪弹';
const unseen =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|\u034f|\u17b4|\u17b5|[\u180b-\u180d]|\u20e3|[\ufe00-\ufe0f]/g;
const separators = /[\s\-‐-―−_.·•・*~'"`()[\]{}<>《》【】“”‘’+|/\\#^=]/g;

/**
 * What may not stand in text that everybody reads: cash, payment codes, card, phone and ID numbers, banned goods. Keys are JSON pointers of the fields;
 * a pointer that ends in `title` is held to be what is wished for. Every reason is found at most once a field; the cap in yuan is no matter of text.
 */
export const checkPublicText = (fields: Readonly<Record<string, string>>): Finding[] =>
  Object.entries(fields).flatMap(([field, text]) => {
    const plain = fold(text);
    const reasons = new Set([...numbersIn(plain), ...wordsIn(plain, field.endsWith('title'))]);
    return [...reasons].map((reason) => ({ reason, field }));
  });

const fold = (text: string): string =>
  Array.from(text.normalize('NFKC').replace(unseen, '').toLowerCase(), (sign) => {
    const at = traditional.indexOf(sign);
    return at < 0 ? sign : simplified.charAt(at);
  }).join('');

const numbersIn = (plain: string): Finding['reason'][] =>
  [
    ...digitRuns(plain).map((run): Finding['reason'] | undefined => {
      const found = readings(run);
      if (found.some(isIdNumber)) return 'idNumberInPublicText';
      if (isCard(run.groups.join('')) || found.some(holdsCard)) return 'bankCardNumber';
      if (found.some(isPhone)) return 'phoneInPublicText';
      return found.some(isCard) ? 'bankCardNumber' : undefined;
    }),
    spokenOf.test(plain) ? ('phoneInPublicText' as const) : undefined,
  ].filter((reason) => reason !== undefined);

/** Local numbers and accounts that their word gives away. */
const spokenOf =
  /(?:电话|手机|座机|拨打|致电|联系)[^\d，。；]{0,4}\d{3,4}[\s-]?\d{4}(?!\d|\s?[元块个]|左右)|(?:微信|vx|wx|v信|qq)号?码?[\s:：是]{0,3}[a-z0-9_-]{6,}/;

/** A card's 16 to 19 digits inside a longer row of digits, told by the first digits of cards too. */
const holdsCard = (row: string): boolean =>
  row.length > 19 &&
  Array.from(row, (_, from) => row.slice(from)).some(
    (rest) => /^(?:62|4|5[1-5])/.test(rest) && [16, 19].some((size) => isCard(rest.slice(0, size))),
  );

const wordsIn = (plain: string, isTitle: boolean): Finding['reason'][] => {
  // Chinese is searched without what may stand between its letters, English with its spaces.
  const words = `${plain.replace(separators, '')}\n${plain.replace(/[^ -~]+/g, ' ')}`;
  return wordRules.flatMap(({ reason, fine, told, never, title, asked }) => {
    const rest = fine ? words.replace(fine, '；') : words;
    const bare = told ? rest.replace(told, '；') : rest;
    return never?.test(bare) || asked?.test(rest) || (isTitle && title?.test(bare)) ? [reason] : [];
  });
};
