/** Where other scripts keep their ten digits in a row, from zero. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810,
];
/** Ten signs each, from one to nine and then zero. */
const rows = [
  '一二三四五六七八九零',
  '壹贰叁肆伍陆柒捌玖〇',
  '幺两叄亖伍陸拐捌勾洞',
  '弌貳參肆伍陸柒捌玖○',
  '❶❷❸❹❺❻❼❽❾⓿',
  '➀➁➂➃➄➅➆➇➈◯',
  '➊➋➌➍➎➏➐➑➒o',
  '⓵⓶⓷⓸⓹⓺⓻⓼⓽о',
  'l二三四五六七八九ο',
  'i二三四五六七八九零',
  'і二三四五六七八九零',
  'ӏ二三四五六七八九零',
  'ι二三四五六七八九零',
];
const signs = new Map(rows.flatMap((row) => [...row].map((sign, at): [string, string] => [sign, String((at + 1) % 10)])));
const soft = /[\s\-‐-―−_.·•・*~'"`()[\]{}<>《》【】“”‘’+号]/;
const hard = /[,，、。;；:：/\\|]/;

const digitOf = (sign: string): string | undefined => {
  if (sign >= '0' && sign <= '9') return sign;
  const known = signs.get(sign);
  if (known) return known;
  const code = sign.codePointAt(0) ?? 0;
  const zero = zeros.find((from) => code >= from && code < from + 10);
  return zero === undefined ? undefined : String(code - zero);
};

/** Digits written together are a group; groups with only separators between them are a run. `real` counts digits that no letter could be. */
type Run = { groups: string[]; hard: boolean; real: number };

/** Finds what may be one number, whatever script, spacing or sign it hides behind; the text must be NFKC and in lower case. */
export const digitRuns = (text: string): readonly Run[] => {
  const runs: Run[] = [];
  let run: Run = { groups: [], hard: false, real: 0 };
  let open = false;
  let between = false;
  const end = () => {
    if (run.groups.length > 0) runs.push({ ...run, groups: joinSingles(run.groups) });
    run = { groups: [], hard: false, real: 0 };
    open = false;
    between = false;
  };
  for (const sign of text) {
    const digit = digitOf(sign) ?? (sign === 'x' && run.groups.join('').length >= 17 ? 'x' : undefined);
    if (digit !== undefined) {
      if (between) run.hard = true;
      if (open) run.groups[run.groups.length - 1] += digit;
      else run.groups.push(digit);
      if (!'lioоοіӏι'.includes(sign)) run.real += 1;
      open = true;
      between = false;
    } else if (soft.test(sign) || hard.test(sign)) {
      between ||= hard.test(sign) && run.groups.length > 0;
      open = false;
    } else end();
  }
  end();
  return runs.filter((it) => it.real >= 4);
};

/** Digits said one by one belong together. */
const joinSingles = (groups: readonly string[]): string[] => {
  const joined: string[] = [];
  let single = false;
  for (const group of groups) {
    if (single && group.length === 1) joined[joined.length - 1] += group;
    else joined.push(group);
    single = group.length === 1;
  }
  return joined;
};

/** Every way to read neighbouring groups as one number. Behind commas only even groups count, since lists of sizes and prices also have commas. */
export const readings = (run: Run): readonly string[] => {
  const found: string[] = [];
  for (let from = 0; from < run.groups.length; from++) {
    for (let to = from + 1; to <= run.groups.length; to++) {
      const groups = run.groups.slice(from, to);
      const joined = groups.join('');
      if (joined.length > 40) break;
      if (!run.hard || to === from + 1 || isEven(groups)) found.push(joined);
    }
  }
  return found;
};

const isEven = (groups: readonly string[]): boolean => {
  const sizes = groups.map((group) => group.length);
  const [first = 0] = sizes;
  return [4, 6].includes(first) ? sizes.slice(0, -1).every((size) => size === first) : ['3,4,4', '3,3,5'].includes(sizes.join());
};

/** Luhn's sum over 13 to 19 digits, as on bank cards. */
export const isCard = (number: string): boolean => {
  if (!/^\d{13,19}$/.test(number) || /^(\d)\1+$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

/** 18 places with a birthday and the check sign of GB 11643-1999. */
export const isIdNumber = (number: string): boolean => {
  if (!/^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]$/.test(number)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10x98765432'[sum % 11] === number[17];
};

/** A mobile number, also with 86 or one stray digit before or after it, two in a row, or a landline with its area code. */
export const isPhone = (number: string): boolean =>
  /^(?:(?:00)?86|0|1|179\d\d)?1[3-9]\d{9}\d?$/.test(number) ||
  /^(?:1[3-9]\d{9}){2,3}$/.test(number) ||
  /^(?:86)?0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/.test(number);
