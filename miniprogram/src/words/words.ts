import { label, refusalLabel } from '@shared/glossary';
import type { Words } from '@shared/glossary/shape';
import { fill } from '@shared/glossary/speak';
import type { HelperKind, Language } from '@shared/terms';
import { dayMs, hourMs, localDay } from '@shared/time';
import type { ForWhom } from '@shared/wishes/wish';

/** The county's clock is UTC+8 all year. */
const zoneMs = 8 * hourMs;
const local = (at: Date | string) => new Date(new Date(at).getTime() + zoneMs);
const two = (value: number) => String(value).padStart(2, '0');

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const near = {
  zh: { '-2': '前天', '-1': '昨天', '0': '今天', '1': '明天', '2': '后天' } as Record<string, string>,
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' } as Record<string, string>,
};

/** Whole local days from the day of `now` to the day of `at`. */
export const daysBetween = (now: Date | string, at: Date | string): number =>
  Math.round((Date.parse(localDay(at)) - Date.parse(localDay(now))) / dayMs);

export const clockWords = (at: Date | string): string => {
  const time = local(at);
  return `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
};

const dateWords = (at: Date | string, now: Date, language: Language): string => {
  const time = local(at);
  const sameYear = time.getUTCFullYear() === local(now).getUTCFullYear();
  const [year, month, day] = [time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()];
  if (language === 'en') return `${day} ${months[month]}${sameYear ? '' : ` ${year}`}`;
  return `${sameYear ? '' : `${year} 年 `}${month + 1} 月 ${day} 日`;
};

/** A day as people say it: 今天, 周四 (within the coming six days), 12 月 20 日. */
export const dayWords = (at: Date | string, now: Date, language: Language): string => {
  const days = daysBetween(now, at);
  const close = near[language][String(days)];
  if (close) return close;
  if (days > 0 && days < 7) return weekdays[language][local(at).getUTCDay()] ?? '';
  return dateWords(at, now, language);
};

/** When something happened: 刚刚, 5 分钟前, 今天 08:12, 昨天 10:05, 11 月 14 日 09:30. */
export const agoWords = (at: string, now: Date, language: Language): string => {
  const minutes = Math.floor((now.getTime() - Date.parse(at)) / 60_000);
  if (minutes < 1) return language === 'en' ? 'just now' : '刚刚';
  if (minutes < 60) return language === 'en' ? `${minutes} min ago` : `${minutes} 分钟前`;
  return `${dayWords(at, now, language)} ${clockWords(at)}`;
};

/** The day and hour in full, for whoever wants to know exactly. */
export const exactWords = (at: string, language: Language): string => {
  const time = local(at);
  const weekday = weekdays[language][time.getUTCDay()] ?? '';
  const [year, month, day] = [time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()];
  return language === 'en'
    ? `${weekday}, ${day} ${months[month]} ${year}, ${clockWords(at)}`
    : `${year} 年 ${month + 1} 月 ${day} 日 ${weekday} ${clockWords(at)}`;
};

const spanWords = (ms: number, language: Language): string => {
  const days = Math.floor(ms / dayMs);
  if (days >= 1) return language === 'en' ? `${days} ${days === 1 ? 'day' : 'days'}` : `${days} 天`;
  const hours = Math.floor(ms / hourMs);
  if (hours >= 1) return language === 'en' ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : `${hours} 小时`;
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  return language === 'en' ? `${minutes} min` : `${minutes} 分钟`;
};

/** By when: 今天 18:00 前, 周四 18:00 前; once past, 超期 2 天. */
export const dueWords = (at: string, now: Date, language: Language): string => {
  const left = Date.parse(at) - now.getTime();
  if (left < 0) return language === 'en' ? `overdue by ${spanWords(-left, language)}` : `超期 ${spanWords(-left, language)}`;
  const when = `${dayWords(at, now, language)} ${clockWords(at)}`;
  return language === 'en' ? `by ${when}` : `${when} 前`;
};

/** How long is left: 还剩 2 天, 还剩 5 小时, 超期 1 天. */
export const leftWords = (at: string, now: Date, language: Language): string => {
  const left = Date.parse(at) - now.getTime();
  if (left < 0) return dueWords(at, now, language);
  return language === 'en' ? `${spanWords(left, language)} left` : `还剩 ${spanWords(left, language)}`;
};

/** The day somebody would like something, YYYY-MM-DD: 周四前（还有 3 天）. */
export const neededByWords = (day: string, now: Date, language: Language): string => {
  const noon = `${day}T04:00:00.000Z`;
  const days = daysBetween(now, noon);
  const name = dayWords(noon, now, language);
  if (days < 0) return language === 'en' ? `by ${dateWords(noon, now, language)} (passed)` : `${dateWords(noon, now, language)}前（已过）`;
  if (days === 0) return language === 'en' ? 'today' : '今天';
  return language === 'en' ? `by ${name} (${days} ${days === 1 ? 'day' : 'days'} left)` : `${name}前（还有 ${days} 天）`;
};

/** The same in a word or two, for a chip: 3 天内, 今天; undefined once past. */
export const withinWords = (day: string, now: Date, language: Language): string | undefined => {
  const days = daysBetween(now, `${day}T04:00:00.000Z`);
  if (days < 0) return undefined;
  if (days === 0) return language === 'en' ? 'today' : '今天';
  return language === 'en' ? `within ${days} ${days === 1 ? 'day' : 'days'}` : `${days} 天内`;
};

/** How pressing a due time is; each has its own colour, shape and word. */
export type Pressure = 'overdue' | 'today' | 'later';
export const pressureOf = (dueAt: string, now: Date): Pressure => {
  if (Date.parse(dueAt) < now.getTime()) return 'overdue';
  return daysBetween(now, dueAt) === 0 ? 'today' : 'later';
};

/** ¥1,200; nothing to pay is said in words where it is shown. */
export const moneyWords = (yuan: number): string => `¥${String(Math.round(yuan)).replace(/\B(?=(\d{3})+$)/g, ',')}`;

/** Whose wish: a masked name, or 一名学生 / 一户人家 where no name may be shown. */
export const wisherWords = (wish: { readonly wisherLabel: string; readonly forWhom: ForWhom }, language: Language): string =>
  wish.wisherLabel || label(`forWhom.${wish.forWhom}`, language);

/** Who helps: 党员 王**; a unit by its own name. */
export const helperWords = (
  holder: { readonly label: string; readonly kind: HelperKind; readonly forUnit: boolean },
  language: Language,
): string => (holder.forUnit && holder.label ? holder.label : `${label(`helperKind.${holder.kind}`, language)} ${holder.label}`.trim());

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Why it did not work, with the times in it as people say them. */
export const refusedWords = (
  refusal: { readonly reason: string; readonly details: Readonly<Record<string, string | number>> },
  now: Date,
  language: Language,
): string => {
  const said = Object.entries(refusal.details).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'string' && instant.test(value) ? `${dayWords(value, now, language)} ${clockWords(value)}` : value,
  ]);
  const params = Object.fromEntries(said);
  const brought = known[`refusal.${refusal.reason}`];
  return brought ? fill(brought[language], params) : refusalLabel(refusal.reason, language, params);
};

let known: Words = {};
/** A feature's own words stay out of the main package: its pages bring them along, so that refusals are said in them too. */
export const knowWords = (words: Words): void => {
  known = { ...known, ...words };
};

/** About two lines of a card: up to `room` half-width characters (a Chinese character counts as two), then an ellipsis. */
export const shortWords = (text: string, room = 100): string => {
  let used = 0;
  let kept = '';
  for (const letter of text.replace(/\s+/g, ' ').trim()) {
    used += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
    if (used > room) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return kept;
};
